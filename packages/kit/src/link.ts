import type { Environment, PortalSettings } from './settings.js';

type Target = Parameters<NonNullable<PortalSettings['hrefFor']>>[0];

/** The host's address of a message; undefined if it has none, or none that a link may have. */
export function linkTo({ hrefFor }: Pick<Environment, 'hrefFor'>, target: Target): string | undefined {
  try {
    const href = hrefFor?.(target);
    return href && /^https?:$/.test(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    // A host's mistake costs the link and not the list.
    return undefined;
  }
}

/** A plain click does it in place; with a key or another button, the browser opens the link its own way. */
export const inPlace =
  (act: () => void) =>
  (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    act();
  };
