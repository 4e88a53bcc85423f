/** Which words of a page come from neither the catalog, nor `Intl`, nor the server. */
import { operations } from '@portal/api';
import type { Json, Wire } from '@portal/tests/fault-rig';

export interface ServerTexts {
  /** Every text, also names, codes, and entries of people. */
  readonly all: ReadonlySet<string>;
  /** The texts that the backend writes in the language of its response. */
  readonly written: ReadonlySet<string>;
}

/** Fields with texts of the backend. */
const WRITTEN = ['display', 'description', 'body', 'disclaimer', 'nextStep', 'preparation', 'reviewerSpecialty'];

/** Every text of every response from here on, with those that the host and the user gave. */
export function serverTexts(wire: Wire, others: Json): ServerTexts {
  const all = new Set<string>();
  const written = new Set<string>();
  const collect = (json: Json, isWritten = false): void => {
    if (typeof json === 'string') {
      const text = json.replace(/\s+/g, ' ').trim();
      all.add(text);
      if (isWritten && /[a-z]{3}/.test(text)) written.add(text);
    } else if (typeof json === 'object' && json !== null)
      for (const [name, value] of Object.entries(json)) collect(value, isWritten || WRITTEN.includes(name));
  };
  collect(others);
  for (const endpoint of operations())
    wire.intercept(endpoint, async (_, pass) => {
      const response = await pass();
      if (response.headers.get('content-type')?.includes('json')) collect((await response.clone().json()) as Json);
      return response;
    });
  return { all, written };
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
export function wordsLeft(element: Element, { all }: ServerTexts): readonly string[] {
  const known = [...all].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
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

/** The closest `lang`, through shadow roots. */
function langOf(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  const closest = element?.closest('[lang]')?.getAttribute('lang');
  const root = node.getRootNode();
  return closest ?? (root instanceof ShadowRoot ? langOf(root.host) : '');
}

function* nodesIn(root: Element | ShadowRoot): Generator<Text> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node;
    // Announcements are plain text, and an option or a field has no markup inside.
    if (!(node instanceof Element) || node.matches('style, [role=status], option, textarea')) continue;
    yield* nodesIn(node);
    if (node.shadowRoot) yield* nodesIn(node.shadowRoot);
  }
}

/** Texts of the backend on the screen without their language. */
export function unmarkedTexts(element: Element, { written }: ServerTexts): readonly string[] {
  return [...nodesIn(element.shadowRoot ?? element)].flatMap((node) => {
    const text = node.data.replace(/\s+/g, ' ').trim();
    return [...written].some((one) => text.includes(one)) && !langOf(node).startsWith('en') ? [text.slice(0, 120)] : [];
  });
}
