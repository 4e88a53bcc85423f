import { deepAll, modulePage, pause, until } from '@portal/tests/fault-rig';
import type { Bench, PageOptions } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import '../define/info-request-form.js';
// There before the first test, which would otherwise pay for them.
import '../define/later/request-parts.js';
import { ofForm, ofOutcome, partOf } from '../copy.fixture.js';
import { infoRequestFormDriver } from '../info-request-form.driver.js';

export const TYPED = 'Zq4: eight weeks of physical therapy.';
export const SUBMIT = ofForm('submit');
export const SENT = partOf(ofOutcome('sent.title'));

export interface FormOptions extends PageOptions {
  readonly messageId?: string;
}

export type Form = Awaited<ReturnType<typeof aForm>>;

/** A form on a page of a host, whose link has the focus; nothing is awaited. */
export async function aForm(bench: Bench, { messageId = MESSAGES.clarification, ...options }: FormOptions = {}) {
  const page = await modulePage(bench, 'info-request-form', { messageId }, options);
  const { renderRoot, module: form, portal } = page;
  const driver = infoRequestFormDriver(form);
  const field = (): HTMLTextAreaElement | undefined => deepAll<HTMLTextAreaElement>(renderRoot, '#answer')[0];

  return {
    ...driver,
    ...page,
    form,
    field,
    values: page.kept,
    /** Types the answer as a person does, with the focus in its field. */
    typed: (words = TYPED): void => {
      bench.watch.canaries.add(words);
      field()?.focus();
      driver.type(words);
    },
    request: () => portal.backend.infoRequests.get(messageId),
  };
}

/** A form that is on screen. */
export async function aRenderedForm(bench: Bench, options: FormOptions = {}): Promise<Form> {
  const form = await aForm(bench, options);
  await until(
    () => form.field() !== undefined,
    () => `the form in: ${form.text()}`,
  );
  await form.settled();
  await still(form);
  return form;
}

/** Nothing more is drawn: the parts that come after the first drawing are there. */
async function still({ text }: Form): Promise<void> {
  for (let before = '', now = text(); before !== now; now = text()) {
    before = now;
    await pause(30);
  }
}

/** A form in which nothing is missing. */
export async function anAnsweredForm(bench: Bench, options: FormOptions = {}): Promise<Form> {
  const form = await aRenderedForm(bench, options);
  form.typed();
  await form.cannotProvide(0, 'not-performed');
  await form.cannotProvide(1, 'done-elsewhere');
  await until(
    () => form.meter() === ofForm('meter', { n: 3, total: 3 }),
    () => `the meter: ${form.meter()}`,
  );
  await still(form);
  return form;
}

/** The page goes out of sight, which saves what is typed. */
export const hide = (): boolean => window.dispatchEvent(new Event('pagehide'));
