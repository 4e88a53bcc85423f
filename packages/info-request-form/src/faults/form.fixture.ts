import { deepAll, modulePage, pause, until } from '@portal/tests/fault-rig';
import type { Bench, PageOptions } from '@portal/tests/fault-rig';
import { MESSAGES } from '@portal/mocks';

import '../define/info-request-form.js';
// Loads the parts before the first test, so that its time limit doesn't include them.
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

/** A form on a host page whose link has the focus; it awaits nothing. */
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
    /** Types the answer like a user, with the focus in its field. */
    typed: (words = TYPED): void => {
      bench.watch.canaries.add(words);
      field()?.focus();
      driver.type(words);
    },
    request: () => portal.backend.infoRequests.get(messageId),
  };
}

/** A rendered form. */
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

/** Waits until the text stops changing: the parts that load after the first render are there. */
async function still({ text }: Form): Promise<void> {
  for (let before = '', now = text(); before !== now; now = text()) {
    before = now;
    await pause(30);
  }
}

/** A form without missing items. */
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

/** Hides the page, which saves the draft. */
export const hide = (): boolean => window.dispatchEvent(new Event('pagehide'));
