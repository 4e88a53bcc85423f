export interface FallbackWords {
  readonly title: string;
  readonly advice: string;
  /** Only where there is a number; `{payer}` and `{phone}` are filled in. */
  readonly call: string;
  readonly again: string;
  readonly trying: string;
}

export const FALLBACK_WORDS: FallbackWords = {
  title: 'This part of the page could not be loaded.',
  advice: 'The rest of the page works. What you entered elsewhere is kept.',
  call: 'If it is urgent, call {payer} at {phone}.',
  again: 'Try again',
  trying: 'Trying again…',
};

export interface FallbackOptions {
  readonly payer?: { readonly shortName: string; readonly phone?: string } | undefined;
  readonly words?: Partial<FallbackWords> | undefined;
  readonly retry: () => Promise<unknown>;
}

/**
 * What stands where a module would have been: plain elements with `part`-like class names, so that it
 * needs nothing that may have failed to load, and looks like the page around it.
 */
export function defaultFallback({ payer, words, retry }: FallbackOptions): HTMLElement {
  const t = { ...FALLBACK_WORDS, ...words };
  const notice = document.createElement('div');
  notice.className = 'portal-module-fallback';
  notice.setAttribute('role', 'alert');

  const title = document.createElement('strong');
  title.textContent = t.title;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = t.again;
  again.addEventListener('click', () => void press(again, t, retry));

  notice.append(paragraph(title, ` ${t.advice}`));
  if (payer?.phone) {
    notice.append(paragraph(t.call.replace('{payer}', payer.shortName).replace('{phone}', payer.phone)));
  }
  notice.append(again);
  return notice;
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
