import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getInfoRequest } from '@portal/api';
import { patternOf } from '@portal/kit/testing';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import { by, ofDetail, ofFailure, ofRecord } from '../copy.fixture.js';
import { aMailbox } from './mailbox.fixture.js';

async function aRecord(
  messageId: string,
  options: MockPortalOptions & {
    before?: (portal: ReturnType<typeof mockPortal>) => void;
  } = {},
) {
  const mailbox = await aMailbox({ ...options, attributes: { messageId } });
  options.before?.(mailbox);
  mailbox.button(ofDetail('print'))?.focus();
  mailbox.press(ofDetail('print'));
  await mailbox.settled();
  const printed: Window[] = [];
  const record = mailbox.record();
  if (record) record.printer = (page) => printed.push(page);
  return { ...mailbox, printed };
}

describe('the record of a message (3d.6)', () => {
  it('contains the case, questions, answers, files, and history, with zones', async () => {
    const { recordText, recordDialog } = await aRecord('m-136703223');

    expect(recordDialog().title()).to.equal(ofRecord('record.title'));
    for (const words of [
      'Clarification is Needed For Clinical Details',
      ofRecord('record.as-of', { moment: 'Jun 23, 2026, 9:00 AM CT' }),
      `${ofRecord('record.order')} 136703223`,
      `${ofRecord('record.tracking')} IR-136703223`,
      `${ofRecord('record.member')} Quigley, Tamsin`,
      `${ofRecord('record.member-id')} KLA928837`,
      `${ofRecord('record.birth')} 01/07/1990`,
      `${ofRecord('record.plan')} Anthem Blue Cross and Blue Shield of Virginia`,
      `${ofRecord('record.solution')} Cardiology | Medicaid`,
      '93306 - ECHO, transthoracic, heart, complete, with Doppler',
      `${ofRecord('record.received')} Oct 26, 2023, 9:37 AM CT`,
      `${ofRecord('record.status')} Closed`,
      ofRecord('record.answered', { moment: 'Oct 26, 2023, 11:37 AM CT', name: 'Viral Patel' }),
      'please provide details of any completed physical therapy',
      'Eight weeks of physical therapy were completed; see the attached notes.',
      ofRecord('record.files.none'),
      `${ofDetail('event.sent')} Oct 26, 2023, 9:37 AM CT · ${by('M. Okafor, RN', 'role.payer')}`,
      `${ofDetail('event.reviewed')} Oct 27, 2023, 5:37 AM CT · ${by('M. Okafor, RN', 'role.payer')}`,
    ]) {
      expect(recordText()).to.contain(words);
    }
  });

  it("lists files with size and status, and each item's answer", async () => {
    const { recordText } = await aRecord(MESSAGES.clarification, {
      timeZone: 'America/New_York',
      before: ({ backend, qa, clock }) => {
        const bytes = new TextEncoder().encode('%PDF-1.7 report');
        backend.infoRequests.addFile(MESSAGES.clarification, 'i-imaging', { fileName: 'report.pdf', bytes });
        clock.advance(60_000);
        backend.settle();
        qa.colleagueAnswers(MESSAGES.clarification);
      },
    });

    expect(recordText())
      .to.contain('report.pdf')
      .and.to.match(patternOf(ofRecord('file.accepted', { moment: 'Jun 23, 2026, 10:00 AM ET' })));
    expect(recordText()).to.contain(ofRecord('record.item.files', { names: 'report.pdf' }));
    expect(recordText()).to.contain(`${ofRecord('cannot.done-elsewhere')} Requested by phone.`);
    expect(recordText()).to.contain(
      `${ofRecord('record.due')} ${ofRecord('record.due.both', { here: '6/25/2026 8:00 PM ET', there: '6/25/2026 7:00 PM CT', payer: 'Carelon' })}`,
    );
    expect(recordText()).to.contain(
      ofRecord('record.answered', { moment: 'Jun 23, 2026, 10:01 AM ET', name: 'Dana Whitfield' }),
    );
  });

  it('reports that nothing was submitted yet for an open request', async () => {
    const { recordText } = await aRecord(MESSAGES.clarification);

    expect(recordText()).to.contain(ofRecord('record.unanswered')).and.to.contain(ofRecord('record.item.none'));
  });

  it('contains the text of a notice', async () => {
    const { recordText } = await aRecord('m-136939995-4');

    expect(recordText()).to.contain('Physical therapy was completed twice weekly');
  });

  it('prints separately, without member data in URL or title (decision 9)', async () => {
    const { press, settled, printed, recordFrame, recordText } = await aRecord('m-136703223');
    const title = document.title;

    press(ofRecord('record.print'));
    await settled();

    const page = recordFrame()?.contentDocument;
    expect(printed).to.deep.equal([recordFrame()?.contentWindow]);
    const words = (page?.body.textContent ?? '').replace(/\s+/g, ' ').trim();
    expect(words).to.equal(recordText());
    expect([page?.title, page?.URL, page?.documentElement.lang]).to.deep.equal([
      ofRecord('record.title'),
      'about:blank',
      'en-US',
    ]);
    expect(recordFrame()?.getAttributeNames().join()).not.to.contain('src');
    expect(document.title).to.equal(title);
  });

  it('needs no inline style or HTML string under a strict CSP', async () => {
    const { press, settled, recordFrame } = await aRecord('m-136703223');

    press(ofRecord('record.print'));
    await settled();

    const page = recordFrame()?.contentDocument;
    expect(page?.adoptedStyleSheets.length).to.equal(1);
    expect(page?.querySelectorAll('style, link, script, [style]').length).to.equal(0);
  });

  it('closes on Escape, removes its frame, and restores the focus', async () => {
    const { press, settled, recordFrame, record, focusedName } = await aRecord('m-136703223');
    press(ofRecord('record.print'));
    await settled();

    await sendKeys({ press: 'Escape' });
    await settled();

    expect([record(), recordFrame()]).to.deep.equal([undefined, undefined]);
    expect(focusedName()).to.equal(ofDetail('print'));
  });

  it('opens again after it was closed', async () => {
    const { press, settled, record, recordDialog } = await aRecord('m-136703223');
    press(ofRecord('record.close'));
    await settled();
    expect(record()).to.equal(undefined);

    press(ofDetail('print'));
    await settled();
    expect(recordDialog().isOpen()).to.equal(true);
  });

  it('shows an error if any part fails, and loads on retry', async () => {
    let works = true;
    const { backend } = mockPortal();
    const { alerts, recordText, press, settled, printed } = await aRecord('m-136703223', {
      overrides: [
        answer(getInfoRequest, ({ messageId }) =>
          works ? backend.infoRequests.get(messageId) : problem(503, 'maintenance'),
        ),
      ],
      before: () => void (works = false),
    });
    expect(alerts().join()).to.contain(ofRecord('record.could-not'));
    expect(recordText()).to.equal('');
    press(ofRecord('record.print'));
    expect(printed).to.deep.equal([]);

    works = true;
    press(ofFailure('again'));
    await settled();
    expect(recordText()).to.contain(`${ofRecord('record.order')} 136703223`);
  });

  it('is accessible', async () => {
    const { el } = await aRecord('m-136939995-4');

    await expect(el).to.be.accessible();
  });
});
