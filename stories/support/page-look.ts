/** Theme, brand, density, contrast, language, and direction of the page around a story. */
import { sheets, whenAdded } from './sheets.js';
import { BRAND, CONTRAST, DENSITY, DIRECTION, LOCALE, THEME, chosen } from './toolbar.js';
import type { Globals } from './toolbar.js';

const CONDITION = '(prefers-contrast: more)';
/** Rules whose condition was replaced. */
const replaced = new Set<CSSMediaRule>();

function applyAlways(sheet: CSSStyleSheet): void {
  for (const rule of mediaRules(sheet.cssRules)) {
    if (rule.media.mediaText !== CONDITION) continue;
    rule.media.mediaText = 'all';
    replaced.add(rule);
  }
}

/** A page can't set the user's preference, so its rules apply always instead. */
function preferContrast(more: boolean): void {
  for (const rule of replaced) rule.media.mediaText = CONDITION;
  replaced.clear();
  whenAdded.run = more ? applyAlways : () => undefined;
  if (more) sheets.forEach(applyAlways);
}

const mediaRules = (rules: CSSRuleList): readonly CSSMediaRule[] =>
  [...rules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...('cssRules' in rule ? mediaRules(rule.cssRules as CSSRuleList) : []),
  ]);

const properties = [BRAND, DENSITY].flatMap(({ choices }) =>
  Object.values<{ readonly value: Readonly<Record<string, string>> }>(choices).flatMap(({ value }) =>
    Object.keys(value),
  ),
);

export function applyLook(globals: Globals): void {
  const { documentElement: root, body } = document;
  for (const name of properties) root.style.removeProperty(name);
  const values: Readonly<Record<string, string>> = { ...chosen(globals, BRAND), ...chosen(globals, DENSITY) };
  for (const [name, value] of Object.entries(values)) root.style.setProperty(name, value);
  root.style.colorScheme = chosen(globals, THEME);
  body.style.background = 'Canvas';
  const { locale, ...words }: { readonly locale: string; readonly pseudo?: string } = chosen(globals, LOCALE);
  root.lang = locale;
  root.dir = chosen(globals, DIRECTION) ?? (words.pseudo === 'arabic' ? 'rtl' : 'ltr');
  preferContrast(chosen(globals, CONTRAST));
}
