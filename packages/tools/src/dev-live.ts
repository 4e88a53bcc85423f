/**
 * Runs in the page during `npm run dev`. A saved file of styles or of sentences runs again, but the elements on the page
 * use the objects of its first run. So these get the new content: the sheets new rules, the texts new words.
 */
import type { CSSResult, css as Css } from 'lit';

/** `import.meta.hot.data` of one file: what its calls made first, in their order. */
interface HotData {
  first?: object[];
}

/** Makes a `css` for one file. It returns the sheets of the file's first run, with the rules of the latest. */
export function liveCss(css: typeof Css, data: HotData): typeof Css {
  const first = firstOf<CSSResult>(data);
  return (...given) => {
    const made = css(...given);
    const live = first(made);
    if (live === made) return made;
    live.styleSheet?.replaceSync(made.cssText);
    // `readonly` for TypeScript alone.
    return Object.assign(live, { cssText: made.cssText });
  };
}

/** Makes a `catalog` for one file. It uses the texts of the file's first run, with the words of the latest. */
export function liveCatalog<Made>(
  catalog: (module: string, texts: object, ...rest: readonly unknown[]) => Made,
  data: HotData,
): typeof catalog {
  const first = firstOf<object>(data);
  return (module, texts, ...rest) => {
    const made = { ...texts };
    const live = first(made);
    if (live !== made) {
      Object.assign(live, texts);
      renderAgain();
    }
    return catalog(module, live, ...rest);
  };
}

/** Each call returns what the call at the same place returned in the first run. */
function firstOf<Kind extends object>(data: HotData): (made: Kind) => Kind {
  const kept = (data.first ??= []) as Kind[];
  let turn = 0;
  return (made) => (kept[turn++] ??= made);
}

function renderAgain(): void {
  for (const element of elementsIn(document))
    if ('requestUpdate' in element) (element as { requestUpdate(): void }).requestUpdate();
}

/** Also those in shadow roots. */
function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}
