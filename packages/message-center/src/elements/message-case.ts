import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Message } from '@portal/api';
import { detailCopy } from '@portal/copy';
import { formatPlainDate } from '@portal/domain';
import { controlStyles, environmentContext, serverText } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { styles } from './message-case.styles.js';

export type Case = Pick<Message, 'orderId' | 'member' | 'healthPlan' | 'solution' | 'lineOfBusiness' | 'services'>;

/**
 * Renders the order and member of a message (MC-20).
 *
 * @tag message-case
 */
export class MessageCase extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) case?: Case;

  /** Whether a narrow screen shows all of it. Wide screens always do. */
  @state() private open = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    const { case: about, environment } = this;
    if (!about || !environment) return nothing;

    const t = detailCopy(environment.strings);
    const { member, solution, lineOfBusiness } = about;
    const line = serverText(
      t('case.line', { solution: solution.display, business: lineOfBusiness.display }),
      environment,
    );
    return html`
      <section class=${this.open ? '' : 'folded'} aria-label=${t('case')}>
        <dl class="numbers">
          ${this.#fact(t('case.member'), member.name, 'who')}
          ${this.#fact(t('case.member-id'), member.memberId, 'more')}
          ${this.#fact(t('case.birth'), formatPlainDate(member.birthDate, environment.locale), 'birth')}
          ${this.#fact(t('case.age'), member.age, 'more')} ${this.#fact(t('case.order'), about.orderId)}
        </dl>
        <strong class="more">${line}</strong>
        ${
          about.services.length > 0
            ? html`<div class="services more">
                <span class="muted" id="services">${t('case.services')}</span>
                <ul class="numbers" aria-labelledby="services">
                  ${about.services.map((service) => html`<li>${serverText(t('case.service', { ...service }), environment)}</li>`)}
                </ul>
              </div>`
            : nothing
        }
        ${
          about.healthPlan === null
            ? nothing
            : html`<p class="more"><span class="muted">${t('case.plan')}</span> ${about.healthPlan}</p>`
        }
        <button type="button" class="link" aria-expanded=${this.open} @click=${this.#handleToggle}>
          ${t('case.open')}
        </button>
      </section>
    `;
  }

  #fact(term: string, value: unknown, className = ''): TemplateResult {
    return html`<div class=${className}>
      <dt>${term}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #handleToggle(): void {
    this.open = !this.open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-case': MessageCase;
  }
}
