import type { Environment, PortalSettings } from './settings.js';

type Target<Setting extends 'hrefFor' | 'hrefForP2p'> = Parameters<NonNullable<PortalSettings[Setting]>>[0];

/** The host's address of a message; undefined if it has none, or none that a link may have. */
export const linkTo = ({ hrefFor }: Pick<Environment, 'hrefFor'>, target: Target<'hrefFor'>): string | undefined =>
  safe(() => hrefFor?.(target));

/** The host's address of a page for the Peer-to-Peer of an order. */
export const linkToP2p = (
  { hrefForP2p }: Pick<Environment, 'hrefForP2p'>,
  target: Target<'hrefForP2p'>,
): string | undefined => safe(() => hrefForP2p?.(target));

function safe(address: () => string | undefined): string | undefined {
  try {
    const href = address();
    return href && /^https?:$/.test(new URL(href, document.baseURI).protocol) ? href : undefined;
  } catch {
    // A host's mistake costs the link, and what it stands in is shown.
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
