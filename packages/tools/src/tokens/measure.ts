/** Runs in the page of `npm run tokens:check`: see `page.ts`. */

/** The parts in sRGB by token, as a screen shows them. */
export type Colors = Readonly<Record<string, readonly [number, number, number]>>;

interface Asked {
  /** Empty for the default. */
  readonly accent: string;
  readonly scheme: string;
  readonly relative: boolean;
}

export interface Answer {
  readonly colors: Colors;
  /** Whether the element keeps default colors. */
  readonly warned: boolean;
}

/** Self-contained, because only its text reaches the page. */
export async function measureColors(asked: readonly Asked[]): Promise<readonly Answer[]> {
  const names = ['surface', 'raised', 'text', 'muted', 'edge', 'accent', 'accent-strong', 'accent-quiet', 'on-accent'];
  const meanings = ['waiting', 'done', 'refused', 'info'];
  const answers: Answer[] = [];
  for (const { accent, scheme, relative } of asked) {
    const element = document.createElement('ui-pager');
    element.style.setProperty('color-scheme', scheme);
    if (accent !== '') element.style.setProperty('--portal-color-accent', accent);
    document.body.append(element);
    await (element as unknown as { readonly updateComplete: Promise<boolean> }).updateComplete;
    const root = element.shadowRoot;
    if (!root) continue;
    if (!relative)
      root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
        const older = new CSSStyleSheet();
        older.replaceSync(
          [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSSupportsRule ? [] : rule.cssText)).join(' '),
        );
        return older;
      });

    let warned = false;
    const own = console.warn;
    console.warn = () => void (warned = true);
    (globalThis as unknown as { readonly verifyTheme: (of: Element) => void }).verifyTheme(element);
    console.warn = own;

    const probe = document.createElement('span');
    root.append(probe);
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colors: Record<string, readonly [number, number, number]> = {};
    for (const name of [...names, ...meanings.flatMap((one) => [one, `${one}-quiet`]), 'focus']) {
      probe.style.color = `var(--_${name})`;
      if (!canvas) continue;
      canvas.fillStyle = getComputedStyle(probe).color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      colors[name] = [red / 255, green / 255, blue / 255];
    }
    element.remove();
    answers.push({ colors, warned });
  }
  return answers;
}
