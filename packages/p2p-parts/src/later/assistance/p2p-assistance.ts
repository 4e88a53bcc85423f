import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { requestCallBack, requestSlotNotice } from '@portal/api';
import type { InputOf, P2pAssistance } from '@portal/api';
import { formatMoment, formatPhone } from '@portal/domain';
import {
  controlStyles,
  environmentContext,
  failedView,
  heading,
  icon,
  Mutation,
  PageHold,
  textField,
} from '@portal/kit';
import type { Environment, TextField, Try } from '@portal/kit';

import { keptEntry } from '../../controllers/kept-entry.js';
import type { Kept } from '../../controllers/kept-entry.js';

import { FIELDS, NOTHING_ASKED, askedFaults, callToSend, noticeToSend, refusedFaults, tidyAsked } from './asked.js';
import type { Asked, AskedFault, AskedFaults, AskedField, Help } from './asked.js';
import { assistanceCopy } from './assistance-copy.js';
import type { AssistanceCopy } from './assistance-copy.js';
import { styles } from './p2p-assistance.styles.js';

const CONTROLS: Readonly<Record<AskedField, Pick<TextField, 'type' | 'inputmode' | 'autocomplete' | 'required'>>> = {
  email: { autocomplete: 'email', type: 'email', required: true },
  name: { autocomplete: 'name', required: true },
  phone: { autocomplete: 'tel-national', type: 'tel', required: true },
  extension: { autocomplete: 'tel-extension', inputmode: 'numeric' },
  note: { autocomplete: 'off' },
};

const isTyped = (asked: Asked): boolean => Object.values(asked).some((typed) => typed !== '');

const HELP = ['notice', 'call'] as const satisfies readonly Help[];

const EXAMPLES = { email: 'email-example', phone: 'phone-example', extension: 'extension-example' } as const;
const hasExample = (field: AskedField): field is keyof typeof EXAMPLES => field in EXAMPLES;

/**
 * What helps where no time is open: to be told when one opens, and to be called (5d.7). What was asked for
 * stays said, also after the page was read again; what is typed is kept when it cannot be sent. It sends
 * for itself; fetched by `import('@portal/p2p-parts/define/later/p2p-assistance.js')`.
 *
 * @tag p2p-assistance
 */
export class P2pAssistanceForm extends LitElement {
  static override styles = [controlStyles, styles];

  /** The order that help is asked for. */
  @property({ attribute: false }) orderId = '';

  /** What the server says was asked for. */
  @property({ attribute: false }) assistance: P2pAssistance = { notice: null, callBack: null };

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private asked: Asked = NOTHING_ASKED;
  @state() private left: ReadonlySet<AskedField> = new Set();
  /** Forms that were sent with faults: everything that is missing is shown. */
  @state() private tried: ReadonlySet<Help> = new Set();
  @state() private refused: AskedFaults = {};
  /** What was asked for already and is asked for again. */
  @state() private again: ReadonlySet<Help> = new Set();
  /** The server's last answer to what was asked here. */
  @state() private answered: P2pAssistance | undefined;

  readonly sends = {
    notice: new Mutation(this, (input: InputOf<typeof requestSlotNotice>, attempt: Try) =>
      this.#client().send(requestSlotNotice, input, attempt),
    ),
    call: new Mutation(this, (input: InputOf<typeof requestCallBack>, attempt: Try) =>
      this.#client().send(requestCallBack, input, attempt),
    ),
  };

  /** What was typed and not sent would go with the tab. */
  readonly #page = new PageHold(this, () => isTyped(this.asked));

  /** What was typed for the order before the page was left; not set before it was looked for. */
  #kept: Kept<Asked> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('assistance')) this.answered = undefined;
    if (changed.has('orderId')) this.#kept = undefined;
    if (this.#kept || !this.environment || this.orderId === '') return;
    this.#kept = keptEntry(this.environment, this.orderId, 'help');
    this.asked = this.#kept.get() ?? NOTHING_ASKED;
  }

  protected override updated(): void {
    if (this.isConnected) this.#keepTyped();
  }

  override render(): unknown {
    const { environment } = this;
    if (!environment) return nothing;
    const t = assistanceCopy(environment.strings);
    return html`
      ${heading(this.headingLevel, t('help.title'))}
      ${HELP.some((help) => this.#isOpen(help)) ? html`<p class="hint">${t('help.required')}</p>` : nothing}
      <div class="ways">${HELP.map((help) => this.#renderWay(help, environment, t))}</div>
    `;
  }

  #renderWay(help: Help, environment: Environment, t: AssistanceCopy): TemplateResult {
    const sent = this.#sentCopy(help, environment, t);
    return html`
      <section>
        ${heading(this.headingLevel + 1, t(`${help}.title`))}
        ${
          sent === undefined
            ? html`<p>${t(`${help}.lead`, { payer: environment.payer.shortName })}</p>`
            : html`<p class="sent numbers" id="${help}-sent" role="group" aria-labelledby="${help}-sent" tabindex="-1">
                ${icon('done')}<span>${sent}</span>
              </p>`
        }
        ${
          this.#isOpen(help)
            ? this.#renderForm(help, environment, t)
            : html`<div class="actions">
                <button type="button" class="button" @click=${() => void this.#askAgain(help)}>
                  ${t(`${help}.change`)}
                </button>
              </div>`
        }
      </section>
    `;
  }

  #renderForm(help: Help, environment: Environment, t: AssistanceCopy): TemplateResult {
    const { running, error } = this.sends[help];
    const isRefused = Object.keys(refusedFaults(help, error)).length > 0;
    const field = (name: AskedField): TemplateResult => this.#renderField(help, name, t);
    return html`
      <form novalidate autocomplete="off" @submit=${(event: Event) => this.#handleSubmit(help, event)}>
        ${
          help === 'notice'
            ? field('email')
            : html`${field('name')}
                <div class="pair">${field('phone')} ${field('extension')}</div>
                ${field('note')}`
        }
        ${
          error === undefined || isRefused
            ? nothing
            : failedView(error, { failed: t(`could-not.${help}`), environment, kept: t('kept') })
        }
        <div class="actions">
          ${
            this.again.has(help)
              ? html`<button type="button" class="button" @click=${() => void this.#keep(help)}>${t('keep')}</button>`
              : nothing
          }
          <button type="submit" class="button primary" aria-disabled=${running}>
            ${running ? t('sending') : t(`${help}.send`)}
          </button>
        </div>
      </form>
    `;
  }

  #renderField(help: Help, name: AskedField, t: AssistanceCopy): TemplateResult {
    const fault = this.#shownFault(help, name);
    return textField({
      id: name,
      label: t(name === 'email' ? 'notice.email' : `call.${name}`),
      ...CONTROLS[name],
      ...(name === 'note' ? { hint: t('call.note.hint') } : {}),
      ...(hasExample(name) ? { placeholder: t(EXAMPLES[name]) } : {}),
      value: this.asked[name],
      error: fault && this.#sentence(name, fault, t),
      onInput: (value) => {
        this.asked = { ...this.asked, [name]: value };
        this.refused = { ...this.refused, [name]: undefined };
      },
      onBlur: () => {
        // A field that goes with its form is blurred too.
        if (!this.#isOpen(help)) return;
        this.left = new Set([...this.left, name]);
        this.asked = tidyAsked(help, this.asked, name);
      },
    });
  }

  #isOpen(help: Help): boolean {
    const { notice, callBack } = this.answered ?? this.assistance;
    return this.again.has(help) || (help === 'notice' ? notice : callBack) === null;
  }

  /** A format is judged when its field is left; what is missing only once it was to be sent. */
  #shownFault(help: Help, name: AskedField): AskedFault | undefined {
    const fault = askedFaults(help, this.asked)[name];
    const isShown = this.tried.has(help) || (fault !== 'required' && this.left.has(name));
    return isShown && fault ? fault : this.refused[name];
  }

  #sentence(name: AskedField, fault: AskedFault, t: AssistanceCopy): string {
    // Not every field can have every error; the catalog lists the valid pairs.
    return t(`${name}.${fault}` as Parameters<AssistanceCopy>[0]);
  }

  #sentCopy(help: Help, { locale, timeZone, payer }: Environment, t: AssistanceCopy): string | undefined {
    const { notice, callBack } = this.answered ?? this.assistance;
    const time = (instant: string): string => formatMoment(instant, { locale, timeZone });
    if (help === 'notice')
      return notice ? t('notice.sent', { email: notice.email, time: time(notice.requestedAt) }) : undefined;
    if (!callBack) return undefined;
    const { phone, requestedAt, reference } = callBack;
    return t('call.sent', { payer: payer.shortName, phone: formatPhone(phone), time: time(requestedAt), reference });
  }

  #handleSubmit(help: Help, event: Event): void {
    event.preventDefault();
    void this.#send(help);
  }

  async #send(help: Help): Promise<void> {
    const send = this.sends[help];
    if (send.running) return;
    this.tried = new Set([...this.tried, help]);
    if (await this.#focusFault(help)) return;
    const { asked } = this;
    const answer = await this.#ask(help, asked);
    if (answer) await this.#handleSent(help, asked, answer);
    else {
      this.refused = { ...this.refused, ...refusedFaults(help, send.error) };
      await this.#focusFault(help);
    }
  }

  #keepTyped(): void {
    this.#kept?.put(isTyped(this.asked) ? this.asked : undefined);
  }

  /** What is sent is what was on screen at the press. */
  #ask(help: Help, asked: Asked): Promise<P2pAssistance | undefined> {
    const { orderId } = this;
    return help === 'notice'
      ? this.sends.notice.run({ orderId, ...noticeToSend(asked) })
      : this.sends.call.run({ orderId, ...callToSend(asked) });
  }

  async #handleSent(help: Help, sent: Asked, answer: P2pAssistance): Promise<void> {
    this.answered = answer;
    this.#close(help);
    // What was typed since the press was not sent, and stays.
    const toSend = help === 'notice' ? noticeToSend : callToSend;
    const typedSince = JSON.stringify(toSend(this.asked)) !== JSON.stringify(toSend(sent));
    if (typedSince) this.again = new Set([...this.again, help]);
    else this.asked = { ...this.asked, ...Object.fromEntries(FIELDS[help].map((field) => [field, ''])) };
    this.#keepTyped();
    this.#page.look();
    await this.updateComplete;
    this.shadowRoot?.getElementById(`${help}-sent`)?.focus();
  }

  /** Moves focus to the first field with an error. Returns whether there is one. */
  async #focusFault(help: Help): Promise<boolean> {
    const first = FIELDS[help].find((name) => this.#shownFault(help, name));
    await this.updateComplete;
    if (first) this.shadowRoot?.getElementById(first)?.focus();
    return first !== undefined;
  }

  async #askAgain(help: Help): Promise<void> {
    this.again = new Set([...this.again, help]);
    await this.updateComplete;
    this.shadowRoot?.getElementById(FIELDS[help][0])?.focus();
  }

  async #keep(help: Help): Promise<void> {
    this.#close(help);
    await this.updateComplete;
    this.shadowRoot?.getElementById(`${help}-sent`)?.focus();
  }

  #close(help: Help): void {
    const without = <T>(set: ReadonlySet<T>, gone: readonly T[]): ReadonlySet<T> =>
      new Set([...set].filter((each) => !gone.includes(each)));
    this.again = without(this.again, [help]);
    this.tried = without(this.tried, [help]);
    this.left = without<AskedField>(this.left, FIELDS[help]);
    this.sends[help].reset();
  }

  #client(): Environment['client'] {
    if (!this.environment) throw new Error('Help was asked for before the settings were there.');
    return this.environment.client;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-assistance': P2pAssistanceForm;
  }
}
