import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../define/later/p2p-contact-rules.js';

import type { P2pRules } from '@portal/api';

import { ofRules } from '../../copy.fixture.js';
import { contactRulesDriver } from './p2p-contact-rules.driver.js';
import type { P2pContactRules } from './p2p-contact-rules.js';
import { RulesChangedEvent } from './rules-changed-event.js';

const CREDENTIALS = [
  { code: 'md', display: 'MD' },
  { code: 'np', display: 'NP' },
];

async function theRules(rules: Partial<P2pRules> = {}, credentialOnly = false) {
  const given = { credentials: CREDENTIALS, agreement: true, ...rules };
  const el = await fixture<P2pContactRules>(
    html`<p2p-contact-rules .rules=${given} .credentialOnly=${credentialOnly}></p2p-contact-rules>`,
  );
  return { el, ...contactRulesDriver(el) };
}

describe('<p2p-contact-rules>', () => {
  it('requests only the entries the plan requires (PS-15)', async () => {
    const both = await theRules();
    expect(both.labels()).to.deep.equal([`${ofRules('credential')} *`, `${ofRules('agreed')} *`]);
    expect((await theRules({ credentials: [] })).labels()).to.deep.equal([`${ofRules('agreed')} *`]);
    expect((await theRules({ agreement: false })).labels()).to.deep.equal([`${ofRules('credential')} *`]);
    expect((await theRules({ credentials: [], agreement: false })).el.renderRoot.children).to.have.length(0);
    expect((await theRules({}, true)).labels()).to.deep.equal([`${ofRules('credential')} *`]);
  });

  it('emits the selection', async () => {
    const { el, choose, agree } = await theRules();
    const chosen = oneEvent<RulesChangedEvent>(el, RulesChangedEvent.type);
    await choose('np');
    expect((await chosen).detail).to.deep.equal({ credential: 'np', agreed: false });

    const agreed = oneEvent<RulesChangedEvent>(el, RulesChangedEvent.type);
    await agree();
    expect((await agreed).detail).to.deep.equal({ credential: 'np', agreed: true });
  });

  it('shows missing entries on request until they are filled in (PS-17)', async () => {
    const { el, errors, choose, agree } = await theRules();
    expect(errors()).to.be.empty;
    el.showFaults = true;
    await el.updateComplete;
    expect(errors()).to.deep.equal([ofRules('credential.missing'), ofRules('agreed.missing')]);
    await expect(el).to.be.accessible();

    await choose('md');
    await agree();
    expect(errors()).to.be.empty;
  });

  it('can be completed by keyboard', async () => {
    const { el, agreed } = await theRules();
    await el.focusField('credential');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });

    expect(agreed()).to.equal(true);
    expect(el.entry).to.deep.equal({ credential: 'md', agreed: true });
    await expect(el).to.be.accessible();
  });
});
