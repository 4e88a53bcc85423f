/** The output of a screen reader: focus moves by code, and live regions. */
import { deepText } from '@portal/tests/fault-rig';

interface ScreenReaderOutput {
  /** Every element that code, not the user, focused. */
  readonly focused: readonly HTMLElement[];
  /** Each announcement of a live region, including repeats. */
  readonly announcements: readonly string[];
}

const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
const SPOKEN_ROLES = new Map([
  ['A', 'link'],
  ['BUTTON', 'button'],
  ['INPUT', 'field'],
  ['SELECT', 'field'],
  ['SUMMARY', 'button'],
  ['TEXTAREA', 'field'],
  ['TABLE', 'table'],
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6'].map((tag) => [tag, 'heading'] as const),
]);
const NAMED_BY_CONTENT = new Set(['link', 'button', 'heading', 'tab']);

export const roleOf = (element: Element): string =>
  element.getAttribute('role') ?? SPOKEN_ROLES.get(element.tagName) ?? '';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot | Document;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.flatMap((id) => root.getElementById(id) ?? []).map((label) => deepText(label));
  if (named.length > 0) return tidy(named.join(' '));
  if (element.ariaLabel) return tidy(element.ariaLabel);
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  if (labels.length > 0) return tidy(labels.map((label) => deepText(label)).join(' '));
  return NAMED_BY_CONTENT.has(roleOf(element)) ? tidy(deepText(element)) : '';
}

/** Listens until `stop`, also in shadow roots that appear later. */
export function listen(): {
  readonly output: ScreenReaderOutput;
  readonly begin: () => void;
  readonly stop: () => void;
} {
  const focused: HTMLElement[] = [];
  const announcements: string[] = [];
  const before = new Map<Element, string>();
  const observed = new WeakSet<Node>();
  const { focus } = HTMLElement.prototype;
  const { attachShadow } = Element.prototype;

  const look = (): void => {
    for (const region of liveIn(document)) {
      const now = region.checkVisibility() ? tidy(deepText(region)) : '';
      if (now !== (before.get(region) ?? '') && now !== '') announcements.push(now);
      before.set(region, now);
    }
  };
  const observer = new MutationObserver(look);
  const observe = (root: Node): void => {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { childList: true, subtree: true, characterData: true, attributeFilter: ['role'] });
  };

  observe(document.body);
  for (const root of rootsIn(document)) observe(root);
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    const root = attachShadow.call(this, init);
    observe(root);
    return root;
  };
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions) {
    focus.call(this, options);
    // An opening dialog focuses its title before code does; the repeated focus is heard once.
    const has = (this.getRootNode() as ShadowRoot).activeElement === this;
    if (has && !this.shadowRoot && focused.at(-1) !== this) focused.push(this);
  };

  return {
    output: { focused, announcements },
    /** Discards everything before the outcome. */
    begin: () => {
      look();
      focused.length = announcements.length = 0;
    },
    stop: () => {
      observer.disconnect();
      HTMLElement.prototype.focus = focus;
      Element.prototype.attachShadow = attachShadow;
    },
  };
}

function* rootsIn(root: ParentNode): Generator<ShadowRoot> {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    yield shadowRoot;
    yield* rootsIn(shadowRoot);
  }
}

/** The outermost regions, because a nested region is announced with its parent. */
const liveIn = (document: Document): readonly Element[] =>
  [document, ...rootsIn(document)]
    .flatMap((root) => [...root.querySelectorAll(LIVE)])
    .filter((region) => !region.parentElement?.closest(LIVE));
