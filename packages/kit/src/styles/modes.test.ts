import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LitElement } from 'lit';

import { chip, notice, pointer } from '../element/icons.js';
import { controlStyles } from './index.js';

const MEANINGS = ['waiting', 'done', 'refused', 'info'] as const;

/** Notices, chips, and controls in all meanings. */
class ModesSample extends LitElement {
  static override styles = controlStyles;

  override render(): unknown {
    return html`
      ${MEANINGS.map((meaning) => [notice(meaning, 'Text'), chip(meaning, 'Text')])}
      <button class="button primary">${pointer('back')} Text</button>
      <button class="button" disabled>${pointer('print')} Text</button>
      <p class="muted">Text</p>
      <input class="input" aria-label="Text" />
    `;
  }
}
customElements.define('modes-sample', ModesSample);

type Media = Parameters<typeof emulateMedia>[0] & {
  readonly forcedColors?: 'active' | 'none';
  readonly contrast?: 'more' | 'no-preference';
};
const emulate = (media: Media): Promise<void> => emulateMedia(media);

const all = (el: LitElement, selector: string): readonly Element[] => [...el.renderRoot.querySelectorAll(selector)];

const partsOf = (color: string): readonly number[] => {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return [];
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
};

/** As WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const luminance = (color: string): number => {
    const [red = 0, green = 0, blue = 0] = partsOf(color)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The color behind an element: the closest opaque one. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
  }
  // Inside of the shadow root, the page's own.
  const page = document.createElement('div');
  document.body.append(page);
  page.style.color = 'Canvas';
  const { color } = getComputedStyle(page);
  page.remove();
  return color;
}

const reset = () => emulate({ forcedColors: 'none', contrast: 'no-preference', colorScheme: 'light' });

describe('the look of every element', () => {
  afterEach(reset);

  it('follows the system with the theme auto, and the page without one', async () => {
    const el = await fixture<ModesSample>(html`<modes-sample></modes-sample>`);
    const text = () => getComputedStyle(el).color;
    const light = text();
    await emulate({ colorScheme: 'dark' });
    expect(text(), 'a page in the light scheme only').to.equal(light);
    el.setAttribute('theme', 'auto');
    expect(text()).to.not.equal(light);
    el.setAttribute('theme', 'light');
    expect(text()).to.equal(light);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has 7:1 for text and edges with more ${colorScheme} contrast (10-0)`, async () => {
      await emulate({ colorScheme, contrast: 'more' });
      const el = await fixture<ModesSample>(html`<modes-sample theme=${colorScheme}></modes-sample>`);
      const faint = all(el, '.notice, .chip, .muted, .primary').filter(
        (one) =>
          contrast(getComputedStyle(one).color, getComputedStyle(one).backgroundColor) < 7 && !one.matches('.muted'),
      );
      const [field = el] = all(el, '.input');
      const input = getComputedStyle(field);

      expect(faint.map(({ className }) => className)).to.deep.equal([]);
      expect(contrast(input.borderColor, input.backgroundColor)).to.be.at.least(7);
    });

    const theme = colorScheme === 'light' ? 'dark' : 'light';
    it(`keeps icons of the ${theme} theme visible on forced ${colorScheme} colors (10-0)`, async () => {
      await emulate({ colorScheme, forcedColors: 'active' });
      const el = await fixture<ModesSample>(html`<modes-sample theme=${theme}></modes-sample>`);
      const icons = all(el, '.icon');
      const faint = icons.filter((one) => contrast(getComputedStyle(one).stroke, groundOf(one)) < 3);

      expect(icons).to.have.length(10);
      expect(
        faint.map((one) => `${one.parentElement?.className ?? ''} ${getComputedStyle(one).stroke} on ${groundOf(one)}`),
      ).to.deep.equal([]);
    });
  }
});
