/** Which words of a page come from neither the catalog, nor `Intl`, nor the server. */
import { operations } from '@portal/api';
import type { Json, Wire } from '@portal/tests/fault-rig';

/** Every text of every response from here on, with those that the host and the user gave. */
export function serverTexts(wire: Wire, others: Json): ReadonlySet<string> {
  const texts = new Set<string>();
  collect(others, texts);
  for (const endpoint of operations())
    wire.intercept(endpoint, async (_, pass) => {
      const response = await pass();
      if (response.headers.get('content-type')?.includes('json'))
        collect((await response.clone().json()) as Json, texts);
      return response;
    });
  return texts;
}

function collect(json: Json, texts: Set<string>): void {
  if (typeof json === 'string') texts.add(json.replace(/\s+/g, ' ').trim());
  else if (typeof json === 'object' && json !== null) for (const value of Object.values(json)) collect(value, texts);
}

/** American abbreviations of time zones, file types, and clinical terms, which every language keeps. */
const INTERNATIONAL = /\b(?:[ACEHMP]K?S?T|GMT|UTC|AM|PM|PDF|JPE?G|PNG|TIFF|CPT|kB|MB|GB|XXX|name@email|com|ext)\b/g;

/** Texts and names of a page: what is on the screen, and what a screen reader announces besides. */
const ATTRIBUTES = ['aria-label', 'placeholder', 'title', 'alt'];

function* textsIn(root: Element | ShadowRoot): Generator<string> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node.data;
    if (!(node instanceof Element) || node.localName === 'style') continue;
    for (const name of ATTRIBUTES) yield node.getAttribute(name) ?? '';
    if (!['textarea', 'input'].includes(node.localName)) yield* textsIn(node);
    if (node.shadowRoot) yield* textsIn(node.shadowRoot);
  }
}

/** English text outside a module's catalog. */
export function wordsLeft(element: Element, server: ReadonlySet<string>): readonly string[] {
  const known = [...server].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
  const root = element.shadowRoot ?? element;
  const left = [...textsIn(root)].flatMap((text) => {
    let rest = text.replace(/\s+/g, ' ').trim();
    for (const one of known) rest = rest.replaceAll(one, ' ');
    // A long file name is shortened in its middle, and the rest of it is on the screen.
    rest = rest.replace(/\S*…\S*/g, ' ');
    return (
      rest
        .replace(INTERNATIONAL, ' ')
        .match(/[A-Za-z]{3,}/g)
        ?.map((word) => `${word} (in: ${text.trim().slice(0, 80)})`) ?? []
    );
  });
  return [...new Set(left)];
}
