import { expect } from '@open-wc/testing';

import { MESSAGES } from '@portal/mocks';

import { by, ofActions, ofDetail, ofList } from '../copy.fixture.js';
import { aMailbox, refreshCounts } from './mailbox.fixture.js';

const ID = MESSAGES.clarification;

const openedRequest = (options: Parameters<typeof aMailbox>[0] = {}) =>
  aMailbox({ ...options, attributes: { messageId: ID } });

describe('the history of a message (MC-17, 3d.3)', () => {
  it('names each step of a request with actor, time, and zone (MC-17)', async () => {
    const { el, qa, backend, clock, settled, history } = await openedRequest();
    const steps: readonly (() => unknown)[] = [
      () => backend.infoRequests.requestMoreTime(ID),
      () => qa.decideOnTime(ID, true),
      () => qa.colleagueAnswers(ID),
      () => qa.askForMore(ID),
      () => qa.colleagueAnswers(ID),
      () => qa.closeRequest(ID),
    ];
    for (const step of steps) {
      clock.advance(60_000);
      step();
    }
    await refreshCounts(el);
    await settled();

    expect(history()).to.deep.equal([
      `Jun 23, 2026, 5:47 AM CT ${ofDetail('event.sent')} ${by('M. Okafor, RN', 'role.payer')}`,
      `Jun 23, 2026, 5:47 AM CT ${ofDetail('event.delivered')} ${ofDetail('role.system')}`,
      `Jun 23, 2026, 9:00 AM CT ${ofDetail('event.opened')} ${by('Viral Patel', 'role.office')}`,
      `Jun 23, 2026, 9:01 AM CT ${ofDetail('event.extension-requested')} ${by('Viral Patel', 'role.office')}`,
      `Jun 23, 2026, 9:02 AM CT ${ofDetail('event.extension-granted')} ${by('M. Okafor, RN', 'role.payer')}`,
      `Jun 23, 2026, 9:03 AM CT ${ofDetail('event.answered')} ${by('Dana Whitfield', 'role.office')}`,
      `Jun 23, 2026, 9:04 AM CT ${ofDetail('event.reopened')} ${by('M. Okafor, RN', 'role.payer')}`,
      `Jun 23, 2026, 9:05 AM CT ${ofDetail('event.answered')} ${by('Dana Whitfield', 'role.office')}`,
      `Jun 23, 2026, 9:06 AM CT ${ofDetail('event.reviewed')} ${by('M. Okafor, RN', 'role.payer')}`,
      `Jun 23, 2026, 9:06 AM CT ${ofDetail('event.closed')} ${by('M. Okafor, RN', 'role.payer')}`,
    ]);
  });

  it('describes a partial response as partial (MC-17)', async () => {
    const { el, backend, settled, history, receipt } = await openedRequest({ scenario: 'takes-parts' });
    const answers = [{ itemId: 'i-therapy', text: 'Eight weeks.', cannotProvide: null }];
    backend.infoRequests.respond(ID, { answers, attachmentIds: [], part: true }, backend.infoRequests.get(ID).version);
    await refreshCounts(el);
    await settled();

    expect(history().join()).to.contain(`${ofDetail('event.partly-answered')} ${by('Viral Patel', 'role.office')}`);
    expect(receipt()[3]).to.contain(ofDetail('receipt.part', { who: by('Viral Patel', 'who.office') }));
  });

  it('shows a receipt above the case, with the pending steps (MC-17)', async () => {
    const { el, qa, settled, receipt } = await openedRequest();
    const look = async (): Promise<readonly string[]> => {
      await refreshCounts(el);
      await settled();
      return receipt().slice(3);
    };
    expect(receipt().slice(3)).to.deep.equal([
      ofDetail('receipt.no.answered', { reader: ofDetail('who.office') }),
      ofDetail('receipt.no.reviewed', { payer: 'Carelon' }),
    ]);

    qa.colleagueAnswers(ID);
    expect((await look())[0]).to.equal(
      `${ofDetail('receipt.answered', { who: by('Dana Whitfield', 'who.office') })} Jun 23, 2026, 9:00 AM CT`,
    );

    qa.askForMore(ID);
    expect(await look()).to.deep.equal([
      `${ofDetail('receipt.again', { who: by('M. Okafor, RN', 'payer') })} Jun 23, 2026, 9:00 AM CT`,
      ofDetail('receipt.no.reviewed', { payer: 'Carelon' }),
    ]);

    qa.colleagueAnswers(ID);
    qa.closeRequest(ID);
    const [answered, reviewed] = await look();
    expect(answered).to.contain(ofDetail('receipt.answered', { who: by('Dana Whitfield', 'who.office') }));
    expect(reviewed).to.contain(ofDetail('receipt.reviewed', { who: by('M. Okafor, RN', 'payer') }));
  });

  it('records deletion and restoration (MC-05, 3d.4)', async () => {
    const { el, backend, settled, history } = await aMailbox({ attributes: { messageId: 'm-136703223' } });
    backend.messages.hide(['m-136703223']);
    backend.messages.restore(['m-136703223']);
    await refreshCounts(el);
    await settled();

    expect(history().slice(-2)).to.deep.equal([
      `Jun 23, 2026, 9:00 AM CT ${ofDetail('event.deleted')} ${by('Viral Patel', 'role.office')}`,
      `Jun 23, 2026, 9:00 AM CT ${ofDetail('event.restored')} ${by('Viral Patel', 'role.office')}`,
    ]);
  });

  it('explains a deletion before it and its outcome afterward (MC-05, 3d.4)', async () => {
    const { tick, settled, press, text, button, outcome, backend } = await aMailbox();
    tick(3);
    await settled();
    expect(text()).to.contain(ofList('delete.note'));
    expect(button(ofList('delete'))?.getAttribute('aria-describedby')).to.equal('hint');

    press(ofList('delete'));
    await settled();
    expect(outcome()).to.contain(
      `${ofActions('deleted', { count: 1 })} ${ofActions('deleted.note')} ${ofActions('undo')}`,
    );
    expect(backend.messages.historyOf('m-136703223').map(({ kind }) => kind)).to.include('deleted');
  });

  it("shows times in the user's zone (DD-11)", async () => {
    const { history } = await openedRequest({ timeZone: 'America/Phoenix' });

    expect(history()[0]).to.contain('Jun 23, 2026, 3:47 AM MST');
  });
});
