import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { waitUntil } from '@portal/tests/fault-rig';
import { scheduleP2p } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import { ofAssistance, ofContact, ofRules, ofSummary } from '@portal/p2p-parts/testing';

import { ofScheduler, ofStep } from '../copy.fixture.js';
import { aScheduler, fill, filled } from './scheduler.fixture.js';

describe('<p2p-scheduler> for a plan with rules about the participant', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it("requests no credential or agreement if the plan doesn't", async () => {
    const { asksRules } = await aScheduler();

    expect(asksRules()).to.equal(false);
  });

  it("requires a credential and the clinician's agreement to continue (PS-15, PS-17)", async () => {
    const scheduler = await aScheduler({}, ORDERS.oncology);
    const { el, rules, press, faults } = scheduler;
    expect(rules().labels()).to.deep.equal([`${ofRules('credential')} *`, `${ofRules('agreed')} *`]);
    expect(rules().options()).to.deep.equal([ofRules('select'), 'MD', 'DO', 'NP', 'PA']);
    await fill(scheduler);

    await press(ofScheduler('continue'));
    expect(faults()).to.deep.equal([ofRules('credential.missing'), ofRules('agreed.missing')]);
    expect(rules().errors()).to.deep.equal(faults());
    await expect(el).to.be.accessible();
    await press(ofRules('agreed.missing'));
    expect(rules().focused()).to.equal('agreed');
    await press(ofRules('credential.missing'));
    expect(rules().focused()).to.equal('credential');
  });

  it('submits both and shows them in the summary and confirmation (PS-20)', async () => {
    const scheduler = await aScheduler({}, ORDERS.oncology);
    const { rules, press, facts, paragraphs, dialog, portal } = scheduler;
    await fill(scheduler);
    await rules().choose('do');
    await rules().agree();
    await press(ofScheduler('continue'));
    expect(facts()).to.include(`${ofSummary('credential')} DO`);
    expect(paragraphs()).to.include(ofStep('agreed'));

    await press(ofStep('schedule'));
    await waitUntil(() => dialog());
    expect(facts()).to.include(`${ofSummary('credential')} DO`);
    expect(portal.backend.bookings.get(ORDERS.oncology).credential).to.deep.equal({ code: 'do', display: 'DO' });
  });

  it('requests both again after the user left the request (PS-15)', async () => {
    const scheduler = await aScheduler({}, ORDERS.oncology);
    await fill(scheduler);
    await scheduler.press(ofScheduler('cancel'));
    await scheduler.press(ofStep('leave-now'));

    expect(scheduler.rules().labels()).to.have.length(2);
    await fill(scheduler);
    await scheduler.press(ofScheduler('continue'));
    expect(scheduler.faults()).to.have.length(2);
  });

  it('requests the agreement again for another time', async () => {
    const scheduler = await aScheduler({}, ORDERS.oncology);
    const { rules, picker, settled } = scheduler;
    await fill(scheduler);
    await rules().agree();
    await picker().chooseZone('America/Denver');
    await settled();
    expect(rules().agreed()).to.equal(true);

    await picker().choose(/Thursday/);
    await settled();
    expect(rules().agreed()).to.equal(false);
  });

  it('shows rejected entries next to their fields and keeps the rest (PS-17)', async () => {
    const { press, contact, faults, focused, headings, picker, settled } = await filled({
      overrides: [
        answer(scheduleP2p, () =>
          problem(422, 'invalid', {
            errors: [
              { pointer: 'participant/email', code: 'invalid' },
              { pointer: 'phone', code: 'invalid' },
            ],
          }),
        ),
      ],
    });
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));
    await waitUntil(() => faults().length === 2);

    expect(faults()).to.deep.equal([ofContact('email.refused'), ofContact('phone.refused')]);
    expect(focused()).to.equal([ofAssistance('faults', { count: 2 }), ...faults()].join(' '));
    expect(contact().errors()).to.have.members([...faults()]);
    expect(contact().described('email')).to.equal(ofContact('email.refused'));
    expect(picker().chosen()).to.have.length(1);

    await contact().type('email', 'other@clinic.example');
    await contact().type('phone', '312-555-0199');
    await settled();
    expect(contact().errors()).to.be.empty;
    await press(ofScheduler('continue'));
    expect(headings()).to.include(ofStep('summary'));
  });

  it('shows a general failure if the server rejects something else', async () => {
    const { press, alerts } = await filled({
      overrides: [
        answer(scheduleP2p, () => problem(422, 'invalid', { errors: [{ pointer: 'timeZone', code: 'invalid' }] })),
      ],
    });
    await press(ofScheduler('continue'));
    await press(ofStep('schedule'));

    await waitUntil(() => alerts().some((alert) => alert.startsWith(ofStep('could-not.schedule'))));
  });
});
