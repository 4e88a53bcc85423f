import { expect } from '@open-wc/testing';

import { MESSAGES } from '@portal/mocks';

import { aMailbox, lookForNews } from './mailbox.fixture.js';

const ID = MESSAGES.clarification;

const openedRequest = (options: Parameters<typeof aMailbox>[0] = {}) =>
  aMailbox({ ...options, attributes: { messageId: ID } });

describe('the history of a message (MC-17, 3d.3)', () => {
  it('tells a request from sending to closing, each step with who, when and the zone (MC-17)', async () => {
    const { el, qa, backend, clock, settled, history } = await openedRequest();
    const steps: readonly (() => unknown)[] = [
      () => backend.infoRequests.askForTime(ID),
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
    await lookForNews(el);
    await settled();

    expect(history()).to.deep.equal([
      'Jun 23, 2026, 5:47 AM CT Message sent M. Okafor, RN (Carelon)',
      'Jun 23, 2026, 5:47 AM CT Delivered to the portal Portal',
      'Jun 23, 2026, 9:00 AM CT Opened Viral Patel (Your office)',
      'Jun 23, 2026, 9:01 AM CT More time asked for Viral Patel (Your office)',
      'Jun 23, 2026, 9:02 AM CT More time given M. Okafor, RN (Carelon)',
      'Jun 23, 2026, 9:03 AM CT Additional information provided Dana Whitfield (Your office)',
      'Jun 23, 2026, 9:04 AM CT Request opened again M. Okafor, RN (Carelon)',
      'Jun 23, 2026, 9:05 AM CT Additional information provided Dana Whitfield (Your office)',
      'Jun 23, 2026, 9:06 AM CT Reviewed M. Okafor, RN (Carelon)',
      'Jun 23, 2026, 9:06 AM CT Request closed M. Okafor, RN (Carelon)',
    ]);
  });

  it('tells a part of the answer as a part (MC-17)', async () => {
    const { el, backend, settled, history, receipt, headline } = await openedRequest({ scenario: 'takes-parts' });
    const answers = [{ itemId: 'i-therapy', text: 'Eight weeks.', cannotProvide: null }];
    backend.infoRequests.respond(ID, { answers, attachmentIds: [], part: true }, backend.infoRequests.get(ID).version);
    await lookForNews(el);
    await settled();

    expect(history().join()).to.contain('Part of the information provided Viral Patel (Your office)');
    expect(receipt()[3]).to.contain('Partly answered by Viral Patel (your office)');
    expect(headline()).to.contain('1 of 3 items provided');
  });

  it('stands above the case as a receipt in words, with what is still to come (MC-17)', async () => {
    const { el, qa, settled, receipt } = await openedRequest();
    const look = async (): Promise<readonly string[]> => {
      await lookForNews(el);
      await settled();
      return receipt().slice(3);
    };
    expect(receipt().slice(3)).to.deep.equal(['Not answered by your office', 'Not reviewed by Carelon']);

    qa.colleagueAnswers(ID);
    expect((await look())[0]).to.match(/^Answered by Dana Whitfield \(your office\) Jun 23, 2026, 9:00 AM CT$/);

    qa.askForMore(ID);
    expect(await look()).to.deep.equal([
      'Asked for again by M. Okafor, RN (Carelon) Jun 23, 2026, 9:00 AM CT',
      'Not reviewed by Carelon',
    ]);

    qa.colleagueAnswers(ID);
    qa.closeRequest(ID);
    expect((await look()).map((step) => step.split(' by ')[0])).to.deep.equal(['Answered', 'Reviewed']);
  });

  it('keeps what was deleted on record: hidden and brought back are told (MC-05, 3d.4)', async () => {
    const { el, backend, settled, history } = await aMailbox({ attributes: { messageId: 'm-136703223' } });
    backend.messages.hide(['m-136703223']);
    backend.messages.restore(['m-136703223']);
    await lookForNews(el);
    await settled();

    expect(history().slice(-2)).to.deep.equal([
      'Jun 23, 2026, 9:00 AM CT Hidden from the list Viral Patel (Your office)',
      'Jun 23, 2026, 9:00 AM CT Brought back to the list Viral Patel (Your office)',
    ]);
  });

  it('says before a deletion what it does, and after it what became of it (MC-05, 3d.4)', async () => {
    const { tick, settled, press, text, button, outcome, backend } = await aMailbox();
    tick(3);
    await settled();
    expect(text()).to.contain('Delete hides for you only; the record is kept.');
    expect(button('Delete')?.getAttribute('aria-describedby')).to.equal('hint');

    press('Delete');
    await settled();
    expect(outcome()).to.contain('1 message deleted. Hidden for you only; the record is kept. Undo');
    expect(backend.messages.historyOf('m-136703223').map(({ kind }) => kind)).to.include('deleted');
  });

  it('has its times in the zone of the person (DD-11)', async () => {
    const { history } = await openedRequest({ timeZone: 'America/Phoenix' });

    expect(history()[0]).to.contain('Jun 23, 2026, 3:47 AM MST');
  });
});
