/** No screen shows the same sentence twice. */
import { expect, fixture, html } from '@open-wc/testing';

import { FAILURES, STATES } from '../states.js';
import type { State, Tag } from '../states.js';
import { rendered } from './rendered.js';
import { repeatFindings } from './repeats.js';

type States = Readonly<Record<string, State<Tag>>>;

describe('sentences on a screen', () => {
  for (const all of [STATES, FAILURES]) {
    for (const [tag, states] of Object.entries(all) as [Tag, States][]) {
      for (const [name, state] of Object.entries(states)) {
        it(`stand there once in <${tag}>: ${name} (10-0)`, async () => {
          const el = await rendered(tag, state);

          expect(repeatFindings(el).join('\n')).to.equal('');
        });
      }
    }
  }
});

describe('the rule about sentences', () => {
  const ROWS = ['a', 'b'].map(() => html`<li>No file yet here.</li>`);

  it('finds a sentence in two places, also after another one', async () => {
    const page = await fixture(html`
      <div>
        <p>The due date is <strong>near.</strong></p>
        <section><p>Hurry. The due date is near.</p></section>
      </div>
    `);

    expect(repeatFindings(page)).to.deep.equal(['shows 2 times: The due date is near.']);
  });

  it('allows it in rows, buttons, a list of errors, and hidden', async () => {
    const page = await fixture(html`
      <div>
        <ul>
          ${ROWS}
        </ul>
        <p>Enter a phone number</p>
        <ul class="faults">
          <li>Enter a phone number</li>
        </ul>
        <span hidden>Enter a phone number</span>
        <button>Request more time now</button>
        <p>Request more time now</p>
      </div>
    `);

    expect(repeatFindings(page)).to.deep.equal([]);
  });
});
