/** Layout problems of a page, as sentences: measured from boxes, for any element and state. */

/** Layout engines round; smaller differences are invisible. */
const TOLERANCE = 1.5;

/** Native controls scroll their own text, and a select opens to show it. */
const CONTROLS = new Set(['INPUT', 'TEXTAREA', 'SELECT', 'OPTION', 'IFRAME']);

/** The controls that a user clicks. */
const PRESSED = 'button, a[href], input, select, textarea';

interface Line {
  readonly text: string;
  readonly node: Node;
  readonly box: DOMRect;
  /** Sticky or fixed: it may cover content that scrolls beneath it. */
  readonly floats: boolean;
}

export function layoutFindings(root: Element): readonly string[] {
  const page = document.documentElement;
  const shown = shownOf(root);
  const lines = shown.flatMap(linesOf);
  return [
    ...(page.scrollWidth > page.clientWidth
      ? [`the page scrolls sideways by ${String(page.scrollWidth - page.clientWidth)} px`]
      : []),
    ...shown.flatMap(overflowOf),
    ...lines.filter(isOutside).map(({ text }) => `is outside the page: ${text}`),
    ...overlaps(lines),
    ...shown.filter((element) => element.matches(PRESSED)).flatMap(coverOf),
  ];
}

/** The elements that the user sees: those of an open dialog, or all. */
export function shownOf(root: Element): readonly Element[] {
  const elements = [...composed(root)];
  const dialog = elements.find((element) => element instanceof HTMLDialogElement && element.open);
  return (dialog ? [...composed(dialog)] : elements).filter(isShown);
}

/** The elements as rendered: shadow trees in place of their hosts' content. */
function* composed(element: Element): Generator<Element> {
  yield element;
  const children =
    element instanceof HTMLSlotElement && element.assignedElements().length > 0
      ? element.assignedElements()
      : (element.shadowRoot ?? element).children;
  for (const child of children) yield* composed(child);
}

export const nameOf = (element: Element): string => {
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
  return `${host}<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
};

/** Whether a click at the middle of a control reaches another element that lies over it. */
function coverOf(control: Element): readonly string[] {
  const { scrollX, scrollY } = window;
  control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [box] = control.getClientRects();
  const hit = box && elementAt(box.left + box.width / 2, box.top + box.height / 2);
  scrollTo(scrollX, scrollY);
  return !hit || isWithin(hit, control) || hit.closest('label')?.contains(control)
    ? []
    : [`is covered: ${nameOf(control)} by ${nameOf(hit)}`];
}

/** The topmost element at a point, through shadow roots. */
function elementAt(x: number, y: number, root: DocumentOrShadowRoot = document): Element | null {
  const hit = root.elementFromPoint(x, y);
  const inner = hit?.shadowRoot && hit.shadowRoot !== root ? elementAt(x, y, hit.shadowRoot) : null;
  return inner ?? hit;
}

function isWithin(element: Element, control: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement ?? hostOf(one)) if (one === control) return true;
  return false;
}

/** Visually hidden: clipped to a pixel. */
function isHiddenFromSight(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement ?? hostOf(one)) {
    const { overflowX, position } = getComputedStyle(one);
    if (position === 'absolute' && overflowX !== 'visible' && one.clientWidth <= 1) return true;
  }
  return false;
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isHiddenFromSight(element);

function overflowOf(element: Element): readonly string[] {
  if (CONTROLS.has(element.tagName) || element.clientWidth === 0) return [];
  const style = getComputedStyle(element);
  const down = element.scrollHeight - element.clientHeight;
  // A plan with an ellipsis after two lines is whole in the opened message.
  const isClamped = style.webkitLineClamp !== 'none';
  const isCut = down > TOLERANCE && !isClamped && ['hidden', 'clip'].includes(style.overflowY);
  return [
    ...sidewaysOf(element, style),
    ...(isCut ? [`is cut at its end by ${String(down)} px: ${nameOf(element)}`] : []),
  ];
}

function sidewaysOf(element: Element, style: CSSStyleDeclaration): readonly string[] {
  const sideways = element.scrollWidth - element.clientWidth;
  if (sideways <= TOLERANCE) return [];
  const by = `by ${String(sideways)} px: ${nameOf(element)}`;
  if (['auto', 'scroll'].includes(style.overflowX)) return [`scrolls sideways ${by}`];
  if (style.overflowX !== 'visible') return [`is cut off horizontally ${by}`];
  const hasEdge = style.borderInlineStartWidth !== '0px' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
  return hasEdge ? [`overflows with its text ${by}`] : [];
}

const floats = (element: Element | null): boolean => {
  for (let one = element; one; one = one.parentElement ?? hostOf(one)) {
    if (['sticky', 'fixed'].includes(getComputedStyle(one).position)) return true;
  }
  return false;
};

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** Where the last visible line of a text with an ellipsis ends. */
function clampedAt(element: Element): number {
  for (let one: Element | null = element; one; one = one.parentElement ?? hostOf(one))
    if (getComputedStyle(one).webkitLineClamp !== 'none') return one.getBoundingClientRect().bottom;
  return Infinity;
}

/** The lines of an element's own text. */
function linesOf(element: Element): readonly Line[] {
  if (CONTROLS.has(element.tagName)) return [];
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  // The content of a host with a shadow tree is rendered in its slot, or not at all.
  if (texts.length === 0 || (element.shadowRoot && !element.shadowRoot.querySelector('slot'))) return [];
  const over = floats(element);
  const end = clampedAt(element);
  return texts.flatMap((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .filter(({ width, height, bottom }) => width > 1 && height > 1 && bottom <= end + TOLERANCE)
      .map((box) => ({ text: (node.textContent ?? '').trim().slice(0, 40), node, box, floats: over }));
  });
}

const isOutside = ({ box }: Line): boolean =>
  box.left < -TOLERANCE || box.right > document.documentElement.clientWidth + TOLERANCE;

/** Overlapping lines of different texts. Line boxes touch, so a few pixels of overlap don't count. */
function overlaps(lines: readonly Line[]): readonly string[] {
  const sorted = lines.filter((line) => !line.floats).toSorted((a, b) => a.box.top - b.box.top);
  const found: string[] = [];
  for (const [index, upper] of sorted.entries()) {
    for (const lower of sorted.slice(index + 1)) {
      if (lower.box.top > upper.box.bottom) break;
      if (upper.node === lower.node) continue;
      const width = Math.min(upper.box.right, lower.box.right) - Math.max(upper.box.left, lower.box.left);
      const height = Math.min(upper.box.bottom, lower.box.bottom) - lower.box.top;
      if (width > 2 && height > 5) found.push(`"${upper.text}" overlaps "${lower.text}"`);
    }
  }
  return [...new Set(found)].slice(0, 10);
}
