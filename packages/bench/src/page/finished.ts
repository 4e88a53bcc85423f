/**
 * Converts a tree with its shadow roots and style sheets to data and back: the limit that no rendering code can beat.
 */
import { deep } from './deep.js';
import type { Finished } from './types.js';

const rootsIn = (place: HTMLElement): ShadowRoot[] => [...deep(place)].flatMap(({ shadowRoot }) => shadowRoot ?? []);

const textOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');

export function finish(place: HTMLElement): Finished {
  const roots = rootsIn(place);
  const known = new Map<CSSStyleSheet, number>();
  const adopted = roots.map(({ adoptedStyleSheets }) =>
    adoptedStyleSheets.map((sheet) => {
      const at = known.get(sheet) ?? known.size;
      known.set(sheet, at);
      return at;
    }),
  );
  // Lit's own comments render nothing.
  const html = place.getHTML({ shadowRoots: roots }).replace(/<!--.*?-->/gs, '');
  return { html, sheets: [...known.keys()].map(textOf), adopted };
}

/** Parses each sheet once for all trees, like a page that shares them. */
const parsed = new Map<string, CSSStyleSheet>();

function sheetOf(text: string): CSSStyleSheet {
  const known = parsed.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  parsed.set(text, sheet);
  return sheet;
}

export function insert(place: HTMLElement, { html, sheets, adopted }: Finished): void {
  place.setHTMLUnsafe(html);
  for (const [at, root] of rootsIn(place).entries())
    root.adoptedStyleSheets = (adopted[at] ?? []).map((one) => sheetOf(sheets[one] ?? ''));
}
