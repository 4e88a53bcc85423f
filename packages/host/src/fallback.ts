import type { FailedLoad, FallbackWords, LoadOptions } from './load-types.js';

export const FALLBACK_WORDS: FallbackWords = {
  slow: 'This section is still loading.',
  wait: 'You can wait, or select Try again. The rest of the page works.',
  title: 'This part of the page could not be loaded.',
  advice: 'The rest of the page works. What you entered elsewhere is kept.',
  call: 'If it is urgent, call {payer} at {phone}.',
  again: 'Try again',
  trying: 'Trying again…',
};

interface NoticeOptions extends Pick<LoadOptions, 'payer' | 'words'> {
  readonly retry: () => Promise<unknown>;
}

type Kind = 'slow' | 'failed';

/** Shows in a place why the module is not there yet; again when that has changed. */
export type Fallback = (failure: FailedLoad, kind: Kind) => void;

/** The host's own fallback or the default notice, until the module is there. */
export function fallbackFor(
  { fallback, place, payer, words }: LoadOptions,
  { retry, recovered }: FailedLoad,
): Fallback {
  if (fallback === false || !place) return () => undefined;

  const notice = fallback ? undefined : defaultFallback({ payer, words, retry });
  let shown: HTMLElement | undefined;
  let told: Kind | undefined;
  void recovered.then(() => {
    const focused = shown?.contains(document.activeElement);
    shown?.remove();
    if (focused) focusOn(place);
  });
  return (failure, kind) => {
    if (kind === told) return;
    told = kind;
    notice?.say(kind);
    const before = shown;
    shown = notice?.element ?? (typeof fallback === 'function' ? fallback(failure) : fallback) ?? before;
    if (!shown || shown === before) return;
    if (before) before.replaceWith(shown);
    else place.append(shown);
  };
}

/** The button that was pressed is gone: the focus stays where it was on the page. */
function focusOn(place: Element): void {
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  place.focus();
}

/**
 * Shown in place of a module: plain elements with `part`-like class names, so that it
 * needs nothing that may have failed to load, and looks like the page around it.
 */
function defaultFallback({ payer, words, retry }: NoticeOptions) {
  const t = { ...FALLBACK_WORDS, ...words };
  const element = document.createElement('div');
  element.className = 'portal-module-fallback';
  element.setAttribute('role', 'alert');

  const title = document.createElement('strong');
  const advice = document.createTextNode('');
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = t.again;
  again.addEventListener('click', () => void press(again, t, retry));

  element.append(paragraph(title, advice));
  if (payer?.phone) {
    element.append(paragraph(t.call.replace('{payer}', payer.shortName).replace('{phone}', payer.phone)));
  }
  element.append(again);

  // The button stays the same one, so that the focus stays on it.
  const say = (kind: Kind): void => {
    title.textContent = kind === 'slow' ? t.slow : t.title;
    advice.data = ` ${kind === 'slow' ? t.wait : t.advice}`;
  };
  return { element, say };
}

/** Not disabled while it runs: the focus would be lost, and a second press does nothing anyway. */
async function press(again: HTMLButtonElement, t: FallbackWords, retry: () => Promise<unknown>): Promise<void> {
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
