/** FullCalendar, set up as in its readme, in its week view with times. */
import { Calendar } from 'fullcalendar';
import skeleton from 'fullcalendar/skeleton.css?inline';
import classicThemePlugin from 'fullcalendar/themes/classic';
import palette from 'fullcalendar/themes/classic/palette.css?inline';
import theme from 'fullcalendar/themes/classic/theme.css?inline';
import timeGridPlugin from 'fullcalendar/timegrid';

import { addStyles } from './rows.mjs';
import { FIRST_DAY, times } from './times.mjs';

let calendar;

export default {
  mount: (place) => {
    addStyles(skeleton, theme, palette);
    const box = document.createElement('div');
    place.append(box);
    calendar = new Calendar(box, {
      plugins: [timeGridPlugin, classicThemePlugin],
      initialView: 'timeGridWeek',
      initialDate: FIRST_DAY,
      weekends: false,
      allDaySlot: false,
      slotMinTime: '08:00:00',
      slotMaxTime: '18:00:00',
      height: 800,
      events: times(),
    });
    calendar.render();
  },
  act: () => calendar.next(),
};
