/**
 * The promises of each module for the keyboard and for screen readers. `test` is the name of the test that verifies one,
 * and `npm run requirements` fails if no test has that name.
 */
interface Behavior {
  /** A key, or the moment at which a screen reader announces something. */
  readonly on: string;
  readonly does: string;
  readonly test: string;
}

interface Contract {
  readonly keys: readonly Behavior[];
  readonly announced: readonly Behavior[];
}

const DIALOG: readonly Behavior[] = [
  {
    on: 'a dialog opens',
    does: 'Focus moves to its heading, and the page behind it is inert.',
    test: 'opens as a modal with focus on its heading',
  },
];

const DIALOG_KEYS: readonly Behavior[] = [
  {
    on: 'Escape in a dialog',
    does: 'Closes it. Focus returns to the control that opened it.',
    test: 'closes on Escape, notifies its owner once, and returns focus',
  },
];

const SHIELD: readonly Behavior[] = [
  {
    on: 'Enter and letters',
    does: 'Stay inside the module. Your page’s key handlers don’t get them, except Escape.',
    test: "hides Enter and typing from the page's handlers, but not Escape",
  },
];

export const CONTRACTS = {
  'message-center': {
    keys: [
      {
        on: 'Tab',
        does: 'Reaches tabs, search, rows, and pager in reading order.',
        test: 'works by keyboard: tabs, search, and back to all',
      },
      {
        on: 'Enter on a message',
        does: 'Opens it and moves focus to its title. Going back moves focus to its row.',
        test: 'moves the focus between list and message, both ways (va.gov-team 51913, MC-18)',
      },
      {
        on: 'Escape in the record',
        does: 'Closes the printable record and restores the focus.',
        test: 'closes on Escape, removes its frame, and restores the focus',
      },
      ...SHIELD,
    ],
    announced: [
      {
        on: 'a new message arrives',
        does: 'Announced once. Nothing moves.',
        test: 'announces new messages without any email (va.gov-team 139494, 20282, MC-16)',
      },
      {
        on: 'messages are deleted',
        does: 'The outcome is announced while focus moves on.',
        test: 'announces the outcome of a deletion while the focus moves (vets-website 26789, MC-05)',
      },
      {
        on: 'time passes',
        does: 'The time left counts down silently.',
        test: 'counts down each minute without requests or announcements (O3)',
      },
    ],
  },
  'info-request-form': {
    keys: [
      {
        on: 'Tab',
        does: 'Reaches every field, file, and button in reading order.',
        test: 'answers a whole request by keyboard alone',
      },
      {
        on: 'Enter on Attach',
        does: 'Opens the file chooser of that item.',
        test: '27910: reaches the document button by keyboard alone (IR-14, IR-17)',
      },
      {
        on: 'Remove, Move',
        does: 'Focus stays in the item.',
        test: '27910: moves and removes files by keyboard, keeping the focus (IR-10, IR-16)',
      },
      {
        on: 'Tab behind the bar',
        does: 'The bar never covers the focused control.',
        test: "doesn't cover the element focused by keyboard",
      },
      ...SHIELD,
      ...DIALOG_KEYS,
    ],
    announced: [
      {
        on: 'a file is added, checked, or removed',
        does: 'Announced once.',
        test: 'announces added, accepted, and removed files once, with the focus nearby',
      },
      {
        on: 'the text nears its limit',
        does: 'Announced after a pause, not for each key.',
        test: 'announces the limit after a pause, and only near it',
      },
      {
        on: '60 and 15 minutes are left',
        does: 'Announced. Before that, the time counts down silently.',
        test: 'counts down silently, and announces 60 and 15 minutes before only (IR-03)',
      },
      {
        on: 'the response is submitted',
        does: 'Focus moves to the success message.',
        test: 'focuses the success message (4c: vets-website 26789)',
      },
      {
        on: 'the server rejects an entry',
        does: 'Focus moves to the list of errors.',
        test: 'shows a 422 at its fields and files, with the list focused (IR-20, H1)',
      },
      ...DIALOG,
    ],
  },
  'p2p-scheduler': {
    keys: [
      {
        on: 'Tab',
        does: 'Reaches the times once, as one stop.',
        test: 'is one tab stop with arrow keys between available times (PS-10)',
      },
      {
        on: 'Arrow keys',
        does: 'Move between available times and between days.',
        test: 'moves between the columns with arrow keys (PS-10)',
      },
      {
        on: 'Page Down, Page Up',
        does: 'Show the next or previous week, at the same time of day.',
        test: 'requests the week of Page Down and focuses the same time (PS-09)',
      },
      {
        on: 'Continue with an entry missing',
        does: 'Moves focus to the first missing entry.',
        test: 'shows every missing entry at once and focuses the first (PS-17)',
      },
      ...SHIELD,
      ...DIALOG_KEYS,
    ],
    announced: [
      {
        on: 'another week or day shows',
        does: 'Its name is announced.',
        test: "stops at the schedule's bounds and announces each week (PS-09)",
      },
      { on: 'the hold ends in a minute', does: 'Announced once.', test: 'announces the last minute once (PS-27)' },
      {
        on: 'the hold is extended',
        does: 'Announced. Focus stays.',
        test: 'extends the hold with one click and announces it (PS-27)',
      },
      {
        on: 'a time has focus',
        does: 'Its name is the weekday, date, range, and zone.',
        test: 'names a time by weekday, date, range, and zone (PS-09, PS-11)',
      },
      ...DIALOG,
    ],
  },
  'p2p-manage': {
    keys: [
      {
        on: 'Tab, Enter',
        does: 'Reach and start every action. All of rescheduling works with the keyboard.',
        test: 'works by keyboard alone (PM-07)',
      },
      {
        on: 'Escape while changing the contact person',
        does: 'Closes the editor and returns focus.',
        test: 'closes by keyboard and returns focus',
      },
      {
        on: 'Enter in the help form',
        does: 'Submits it.',
        test: 'requests an email by keyboard with Enter (PM-07, PM-09, PS-13)',
      },
      ...SHIELD,
      ...DIALOG_KEYS,
    ],
    announced: [
      {
        on: 'the payer changes the booking',
        does: 'Shown on its own. Focus stays.',
        test: 'shows a new time on its own without moving focus (PM-10)',
      },
      { on: 'nothing changes', does: 'Nothing is announced.', test: 'announces nothing while nothing changes (PM-10)' },
      {
        on: 'the selected time is gone',
        does: 'Focus moves to the nearest time.',
        test: 'focuses the nearest time if the selected one is gone (H5, PM-09)',
      },
      ...DIALOG,
    ],
  },
} as const satisfies Readonly<Record<string, Contract>>;
