import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Message } from '@portal/api';
import { detailCopy } from '@portal/copy';
import { formatPlainDate } from '@portal/domain';
import { environmentContext, fact, panelStyles, textStyles } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { styles } from './message-case.styles.js';

export type Case = Pick<Message, 'orderId' | 'member' | 'solution' | 'lineOfBusiness' | 'services'>;

/**
 * Renders the order and member of a message (MC-20).
 *
 * @tag message-case
 */
export class MessageCase extends LitElement {
  static override styles = [textStyles, panelStyles, styles];

  @property({ attribute: false }) case?: Case;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    const { case: about, environment } = this;
    if (!about || !environment) return nothing;

    const t = detailCopy(environment.strings);
    const { member, solution, lineOfBusiness } = about;
    return html`
      <section class="panel" aria-label=${t('case')}>
        <dl class="numbers">
          ${fact(t('case.order'), about.orderId, 'order')} ${fact(t('case.member'), member.name)}
          ${fact(t('case.member-id'), member.memberId)}
          ${fact(t('case.birth'), formatPlainDate(member.birthDate, environment.locale))}
          ${fact(t('case.age'), member.age)}
        </dl>
        <p><strong>${t('case.line', { solution: solution.display, business: lineOfBusiness.display })}</strong></p>
        ${
          about.services.length > 0
            ? html`<div>
                <p class="muted small" id="services">${t('case.services')}</p>
                <ul aria-labelledby="services">
                  ${about.services.map((service) => html`<li>${t('case.service', { ...service })}</li>`)}
                </ul>
              </div>`
            : nothing
        }
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-case': MessageCase;
  }
}
