/** Each rule about emphasis that a screen breaks, as a sentence: one main action, one figure, one size per level. */
import { nameOf, shownOf } from './findings.js';

const FIGURE = '28px';
const TITLES = 'h1, h2, h3, h4, h5, h6';
/** Controls that can stand beside each other. A checkbox or a link has the height of its text. */
const CONTROLS = ".button, select, input:not([type='checkbox'], [type='radio'])";

export function weightFindings(root: Element): readonly string[] {
  const shown = shownOf(root);
  return [...filled(shown), ...figures(shown), ...titles(shown), ...destructive(shown), ...uneven(shown)];
}

function filled(shown: readonly Element[]): readonly string[] {
  const buttons = shown.filter((element) => element.matches('.button.primary'));
  return buttons.length > 1 ? [`has ${String(buttons.length)} filled buttons: ${buttons.map(nameOf).join(', ')}`] : [];
}

function figures(shown: readonly Element[]): readonly string[] {
  const own = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const large = shown.filter((element) => own(element) && getComputedStyle(element).fontSize === FIGURE);
  // A date and a time are one figure.
  const places = new Set(large.map((element) => element.parentElement));
  return places.size > 1 ? [`has ${String(places.size)} figures: ${large.map(nameOf).join(', ')}`] : [];
}

function titles(shown: readonly Element[]): readonly string[] {
  const sizes = new Map<string, Set<string>>();
  for (const title of shown.filter((element) => element.matches(TITLES))) {
    const { fontSize, textTransform } = getComputedStyle(title);
    // The design deck's capitals are a style of their own.
    if (textTransform === 'uppercase') continue;
    sizes.set(title.localName, (sizes.get(title.localName) ?? new Set()).add(fontSize));
  }
  return [...sizes].flatMap(([level, set]) =>
    set.size > 1 ? [`${level} has sizes ${[...set].sort().join(', ')}`] : [],
  );
}

/** A destructive button comes after all others of its row. */
function destructive(shown: readonly Element[]): readonly string[] {
  return shown
    .filter((element) => element.matches('.button.danger'))
    .filter((danger) => [...(danger.parentElement?.children ?? [])].at(-1) !== danger)
    .map((danger) => `has a button after the destructive one: ${nameOf(danger)}`);
}

/** Controls side by side in one row have one height. */
function uneven(shown: readonly Element[]): readonly string[] {
  const rows = shown.filter((element) => ['flex', 'inline-flex'].includes(getComputedStyle(element).display));
  return rows.flatMap((row) => {
    const controls = [...row.children].filter((child) => child.matches(CONTROLS) && shown.includes(child));
    const boxes = controls.map((control) => ({ name: nameOf(control), box: control.getBoundingClientRect() }));
    return boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(({ box }) => box.top < one.box.bottom && box.bottom > one.box.top)
        .filter(({ box }) => Math.abs(box.height - one.box.height) > 1)
        .map(({ name, box }) => `${one.name} is ${px(one.box)} high, beside ${name} with ${px(box)}`),
    );
  });
}

const px = ({ height }: DOMRect): string => `${String(Math.round(height))} px`;
