import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Message } from '@portal/api';
import { formCopy } from '@portal/copy';
import { formatPlainDate } from '@portal/domain';
import { environmentContext, panelStyles, serverText, textStyles } from '@portal/kit';
import type { Environment } from '@portal/kit';

/**
 * Whose case it is: order, member and services, for a form that stands alone.
 *
 * @tag request-case
 */
export class RequestCase extends LitElement {
  static override styles = [
    textStyles,
    panelStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 4px 12px;
      }

      dt {
        color: var(--_muted);
      }

      .order {
        font-size: var(--_size-large);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) message?: Message;

  /** The number that the payer quotes on the phone. */
  @property({ attribute: false }) trackingId?: string | undefined;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    const { message, environment } = this;
    if (!message || !environment) return nothing;
    const { member, services, solution, lineOfBusiness, orderId } = message;
    const t = formCopy(environment.strings);

    return html`
      <section class="panel" aria-label=${t('case.label')}>
        <p class="order numbers">${t('case.order', { orderId })}</p>
        <dl class="numbers">
          <dt>${t('case.member')}</dt>
          <dd>${member.name}</dd>
          <dt>${t('case.memberId')}</dt>
          <dd>${member.memberId}</dd>
          <dt>${t('case.birthDate')}</dt>
          <dd>${formatPlainDate(member.birthDate, environment.locale)}</dd>
          <dt>${t('case.age')}</dt>
          <dd>${member.age}</dd>
          ${
            this.trackingId
              ? html`<dt>${t('case.tracking')}</dt>
                  <dd>${this.trackingId}</dd>`
              : nothing
          }
        </dl>
        <p><strong>${serverText(`${solution.display} | ${lineOfBusiness.display}`, environment)}</strong></p>
        <div>
          <p class="muted">${t('case.services')}</p>
          <ul>
            ${services.map(({ code, description }) => html`<li>${code} - ${serverText(description, environment)}</li>`)}
          </ul>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-case': RequestCase;
  }
}
