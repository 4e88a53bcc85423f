import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { getInfoRequest, saveInfoDraft } from '@portal/api';
import '@portal/info-request-form/define/info-request-form.js';
import type { InfoRequestForm } from '@portal/info-request-form';
import { aPdf, infoRequestFormDriver, ofConflict, ofPaste } from '@portal/info-request-form/testing';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

/** Typing, drafts, and two people editing one form. Each story shows one state. */
const meta = {
  title: 'Info request form/Drafts',
  component: 'info-request-form',
  render: () => html`<info-request-form .messageId=${MESSAGES.clarification}></info-request-form>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

const MINE = 'Eight weeks of physical therapy, twice weekly, without relief.';
const LONG = 'Physical therapy from March to May. '.repeat(40);

/** The form on the page and its driver, after its reads. */
async function driverIn(canvas: HTMLElement) {
  const el = canvas.querySelector<InfoRequestForm>('info-request-form');
  if (!el) throw new Error('The story drew no <info-request-form>');
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  return { el, ...driver };
}

/** A request that a coworker can change while the story runs. */
function anOffice() {
  const office = mockPortal();
  const { infoRequests } = office.backend;
  return {
    qa: office.qa,
    overrides: [
      answer(getInfoRequest, ({ messageId }) => infoRequests.get(messageId)),
      answer(saveInfoDraft, ({ messageId, answers }, { version }) =>
        version === infoRequests.get(messageId).version
          ? infoRequests.saveDraft(messageId, answers, version)
          : problem(412, 'stale'),
      ),
    ],
  };
}

/** The form before typing. The limit is visible from the start. */
export const Empty: Story = { tags: ['IR-04', 'IR-05', 'IR-06', 'IR-08'] };

/** Typed text isn't saved for a few seconds. */
export const UnsavedChanges: Story = {
  tags: ['IR-17', 'IR-20'],
  play: async ({ canvasElement }) => (await driverIn(canvasElement)).type(MINE),
};

/** Text and files are saved on the server. */
export const DraftSavedWithFiles: Story = {
  tags: ['IR-17', 'IR-20'],
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    form.type(MINE);
    form.attach(aPdf('xray.pdf'));
    await form.el.saveDraft();
  },
};

/** Saving the draft failed. The text stays on the page. */
export const DraftNotSaved: Story = {
  tags: ['IR-20'],
  parameters: { portal: { overrides: [answer(saveInfoDraft, () => problem(503, 'busy'))] } },
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    form.type(MINE);
    window.dispatchEvent(new Event('pagehide'));
  },
};

/** A paste over the limit. All text stays, and the user can attach it as a document (4d.7). */
export const LongPaste: Story = {
  tags: ['IR-06', 'IR-17'],
  play: async ({ canvasElement }) => (await driverIn(canvasElement)).pasteText(LONG),
};

/** The paste became a document. The user can restore the text. */
export const LongPasteAttached: Story = {
  tags: ['IR-06', 'IR-17'],
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    form.pasteText(LONG);
    await form.settled();
    form.press(ofPaste('paste.attach'));
  },
};

const opened = anOffice();
opened.qa.colleagueDrafts(MESSAGES.clarification, 'Ten weeks of physical therapy.');

/** A coworker's draft when the form opens, with name and time. */
export const CoworkersDraft: Story = {
  tags: ['IR-17', 'IR-20'],
  parameters: { portal: { overrides: opened.overrides } },
};

const merged = anOffice();

/** A coworker changed other items. The form keeps both and shows a note. */
export const Merged: Story = {
  tags: ['IR-20', 'IR-21'],
  parameters: { portal: { overrides: merged.overrides } },
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    merged.qa.colleagueDrafts(MESSAGES.clarification, '');
    form.type(MINE);
    form.el.refresh();
  },
};

const both = anOffice();

/** Both people changed one item. Both versions show until the user selects one. */
export const ConflictInOneItem: Story = {
  tags: ['IR-20', 'IR-21'],
  parameters: { portal: { overrides: both.overrides } },
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    both.qa.colleagueDrafts(MESSAGES.clarification, 'Ten weeks of physical therapy, twice weekly, with little relief.');
    form.type(MINE);
    form.el.refresh();
  },
};

const several = anOffice();

/** Both people changed several items. Each has its own choice. */
export const ConflictInSeveralItems: Story = {
  tags: ['IR-20', 'IR-21'],
  parameters: { portal: { overrides: several.overrides } },
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    form.type(MINE);
    await form.cannotProvide(0, 'not-performed', 'No images were made.');
    several.qa.colleagueDrafts(MESSAGES.clarification, 'Ten weeks of physical therapy.');
    form.el.refresh();
  },
};

const chosen = anOffice();

/** The user can copy the version they didn't select until they dismiss it. */
export const VersionSelected: Story = {
  tags: ['IR-20', 'IR-21'],
  parameters: { portal: { overrides: chosen.overrides } },
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    form.type(MINE);
    chosen.qa.colleagueDrafts(MESSAGES.clarification, 'Ten weeks of physical therapy.');
    form.el.refresh();
    await form.settled();
    form.press(ofConflict('conflict.theirs'));
  },
};

/** The same request in another window of this user, with different text. */
const otherWindow = mockPortal();
const saveElsewhere = (text: string): void => {
  const { infoRequests } = otherWindow.backend;
  const { items, version } = infoRequests.get(MESSAGES.clarification);
  const answers = items.map(({ itemId, kind }) => ({
    itemId,
    text: kind === 'question' ? text : null,
    cannotProvide: null,
  }));
  infoRequests.saveDraft(MESSAGES.clarification, answers, version);
};

/** The same user saved another draft in another window. */
export const EditedInAnotherWindow: Story = {
  tags: ['IR-20', 'IR-21'],
  parameters: {
    portal: {
      overrides: [
        answer(getInfoRequest, ({ messageId }) => otherWindow.backend.infoRequests.get(messageId)),
        answer(saveInfoDraft, () => problem(412, 'stale')),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const form = await driverIn(canvasElement);
    form.type(MINE);
    saveElsewhere('Ten weeks of physical therapy.');
    form.el.refresh();
  },
};

let server = mockPortal();

/** The server restarted and lost the draft. Everything is still here, and the user can save it again. */
export const DraftLost: Story = {
  tags: ['IR-17', 'IR-20'],
  parameters: {
    portal: {
      overrides: [
        answer(getInfoRequest, ({ messageId }) => server.backend.infoRequests.get(messageId)),
        answer(saveInfoDraft, ({ messageId, answers }, { version }) =>
          server.backend.infoRequests.saveDraft(messageId, answers, version),
        ),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    server = mockPortal();
    const form = await driverIn(canvasElement);
    form.type(MINE);
    await form.el.saveDraft();
    server = mockPortal();
    form.el.refresh();
  },
};
