/** Every style sheet of the modules, which are constructed once and shared by the elements. Import this first. */
export const sheets = new Set<CSSStyleSheet>();

/** Elements load later than the toolbar's choice. */
export const whenAdded: { run: (sheet: CSSStyleSheet) => void } = { run: () => undefined };

const { replaceSync } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string): void {
  sheets.add(this);
  replaceSync.call(this, text);
  whenAdded.run(this);
};
