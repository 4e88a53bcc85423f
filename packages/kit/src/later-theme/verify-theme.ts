import { HOST_COLORS, PAIRS } from './pairs.js';

type Scheme = 'light' | 'dark';
type Parts = readonly [number, number, number];

/** An impossible color, which a probe inherits if its own is not a color. */
const NO_COLOR = 'rgba(1, 2, 3, 0)';

const ACCENT = '--portal-color-accent';

/** The properties to leave out, by the values and schemes they were verified for: a list has many equal elements. */
const verified = new Map<string, readonly string[]>();
const watched = new WeakSet<Element>();

/**
 * Verifies the contrast of the colors that a host's properties lead to. If a pair is too faint, the element keeps its default
 * colors, and a warning for the host's developers explains it. Any opaque accent passes in browsers with relative colors; the
 * others, a typo, and the other properties can fail.
 */
export function verifyTheme(element: HTMLElement): void {
  const root = element.shadowRoot;
  if (!root || !element.isConnected) return;
  watch(element);
  const style = getComputedStyle(element);
  const valueOf = (name: string): string => style.getPropertyValue(name);
  // An element without the tokens, such as the badge, inherits the page's own colors.
  if (valueOf('--_text') === '') return;
  const names = HOST_COLORS.filter((name) => valueOf(name) !== '');
  const schemes = schemesOf(style.colorScheme);
  const key = [...schemes, ...names.map((name) => name + valueOf(name))].join();
  const known = names.length === 0 ? [] : verified.get(key);
  if (known) leaveOut(root, known);
  else verified.set(key, leftOut(element.localName, { root, names, schemes }));
}

interface Theme {
  readonly root: ShadowRoot;
  /** The properties that the host sets. */
  readonly names: readonly string[];
  readonly schemes: readonly Scheme[];
}

/** Leaves out properties until each pair has its contrast: first all but the accent. Returns their names. */
function leftOut(tag: string, { root, names, schemes }: Theme): readonly string[] {
  const problem = faintPair(root, schemes);
  if (problem === undefined) return [];
  const others = names.filter((name) => name !== ACCENT);
  leaveOut(root, others);
  const isEnough = others.length > 0 && faintPair(root, schemes) === undefined;
  if (!isEnough) leaveOut(root, names);
  const all = isEnough ? others : names;
  // For the host's developers, once for each set of colors. It names only properties.
  // eslint-disable-next-line no-console
  console.warn(`<${tag}> uses its default colors instead of ${all.join(', ')}: ${problem}.`);
  return all;
}

/** A module's own theme may change later. */
function watch(element: HTMLElement): void {
  if (watched.has(element)) return;
  watched.add(element);
  new MutationObserver(() => verifyTheme(element)).observe(element, { attributeFilter: ['theme'] });
}

const schemesOf = (colorScheme: string): readonly Scheme[] => {
  const named = (['light', 'dark'] as const).filter((scheme) => colorScheme.includes(scheme));
  return named.length > 0 ? named : ['light'];
};

/** Wins over rules of the page, also for the elements inside. */
function leaveOut(root: ShadowRoot, names: readonly string[]): void {
  if (names.length === 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { ${names.map((name) => `${name}: initial !important;`).join(' ')} }`);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The first pair with too little contrast, in words; undefined if there is none. */
function faintPair(root: ShadowRoot, schemes: readonly Scheme[]): string | undefined {
  const outer = document.createElement('span');
  const probe = document.createElement('span');
  outer.hidden = true;
  outer.style.color = NO_COLOR;
  outer.append(probe);
  root.append(outer);
  try {
    return schemes
      .flatMap((scheme) => {
        probe.style.colorScheme = scheme;
        return faintIn(probe, scheme);
      })
      .at(0);
  } finally {
    outer.remove();
  }
}

function faintIn(probe: HTMLElement, scheme: Scheme): readonly string[] {
  const style = getComputedStyle(probe);
  const colors = new Map<string, Parts | 'unknown' | undefined>();
  const colorOf = (name: string): Parts | 'unknown' | undefined => {
    if (!colors.has(name)) {
      // A mix with itself: every browser then returns the parts in sRGB.
      probe.style.color = `color-mix(in srgb, var(--_${name}), var(--_${name}))`;
      colors.set(name, partsOf(style.color));
    }
    return colors.get(name);
  };
  return PAIRS.flatMap(([name, background, least]) => {
    const [front, back] = [colorOf(name), colorOf(background)];
    if (!front || !back) return `${front ? background : name} is not a color in the ${scheme} scheme`;
    if (front === 'unknown') return `${name} is not opaque`;
    if (back === 'unknown') return [];
    const ratio = contrast(front, back);
    if (ratio >= least) return [];
    return `${name} on ${background} has a contrast of ${ratio.toFixed(2)}:1 in the ${scheme} scheme and needs ${String(least)}:1`;
  });
}

/** The parts in sRGB, 0 to 1; unknown if what is behind the color shows through. */
function partsOf(color: string): Parts | 'unknown' | undefined {
  if (color === NO_COLOR) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.replace(/^color\(srgb/, '').match(/[-+\d.e]+/g) ?? []).map(
    Number,
  );
  if (alpha < 1) return 'unknown';
  const whole = color.startsWith('rgb') ? 255 : 1;
  return [red / whole, green / whole, blue / whole];
}

/** As WCAG 2.2 defines it. */
function contrast(a: Parts, b: Parts): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(parts: Parts): number {
  const [red = 0, green = 0, blue = 0] = parts
    .map((part) => Math.min(1, Math.max(0, part)))
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
