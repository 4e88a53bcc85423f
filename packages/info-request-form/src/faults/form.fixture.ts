import { fixture, html } from '@open-wc/testing';

import { Wire, buttonOf, controlValues, deepAll, deepText, pause, press, until } from '@portal/tests/fault-rig';
import type { Bench, Scene } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';

import '../define/info-request-form.js';
// There before the first test, which would otherwise pay for them.
import '../define/later/request-parts.js';
import { ofForm, ofOutcome, partOf } from '../copy.fixture.js';
import { infoRequestFormDriver } from '../info-request-form.driver.js';

export const TYPED = 'Zq4: eight weeks of physical therapy.';
export const SUBMIT = ofForm('submit');
export const SENT = partOf(ofOutcome('sent.title'));

export interface FormOptions {
  readonly portal?: MockPortal;
  readonly wire?: Wire;
  readonly messageId?: string;
  /** Called before the first drawing. */
  readonly before?: (wire: Wire) => void;
  readonly headers?: () => Record<string, string>;
}

export type Form = Awaited<ReturnType<typeof aForm>>;

/** A form on a page of a host, whose link has the focus; nothing is awaited. */
export async function aForm(
  { watch, timers, after }: Bench,
  { portal = mockPortal(), wire = new Wire(portal.settings.fetch), before, headers, messageId }: FormOptions = {},
) {
  before?.(wire);
  const settings = { ...portal.settings, fetch: wire.fetch, report: watch.report, ...(headers && { headers }) };
  const page = await fixture<HTMLElement>(html`<div><a href="#host">Host</a></div>`);
  page.querySelector('a')?.focus();
  const el = document.createElement('info-request-form');
  Object.assign(el, { settings, messageId: messageId ?? MESSAGES.clarification });
  page.append(el);
  // What was typed outlives the element.
  after.push(() => el.endSession());
  await el.updateComplete;
  const driver = infoRequestFormDriver(el);
  const scene: Scene = { el: el as unknown as Scene['el'], wire, watch };
  const { renderRoot } = scene.el;
  const text = (): string => deepText(renderRoot);
  const field = (): HTMLTextAreaElement | undefined => deepAll<HTMLTextAreaElement>(renderRoot, '#answer')[0];

  return {
    ...driver,
    scene,
    form: el,
    page,
    portal,
    wire,
    watch,
    timers,
    renderRoot,
    text,
    field,
    values: () => controlValues(renderRoot),
    /** The focus goes back to the host's own page. */
    toHost: (): void => page.querySelector('a')?.focus(),
    pressed: (name: string): void => press(renderRoot, name),
    offers: (name: string): boolean => buttonOf(renderRoot, name) !== undefined,
    /** Settles when the words are there. */
    says: (...sentences: readonly string[]) =>
      until(
        () => sentences.some((one) => text().includes(one)),
        () => `"${sentences.join('" or "')}" in: ${text()}`,
      ),
    /** Types the answer as a person does, with the focus in its field. */
    typed: (words = TYPED): void => {
      watch.canaries.add(words);
      field()?.focus();
      driver.type(words);
    },
    request: () => portal.backend.infoRequests.get(messageId ?? MESSAGES.clarification),
  };
}

/** A form that is on screen. */
export async function aDrawnForm(bench: Bench, options: FormOptions = {}): Promise<Form> {
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
  const form = await aDrawnForm(bench, options);
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
