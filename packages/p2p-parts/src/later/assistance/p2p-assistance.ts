import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { requestCallBack, requestSlotNotice } from '@portal/api';
import type { InputOf, P2pAssistance } from '@portal/api';
import { assistanceCopy } from '@portal/copy';
import type { AssistanceCopy } from '@portal/copy';
import { formatMoment, formatPhone } from '@portal/domain';
import {
  controlStyles,
  environmentContext,
  failedView,
  faultList,
  heading,
  icon,
  Mutation,
  UnloadGuard,
  textField,
} from '@portal/kit';
import type { Environment, TextField, Attempt } from '@portal/kit';

import { storedEntry } from '../../controllers/stored-entry.js';
import type { StoredEntry } from '../../controllers/stored-entry.js';

import {
  FIELDS,
  EMPTY_ENTRIES,
  helpFaults,
  callToSend,
  noticeToSend,
  rejectedFaults,
  tidyEntries,
} from './help-entries.js';
import type { HelpEntries, HelpFault, HelpFaults, HelpField, Help } from './help-entries.js';
import { styles } from './p2p-assistance.styles.js';

const CONTROLS: Readonly<Record<HelpField, Pick<TextField, 'type' | 'inputmode' | 'autocomplete' | 'required'>>> = {
  email: { autocomplete: 'email', type: 'email', required: true },
  name: { autocomplete: 'name', required: true },
  phone: { autocomplete: 'tel-national', type: 'tel', required: true },
  extension: { autocomplete: 'tel-extension', inputmode: 'numeric' },
  note: { autocomplete: 'off' },
};

const isTyped = (entries: HelpEntries): boolean => Object.values(entries).some((typed) => typed !== '');

const HELP = ['notice', 'call'] as const satisfies readonly Help[];

/** The ID of the list of a form's errors. */
const listOf = (help: Help): string => `${help}-faults`;

const EXAMPLES = { email: 'email-example', phone: 'phone-example', extension: 'extension-example' } as const;
const hasExample = (field: HelpField): field is keyof typeof EXAMPLES => field in EXAMPLES;

/**
 * Help if no time is available: an email when one opens, or a callback (5d.7). A confirmed request stays visible after
 * a refresh, and entries stay if they can't be submitted. The form sends its own requests. Loaded by
 * `import('@portal/p2p-parts/define/later/p2p-assistance.js')`.
 *
 * @tag p2p-assistance
 */
export class P2pAssistanceForm extends LitElement {
  static override styles = [controlStyles, styles];

  /** The order to get help for. */
  @property({ attribute: false }) orderId = '';

  /** Earlier requests, as the server returns them. */
  @property({ attribute: false }) assistance: P2pAssistance = { notice: null, callBack: null };

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private entries: HelpEntries = EMPTY_ENTRIES;
  @state() private left: ReadonlySet<HelpField> = new Set();
  /** Forms submitted with errors, which show every missing entry. */
  @state() private tried: ReadonlySet<Help> = new Set();
  @state() private rejected: HelpFaults = {};
  /** Requests the user makes again. */
  @state() private reopened: ReadonlySet<Help> = new Set();
  /** The server's latest response to a request from this form. */
  @state() private answered: P2pAssistance | undefined;

  readonly sends = {
    notice: new Mutation(this, (input: InputOf<typeof requestSlotNotice>, attempt: Attempt) =>
      this.#client().send(requestSlotNotice, input, attempt),
    ),
    call: new Mutation(this, (input: InputOf<typeof requestCallBack>, attempt: Attempt) =>
      this.#client().send(requestCallBack, input, attempt),
    ),
  };

  /** Closing the page would lose unsent entries. */
  readonly #unloadGuard = new UnloadGuard(this, () => isTyped(this.entries));

  /** Stored entries of the order; undefined before they are read. */
  #stored: StoredEntry<HelpEntries> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('assistance')) this.answered = undefined;
    if (changed.has('orderId')) this.#stored = undefined;
    if (this.#stored || !this.environment || this.orderId === '') return;
    this.#stored = storedEntry(this.environment, this.orderId, 'help');
    this.entries = this.#stored.get() ?? EMPTY_ENTRIES;
  }

  protected override updated(): void {
    if (this.isConnected) this.#storeEntries();
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
                <button type="button" class="button" @click=${() => void this.#reopen(help)}>
                  ${t(`${help}.change`)}
                </button>
              </div>`
        }
      </section>
    `;
  }

  #renderForm(help: Help, environment: Environment, t: AssistanceCopy): TemplateResult {
    const { running, error } = this.sends[help];
    const isRefused = Object.keys(rejectedFaults(help, error)).length > 0;
    const field = (name: HelpField): TemplateResult => this.#renderField(help, name, t);
    return html`
      <form novalidate autocomplete="off" @submit=${(event: Event) => this.#handleSubmit(help, event)}>
        ${this.#renderFaults(help, t)}
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
            this.reopened.has(help)
              ? html`<button type="button" class="button" @click=${() => void this.#keep(help)}>${t('keep')}</button>`
              : nothing
          }
          <button type="submit" class="button ${help === 'call' ? 'primary' : ''}" aria-disabled=${running}>
            ${running ? t('sending') : t(`${help}.send`)}
          </button>
        </div>
      </form>
    `;
  }

  /** The errors of a form that the user submitted. */
  #renderFaults(help: Help, t: AssistanceCopy): unknown {
    const listed = FIELDS[help].flatMap((name) => {
      const fault = this.tried.has(help) && this.#shownFault(help, name);
      return fault ? [{ words: this.#sentence(name, fault, t), go: () => this.#focus(name) }] : [];
    });
    return listed.length > 0 ? faultList(t('faults', { count: listed.length }), listed, listOf(help)) : nothing;
  }

  #renderField(help: Help, name: HelpField, t: AssistanceCopy): TemplateResult {
    const fault = this.#shownFault(help, name);
    return textField({
      id: name,
      label: t(name === 'email' ? 'notice.email' : `call.${name}`),
      ...CONTROLS[name],
      ...(name === 'note' ? { hint: t('call.note.hint') } : {}),
      ...(hasExample(name) ? { placeholder: t(EXAMPLES[name]) } : {}),
      value: this.entries[name],
      error: fault && this.#sentence(name, fault, t),
      onInput: (value) => {
        this.entries = { ...this.entries, [name]: value };
        this.rejected = { ...this.rejected, [name]: undefined };
      },
      onBlur: () => {
        // Removing a form also blurs its focused field.
        if (!this.#isOpen(help)) return;
        this.left = new Set([...this.left, name]);
        this.entries = tidyEntries(help, this.entries, name);
      },
    });
  }

  #isOpen(help: Help): boolean {
    const { notice, callBack } = this.answered ?? this.assistance;
    return this.reopened.has(help) || (help === 'notice' ? notice : callBack) === null;
  }

  /** Shows a format error once the user leaves the field, and a missing entry only after submitting. */
  #shownFault(help: Help, name: HelpField): HelpFault | undefined {
    const fault = helpFaults(help, this.entries)[name];
    const isShown = this.tried.has(help) || (fault !== 'required' && this.left.has(name));
    return isShown && fault ? fault : this.rejected[name];
  }

  #sentence(name: HelpField, fault: HelpFault, t: AssistanceCopy): string {
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
    if (await this.#focusFaults(help)) return;
    const { entries } = this;
    const answer = await this.#request(help, entries);
    if (answer) await this.#handleSent(help, entries, answer);
    else {
      this.rejected = { ...this.rejected, ...rejectedFaults(help, send.error) };
      await this.#focusFaults(help);
    }
  }

  #storeEntries(): void {
    this.#stored?.put(isTyped(this.entries) ? this.entries : undefined);
  }

  /** Sends the entries visible when the user submitted. */
  #request(help: Help, entries: HelpEntries): Promise<P2pAssistance | undefined> {
    const { orderId } = this;
    return help === 'notice'
      ? this.sends.notice.run({ orderId, ...noticeToSend(entries) })
      : this.sends.call.run({ orderId, ...callToSend(entries) });
  }

  async #handleSent(help: Help, sent: HelpEntries, answer: P2pAssistance): Promise<void> {
    this.answered = answer;
    this.#close(help);
    // Entries typed since then were not sent, so they stay.
    const toSend = help === 'notice' ? noticeToSend : callToSend;
    const typedSince = JSON.stringify(toSend(this.entries)) !== JSON.stringify(toSend(sent));
    if (typedSince) this.reopened = new Set([...this.reopened, help]);
    else this.entries = { ...this.entries, ...Object.fromEntries(FIELDS[help].map((field) => [field, ''])) };
    this.#storeEntries();
    this.#unloadGuard.update();
    await this.updateComplete;
    this.#focus(`${help}-sent`);
  }

  /** Moves focus to the list of a form's errors. Returns whether there is one. */
  async #focusFaults(help: Help): Promise<boolean> {
    await this.updateComplete;
    const list = this.shadowRoot?.getElementById(listOf(help))?.closest<HTMLElement>('.faults');
    list?.focus();
    return list !== null && list !== undefined;
  }

  #focus(id: string): void {
    this.shadowRoot?.getElementById(id)?.focus();
  }

  async #reopen(help: Help): Promise<void> {
    this.reopened = new Set([...this.reopened, help]);
    await this.updateComplete;
    this.#focus(FIELDS[help][0]);
  }

  async #keep(help: Help): Promise<void> {
    this.#close(help);
    await this.updateComplete;
    this.#focus(`${help}-sent`);
  }

  #close(help: Help): void {
    const without = <T>(set: ReadonlySet<T>, gone: readonly T[]): ReadonlySet<T> =>
      new Set([...set].filter((each) => !gone.includes(each)));
    this.reopened = without(this.reopened, [help]);
    this.tried = without(this.tried, [help]);
    this.left = without<HelpField>(this.left, FIELDS[help]);
    this.sends[help].reset();
  }

  #client(): Environment['client'] {
    if (!this.environment) throw new Error('The environment is missing.');
    return this.environment.client;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-assistance': P2pAssistanceForm;
  }
}
