import { fallbackWords } from './fallback-words.js';
import type { FailedLoad, FallbackWords, LoadOptions } from './load-types.js';

interface NoticeOptions extends Pick<LoadOptions, 'payer'> {
  readonly lang: string;
  readonly words: FallbackWords;
  readonly retry: () => Promise<unknown>;
}

type Kind = 'slow' | 'failed';

/** Shows why the module is missing, and updates when the reason changes. */
export type Fallback = (failure: FailedLoad, kind: Kind) => void;

/** The host's own fallback or the default notice, until the module loads. */
export function fallbackFor(
  { fallback, place, payer, words }: LoadOptions,
  { retry, recovered }: FailedLoad,
): Fallback {
  if (fallback === false || !place) return () => undefined;

  const texts = fallbackWords(place);
  const t = { ...texts.words, ...words };
  const notice = fallback ? undefined : defaultFallback({ payer, lang: texts.lang, words: t, retry });
  let shown: HTMLElement | undefined;
  let shownKind: Kind | undefined;
  void recovered.then(({ tag }) => {
    const focused = shown?.contains(document.activeElement);
    shown?.remove();
    if (focused) void focusOn(place, tag, t.here);
  });
  return (failure, kind) => {
    if (kind === shownKind) return;
    shownKind = kind;
    notice?.update(kind);
    const before = shown;
    shown = notice?.element ?? (typeof fallback === 'function' ? fallback(failure) : fallback) ?? before;
    if (!shown || shown === before) return;
    if (before) before.replaceWith(shown);
    else place.append(shown);
  };
}

/**
 * The selected button is gone, so focus moves to the module, or to its container if the module doesn't accept it yet.
 */
async function focusOn(place: Element, tag: string, name: string): Promise<void> {
  // A host may insert the module only now, and the module renders after that.
  await new Promise((resolve) => setTimeout(resolve));
  const module = place.matches(tag) ? place : place.querySelector(tag);
  if (module && 'updateComplete' in module) await module.updateComplete;
  if (document.activeElement !== document.body) return;
  if (module instanceof HTMLElement) module.focus();
  if (document.activeElement === document.body && place instanceof HTMLElement) focusOnce(place, name);
}

/** Gives the host's element a role and a name, if it has none, while it has focus. */
function focusOnce(place: HTMLElement, name: string): void {
  const named = ['aria-label', 'aria-labelledby'].some((attribute) => place.hasAttribute(attribute));
  const lent = Object.entries({ tabindex: '-1', role: 'group', ...(named ? {} : { 'aria-label': name }) }).filter(
    ([attribute]) => !place.hasAttribute(attribute),
  );
  for (const [attribute, value] of lent) place.setAttribute(attribute, value);
  place.addEventListener('blur', () => lent.forEach(([attribute]) => place.removeAttribute(attribute)), { once: true });
  place.focus();
}

/**
 * Replaces a module with plain elements and class names, so it needs no file that may have failed to load, and inherits
 * the page's styles.
 */
function defaultFallback({ payer, lang, words: t, retry }: NoticeOptions) {
  const element = document.createElement('div');
  element.lang = lang;
  element.className = 'portal-module-fallback';
  element.setAttribute('role', 'alert');

  const title = document.createElement('strong');
  const advice = document.createTextNode('');
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = t.again;
  again.addEventListener('click', () => void handleRetry(again, t, retry));

  element.append(paragraph(title, advice));
  if (payer?.phone) {
    element.append(paragraph(t.call.replace('{payer}', payer.shortName).replace('{phone}', payer.phone)));
  }
  element.append(again);

  // Reuses the button, so it keeps focus.
  const update = (kind: Kind): void => {
    title.textContent = kind === 'slow' ? t.slow : t.title;
    advice.data = ` ${kind === 'slow' ? t.wait : t.advice}`;
  };
  return { element, update };
}

/** Not disabled while it runs, because it would lose focus; a second click does nothing. */
async function handleRetry(again: HTMLButtonElement, t: FallbackWords, retry: () => Promise<unknown>): Promise<void> {
  if (again.getAttribute('aria-disabled') === 'true') return;
  again.setAttribute('aria-disabled', 'true');
  again.textContent = t.trying;
  await retry();
  again.removeAttribute('aria-disabled');
  again.textContent = t.again;
}

function paragraph(...content: (Node | string)[]): HTMLParagraphElement {
  const p = document.createElement('p');
  p.append(...content);
  return p;
}
