import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LitElement, css, html } from 'lit';

import { chip, controlStyles, icon, pointer } from '@portal/kit';
import type { Meaning } from '@portal/kit';

const sheet = controlStyles.map(({ cssText }) => cssText).join('\n');

/** The sizes of the tokens, so that this list can't be outdated. */
const SIZES = [...sheet.matchAll(/(--_size-\w+):\s*(\d+px)/g)].map(([, name = '', size = '']) => ({ name, size }));

const MEANINGS: readonly Meaning[] = ['waiting', 'done', 'refused', 'info', 'neutral'];

class StoryFoundation extends LitElement {
  static override styles = [
    controlStyles,
    css`
      table {
        border-collapse: collapse;
      }

      td,
      th {
        block-size: var(--_row);
        padding: 0 16px 0 0;
        border-block-end: 1px solid var(--_line);
        text-align: start;
      }
    `,
  ];

  static override properties = { what: {} };

  declare what: 'sizes' | 'rows' | 'icons';

  override render(): unknown {
    if (this.what === 'sizes') return this.#renderSizes();
    return this.what === 'rows' ? this.#renderRows() : this.#renderIcons();
  }

  #renderSizes(): unknown {
    return html`<table>
      <tbody>
        ${SIZES.map(
          ({ name, size }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${size}</td>
              <td .style=${`font-size: ${size}`}>Tuesday, June 23, 9:00 AM CT</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderRows(): unknown {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">Order ID</th>
          <th scope="col">Member</th>
        </tr>
      </thead>
      <tbody>
        ${['136939995', '136930695', '136703223'].map(
          (order) =>
            html`<tr>
              <td>${order}</td>
              <td>A row of a list</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderIcons(): unknown {
    return html`<table>
      <tbody>
        ${MEANINGS.map(
          (meaning) =>
            html`<tr>
              <th scope="row">${meaning}</th>
              <td>${icon(meaning)}</td>
              <td>${chip(meaning, meaning)}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">back</th>
          <td>${pointer('back')}</td>
          <td>Back</td>
        </tr>
        <tr>
          <th scope="row">print</th>
          <td>${pointer('print')}</td>
          <td>Print</td>
        </tr>
      </tbody>
    </table>`;
  }
}

if (!customElements.get('story-foundation')) customElements.define('story-foundation', StoryFoundation);

/** The tokens and icons of the modules. */
const meta = {
  title: 'Foundations/Samples',
  tags: ['!autodocs'],
  render: ({ what }) => html`<story-foundation .what=${what}></story-foundation>`,
} satisfies Meta<{ readonly what: StoryFoundation['what'] }>;

export default meta;
type Story = StoryObj<{ readonly what: StoryFoundation['what'] }>;

export const Sizes: Story = { args: { what: 'sizes' } };
export const Rows: Story = { args: { what: 'rows' } };
export const Icons: Story = { args: { what: 'icons' } };
