/** Schedule-X, set up as on its page "Getting started", with only the week view. */
import { createCalendar, createViewWeek } from '@schedule-x/calendar';
import theme from '@schedule-x/theme-default/dist/index.css?inline';
import 'temporal-polyfill/global';

import { addStyles } from './rows.mjs';
import { FIRST_DAY, ZONE, times } from './times.mjs';

const at = (instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);

export default {
  mount: (place) => {
    addStyles(theme, '.sx-react-calendar-wrapper, .calendar { width: 100%; height: 800px; }');
    const box = Object.assign(document.createElement('div'), { className: 'calendar' });
    place.append(box);
    createCalendar({
      views: [createViewWeek()],
      selectedDate: Temporal.PlainDate.from(FIRST_DAY),
      timezone: ZONE,
      dayBoundaries: { start: '08:00', end: '18:00' },
      weekOptions: { nDays: 5 },
      events: times().map(({ id, title, start, end }) => ({ id, title, start: at(start), end: at(end) })),
    }).render(box);
  },
  // Its button listens for mouseup.
  act: (_work, place) =>
    [...place.querySelectorAll('.sx__forward-backward-navigation button')]
      .at(-1)
      .dispatchEvent(new MouseEvent('mouseup', { bubbles: true })),
};
