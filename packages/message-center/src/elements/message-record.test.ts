import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { getInfoRequest } from '@portal/api';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import { aMailbox } from './mailbox.fixture.js';

async function aRecord(
  messageId: string,
  options: MockPortalOptions & {
    before?: (portal: ReturnType<typeof mockPortal>) => void;
  } = {},
) {
  const mailbox = await aMailbox({ ...options, attributes: { messageId } });
  options.before?.(mailbox);
  mailbox.button('Print this message')?.focus();
  mailbox.press('Print this message');
  await mailbox.settled();
  const printed: Window[] = [];
  const record = mailbox.record();
  if (record) record.printer = (page) => printed.push(page);
  return { ...mailbox, printed };
}

describe('the record of a message (3d.6)', () => {
  it('has who, when, the case, what was asked and answered, the files and the history, with zones', async () => {
    const { recordText, recordDialog } = await aRecord('m-136703223');

    expect(recordDialog().title()).to.equal('Record of a message');
    for (const words of [
      'Clarification is Needed For Clinical Details',
      'as of Jun 23, 2026, 9:00 AM CT',
      'Order ID 136703223',
      'Request number IR-136703223',
      'Member Name Quigley, Tamsin',
      'Member ID KLA928837',
      'Date of Birth 01/07/1990',
      'Health Plan Anthem Blue Cross and Blue Shield of Virginia',
      'Solution Cardiology | Medicaid',
      '93306 - ECHO, transthoracic, heart, complete, with Doppler',
      'Received Oct 26, 2023, 9:37 AM CT',
      'Request Status Closed',
      'Answered Oct 26, 2023, 11:37 AM CT by Viral Patel',
      'please provide details of any completed physical therapy',
      'Eight weeks of physical therapy were completed; see the attached notes.',
      'No file was attached.',
      'Oct 26, 2023, 9:37 AM CT: Message sent, M. Okafor, RN (Carelon)',
      'Oct 27, 2023, 5:37 AM CT: Reviewed, M. Okafor, RN (Carelon)',
    ]) {
      expect(recordText()).to.contain(words);
    }
  });

  it('lists the files with size and status, and each item with its answer, its files or its reason', async () => {
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

    expect(recordText()).to.match(/report\.pdf, .+, File Accepted\. Uploaded Jun 23, 2026, 10:00 AM ET by/);
    expect(recordText()).to.contain('Files: report.pdf');
    expect(recordText()).to.contain(
      'Cannot be provided. It was done elsewhere and we do not have it. Asked for by telephone.',
    );
    expect(recordText()).to.contain('Answer due 6/25/2026 8:00 PM ET (6/25/2026 7:00 PM CT for Carelon)');
    expect(recordText()).to.contain('by Dana Whitfield');
  });

  it('says of an open request that nothing has been sent yet', async () => {
    const { recordText } = await aRecord(MESSAGES.clarification);

    expect(recordText()).to.contain('No answer has been sent.').and.to.contain('No answer.');
  });

  it('has the text of a message that asks nothing', async () => {
    const { recordText } = await aRecord('m-136939995-4');

    expect(recordText()).to.contain('Physical therapy was completed twice weekly');
  });

  it('is printed as a page of its own, with nothing of the member in its address or title (decision 9)', async () => {
    const { press, settled, printed, recordFrame, recordText } = await aRecord('m-136703223');
    const title = document.title;

    press('Print');
    await settled();

    const page = recordFrame()?.contentDocument;
    expect(printed).to.deep.equal([recordFrame()?.contentWindow]);
    const words = (page?.body.textContent ?? '').replace(/\s+/g, ' ').trim();
    expect(words).to.equal(recordText());
    expect([page?.title, page?.URL, page?.documentElement.lang]).to.deep.equal([
      'Record of a message',
      'about:blank',
      'en-US',
    ]);
    expect(recordFrame()?.getAttributeNames().join()).not.to.contain('src');
    expect(document.title).to.equal(title);
  });

  it('needs no inline style and no markup from a string: its sheet is constructed (strict CSP)', async () => {
    const { press, settled, recordFrame } = await aRecord('m-136703223');

    press('Print');
    await settled();

    const page = recordFrame()?.contentDocument;
    expect(page?.adoptedStyleSheets.length).to.equal(1);
    expect(page?.querySelectorAll('style, link, script, [style]').length).to.equal(0);
  });

  it('goes on Escape, takes its frame along and gives the focus back', async () => {
    const { press, settled, recordFrame, record, focusedName } = await aRecord('m-136703223');
    press('Print');
    await settled();

    await sendKeys({ press: 'Escape' });
    await settled();

    expect([record(), recordFrame()]).to.deep.equal([undefined, undefined]);
    expect(focusedName()).to.equal('Print this message');
  });

  it('can be opened again after it was closed', async () => {
    const { press, settled, record, recordDialog } = await aRecord('m-136703223');
    press('Close');
    await settled();
    expect(record()).to.equal(undefined);

    press('Print this message');
    await settled();
    expect(recordDialog().isOpen()).to.equal(true);
  });

  it('is all or nothing: where a part cannot be read it says so, and comes on another try', async () => {
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
    expect(alerts().join()).to.contain('We could not put the record together.');
    expect(recordText()).to.equal('');
    press('Print');
    expect(printed).to.deep.equal([]);

    works = true;
    press('Try again');
    await settled();
    expect(recordText()).to.contain('Order ID 136703223');
  });

  it('is accessible', async () => {
    const { el } = await aRecord('m-136939995-4');

    await expect(el).to.be.accessible();
  });
});
