/** The custom properties that a style sheet sets, such as a brand of the demo portal. */
export function propertiesIn(css: string): Readonly<Record<string, string>> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return Object.fromEntries(
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSStyleRule
        ? [...rule.style].map((name) => [name, rule.style.getPropertyValue(name).trim()] as const)
        : [],
    ),
  );
}
