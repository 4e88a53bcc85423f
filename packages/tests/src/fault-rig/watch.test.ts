import { expect, fixture, html } from '@open-wc/testing';

import { watchPage } from './watch.js';

const SECRET = 'Zq4-Mockerson';

/** Each leak breaks one rule on purpose, to verify that the watch detects it. */
const LEAKS: readonly [sink: string, leak: () => unknown][] = [
  ['console.warn', () => console.warn(SECRET)],
  ['the title', () => (document.title = SECRET)],
  ['sessionStorage', () => globalThis.sessionStorage.setItem('draft', SECRET)],
  ['localStorage', () => globalThis.localStorage.setItem('draft', SECRET)],
  ['cookies', () => (document.cookie = `draft=${SECRET}`)],
  ['history.state', () => globalThis.history.replaceState({ of: SECRET }, '')],
  ['the event custom', () => dispatchEvent(new CustomEvent('custom', { composed: true, detail: { name: SECRET } }))],
  ['the attribute title', () => fixture(html`<p title=${SECRET}></p>`)],
];

describe('the watch', () => {
  for (const [sink, leak] of LEAKS) {
    it(`finds patient data in ${sink} (P)`, async () => {
      const { title } = document;
      const watch = watchPage();
      watch.canaries.add(SECRET);
      await leak();

      const findings = watch.findings([], new Set());
      watch.stop();
      document.title = title;
      globalThis.sessionStorage.clear();
      globalThis.localStorage.clear();
      document.cookie = 'draft=; max-age=0';
      globalThis.history.replaceState(null, '');

      expect(findings.join()).to.contain(sink).and.to.contain('holds patient data');
    });
  }

  it('finds nothing on a clean page (P)', () => {
    const watch = watchPage();
    watch.canaries.add(SECRET);
    const findings = watch.findings(['https://portal.example/api/v1/messages'], new Set());
    watch.stop();

    expect(findings).to.deep.equal([]);
  });
});
