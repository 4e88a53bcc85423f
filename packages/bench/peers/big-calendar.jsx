/** react-big-calendar, set up as in its readme with date-fns, in its work week view. */
import { format, getDay, parse, startOfWeek } from 'date-fns';
import { enUS } from 'date-fns/locale';
import { useState } from 'react';
import { Calendar, dateFnsLocalizer } from 'react-big-calendar';
import css from 'react-big-calendar/lib/css/react-big-calendar.css?inline';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { addStyles } from './rows.mjs';
import { FIRST_DAY, times } from './times.mjs';

const localizer = dateFnsLocalizer({ format, parse, startOfWeek, getDay, locales: { 'en-US': enUS } });
const hour = (at) => new Date(2026, 5, 22, at);

let go;

function Week({ events }) {
  const [date, setDate] = useState(new Date(`${FIRST_DAY}T12:00`));
  go = setDate;
  return (
    <Calendar
      localizer={localizer}
      events={events}
      startAccessor="start"
      endAccessor="end"
      view="work_week"
      views={['work_week']}
      onView={() => undefined}
      date={date}
      onNavigate={setDate}
      min={hour(8)}
      max={hour(18)}
      style={{ height: 800 }}
    />
  );
}

export default {
  mount: (place) => {
    addStyles(css);
    const events = times().map((one) => ({ ...one, start: new Date(one.start), end: new Date(one.end) }));
    createRoot(place).render(<Week events={events} />);
  },
  act: () => flushSync(() => go(new Date('2026-06-29T12:00'))),
};
