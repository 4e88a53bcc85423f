import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, css, unsafeCSS } from 'lit';

import { textStyles } from './index.js';
import { verifyTheme } from '../later-theme/verify-theme.js';

const RELATIVE = /@supports \(color: oklch[\s\S]*$/;

class ThemedText extends LitElement {
  static override styles = [
    ...textStyles,
    css`
      .accent {
        color: var(--_accent);
        background: var(--_accent-quiet);
      }
    `,
  ];

  override render(): unknown {
    return html`<p class="accent">Text</p>`;
  }
}
customElements.define('themed-text', ThemedText);

/** As a browser without relative colors sees it. */
class OlderText extends ThemedText {
  static override styles = textStyles.map((sheet) => unsafeCSS(sheet.cssText.replace(RELATIVE, '')));
}
customElements.define('older-text', OlderText);

/** As the badge: in the colors of the page. */
class BareText extends LitElement {
  override render(): unknown {
    return html`<p>Text</p>`;
  }
}
customElements.define('bare-text', BareText);

const valueOf = (el: Element, name: string): string => {
  const probe = el.shadowRoot?.querySelector('p');
  if (!probe) return '';
  probe.style.color = `color-mix(in srgb, var(${name}), var(${name}))`;
  return getComputedStyle(probe).color.replace(/\d\.[-\de.]+/g, (part) => Number(part).toFixed(2));
};

const themed = async (
  tag: 'themed-text' | 'older-text' | 'bare-text',
  properties: Readonly<Record<string, string>>,
  scheme = 'light',
) => {
  const el = await fixture<LitElement>(document.createElement(tag));
  for (const [name, value] of Object.entries({ ...properties, 'color-scheme': scheme }))
    el.style.setProperty(name, value);
  return el;
};

/** The warnings of an action on the console. */
function warningsOf(act: () => void): readonly string[] {
  const warnings: string[] = [];
  const own = globalThis.console.warn;
  globalThis.console.warn = (text: string) => void warnings.push(text);
  act();
  globalThis.console.warn = own;
  return warnings;
}

const DEFAULT_LIGHT = 'color(srgb 0.32 0.19 0.56)';

describe('the accent of a host', () => {
  it('is shown as it is if the light scheme can show it', async () => {
    const el = await themed('themed-text', { '--portal-color-accent': '#00558c' });

    expect(valueOf(el, '--_accent')).to.equal('color(srgb 0.00 0.33 0.55)');
  });

  it('becomes lighter in the dark scheme', async () => {
    const el = await themed('themed-text', { '--portal-color-accent': '#00558c' }, 'dark');

    expect(valueOf(el, '--_accent')).to.not.equal('color(srgb 0.00 0.33 0.55)');
    expect(warningsOf(() => verifyTheme(el))).to.deep.equal([]);
  });

  for (const accent of ['#ffff00', '#ffffff', '#000000'])
    it(`needs no warning for ${accent} in either scheme`, async () => {
      const el = await themed('themed-text', { '--portal-color-accent': accent }, 'light dark');

      expect(warningsOf(() => verifyTheme(el))).to.deep.equal([]);
      expect(valueOf(el, '--_accent')).to.not.equal(DEFAULT_LIGHT);
    });
});

describe('colors that are too faint', () => {
  it('give way to the default colors, with one warning', async () => {
    const faint = { '--portal-color-accent': '#00558c', '--portal-color-text': '#cccccc' };
    const elements = [await themed('themed-text', faint), await themed('themed-text', faint)];
    const warnings = warningsOf(() => elements.forEach(verifyTheme));

    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<themed-text>').and.to.contain('--portal-color-text').and.to.contain('1.61:1');
    expect(elements.map((el) => valueOf(el, '--_text'))).to.deep.equal([
      'color(srgb 0.11 0.11 0.14)',
      'color(srgb 0.11 0.11 0.14)',
    ]);
    expect(valueOf(elements[0] as Element, '--_accent'), 'the accent stays').to.equal('color(srgb 0.00 0.33 0.55)');
  });

  it('count only in the schemes that the element can show', async () => {
    const paper = { '--portal-color-surface': '#ffffff', '--portal-color-raised': '#eeeeee' };

    const light = await themed('themed-text', paper);
    expect(warningsOf(() => verifyTheme(light))).to.deep.equal([]);
    const both = await themed('themed-text', paper, 'light dark');
    expect(warningsOf(() => verifyTheme(both))).to.have.length(1);
  });

  it('do not count in an element without the tokens', async () => {
    const el = await themed('bare-text', { '--portal-color-accent': '#00558c' });

    expect(warningsOf(() => verifyTheme(el))).to.deep.equal([]);
    expect(el.shadowRoot?.adoptedStyleSheets).to.deep.equal([]);
  });

  it('are found again when the theme changes', async () => {
    const el = await themed('themed-text', { '--portal-color-muted': '#5a5768' }, '');
    const warnings: string[] = [];
    const own = globalThis.console.warn;
    globalThis.console.warn = (text: string) => void warnings.push(text);
    verifyTheme(el);
    el.setAttribute('theme', 'dark');
    await Promise.resolve();
    globalThis.console.warn = own;

    expect(warnings).to.have.length(1);
  });

  it('include a value that is not a color', async () => {
    const el = await themed('themed-text', { '--portal-color-accent': 'banana' });

    expect(warningsOf(() => verifyTheme(el))[0]).to.contain('is not a color');
    expect(valueOf(el, '--_accent')).to.equal(DEFAULT_LIGHT);
  });

  it('include a color that is not opaque', async () => {
    const el = await themed('themed-text', { '--portal-color-accent': 'rgb(255 0 0 / 20%)' });

    expect(warningsOf(() => verifyTheme(el))[0]).to.contain('is not opaque');
    expect(valueOf(el, '--_accent')).to.equal(DEFAULT_LIGHT);
  });

  it('leave out a background that shows the page behind it', async () => {
    const el = await themed('themed-text', { '--portal-color-surface': 'transparent' });

    expect(warningsOf(() => verifyTheme(el))).to.deep.equal([]);
  });
});

describe('a browser without relative colors', () => {
  it('mixes the dark scheme from the accent', async () => {
    const el = await themed('older-text', { '--portal-color-accent': '#00558c' }, 'light dark');

    expect(warningsOf(() => verifyTheme(el))).to.deep.equal([]);
    expect(valueOf(el, '--_accent')).to.not.equal(DEFAULT_LIGHT);
  });

  it('keeps the default if it cannot show the accent', async () => {
    const el = await themed('older-text', { '--portal-color-accent': '#ffd100' });

    expect(warningsOf(() => verifyTheme(el))).to.have.length(1);
    expect(valueOf(el, '--_accent')).to.equal(DEFAULT_LIGHT);
  });
});
