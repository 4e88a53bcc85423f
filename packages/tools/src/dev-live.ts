/**
 * Runs in the page during `npm run dev`. A saved file of styles or sentences runs again, but the elements on the page
 * use the objects of its first run. So those objects get the new content: the sheets new rules, the texts new words.
 */
import type { CSSResult, css as Css } from 'lit';

/** `import.meta.hot.data` of one file: the results of its first run's calls, in order. */
interface HotData {
  first?: object[];
}

/** Creates a `css` function for one file. It returns the sheets of the file's first run, with the latest rules. */
export function liveCss(css: typeof Css, data: HotData): typeof Css {
  const first = firstOf<CSSResult>(data);
  return (...given) => {
    const made = css(...given);
    const live = first(made);
    if (live === made) return made;
    live.styleSheet?.replaceSync(made.cssText);
    // `readonly` only for TypeScript.
    return Object.assign(live, { cssText: made.cssText });
  };
}

/** Creates a `catalog` function for one file. It uses the texts of the file's first run, with the latest words. */
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

/** Each call returns the result of the call at the same position in the first run. */
function firstOf<Kind extends object>(data: HotData): (made: Kind) => Kind {
  const kept = (data.first ??= []) as Kind[];
  let turn = 0;
  return (made) => (kept[turn++] ??= made);
}

function renderAgain(): void {
  for (const element of elementsIn(document))
    if ('requestUpdate' in element) (element as { requestUpdate(): void }).requestUpdate();
}

/** Including those in shadow roots. */
function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}
