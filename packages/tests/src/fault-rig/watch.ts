/** Watches a test for hidden errors, and for patient data in forbidden places. */
const LEVELS = ['log', 'warn', 'error', 'info', 'debug', 'table', 'trace'] as const;

/** Messages of the libraries' development builds. */
const DEVELOPMENT = /Lit is in dev mode|change-in-update|lit\.dev/;

export interface Watch {
  /** Text that no sink may contain, besides the wire's canaries. */
  readonly canaries: Set<string>;
  /** Details of the public events, by type. */
  readonly eventsOf: (type: string) => readonly unknown[];
  /** For `settings.report`. */
  readonly report: (event: unknown) => void;
  /** All violations so far, as text. */
  readonly findings: (urls: readonly string[], canaries: ReadonlySet<string>) => readonly string[];
  readonly stop: () => void;
}

interface SinkRecord {
  readonly sink: string;
  readonly text: string;
}

export function watchPage(): Watch {
  const uncaught: string[] = [];
  const logged: SinkRecord[] = [];
  const events: { readonly type: string; readonly detail: unknown }[] = [];
  const canaries = new Set<string>();
  const undo = [
    ...LEVELS.map((level) => listenToConsole(level, (text) => logged.push({ sink: `console.${level}`, text }))),
    listenToErrors((text) => uncaught.push(text)),
    listenToEvents((event) => events.push(event)),
  ];

  const sinks = (urls: readonly string[]): readonly SinkRecord[] => [
    ...logged,
    ...uncaught.map((text) => ({ sink: 'an uncaught error', text })),
    ...events.map(({ type, detail }) => ({ sink: `the event ${type}`, text: JSON.stringify(detail) })),
    ...urls.map((text) => ({ sink: 'the URL of a call', text: decodeURIComponent(text) })),
    ...pageSinks(),
    ...attributes(document.body),
  ];

  return {
    canaries,
    eventsOf: (type) => events.filter((event) => event.type === type).map(({ detail }) => detail),
    report: (detail) => void events.push({ type: 'report', detail }),
    findings: (urls, learned) => {
      const words = [...canaries, ...learned].filter((word) => word.length > 2);
      const leaks = sinks(urls).filter(({ text }) => words.some((word) => text.includes(word)));
      return [
        ...uncaught.map((text) => `uncaught: ${text}`),
        ...logged.filter(({ text }) => !DEVELOPMENT.test(text)).map(({ sink, text }) => `${sink} logged ${text}`),
        ...leaks.map(({ sink, text }) => `${sink} holds patient data: ${text.slice(0, 200)}`),
      ];
    },
    stop: () => undo.forEach((one) => one()),
  };
}

function listenToConsole(level: (typeof LEVELS)[number], note: (text: string) => void): () => void {
  const page = globalThis.console;
  const native = page[level];
  page[level] = (...args: unknown[]) => {
    const text = args.map(String).join(' ');
    note(text);
  };
  return () => void (page[level] = native);
}

function listenToErrors(note: (text: string) => void): () => void {
  const onError = ({ message }: ErrorEvent): void => note(message);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => note(String(reason));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
}

/** Any code on the page can read the details of an event that leaves a module. */
function listenToEvents(note: (event: { readonly type: string; readonly detail: unknown }) => void): () => void {
  const native = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
    if (event.composed && 'detail' in event) note({ type: event.type, detail: event.detail });
    return native.call(this, event);
  };
  return () => void (EventTarget.prototype.dispatchEvent = native);
}

const pageSinks = (): readonly SinkRecord[] => [
  { sink: 'the URL', text: decodeURIComponent(globalThis.location.href) },
  { sink: 'the title', text: document.title },
  { sink: 'history.state', text: JSON.stringify(globalThis.history.state) },
  { sink: 'localStorage', text: JSON.stringify(Object.entries(globalThis.localStorage)) },
  { sink: 'sessionStorage', text: JSON.stringify(Object.entries(globalThis.sessionStorage)) },
  { sink: 'cookies', text: document.cookie },
];

/** Attributes of every element, in every shadow root: session recorders read them. */
function attributes(root: ParentNode): SinkRecord[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({ name, value }) => ({
      sink: `the attribute ${name} of <${element.localName}>`,
      text: value,
    })),
    ...(element.shadowRoot ? attributes(element.shadowRoot) : []),
  ]);
}
