import { consume } from '@lit/context';
import { LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import { slotCopy } from '@portal/copy';
import { zoneChoiceFor, zoneChoices } from '@portal/domain';
import { controlStyles, environmentContext, selectField } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { ZoneChangedEvent } from '../events.js';
import { styles } from './p2p-zone-select.styles.js';

/**
 * The zone of the displayed times: the user's own first, then the US zones (PS-06).
 *
 * @tag p2p-zone-select
 *
 * @fires {ZoneChangedEvent} zone-changed - The user selected another zone.
 */
export class P2pZoneSelect extends LitElement {
  static override styles = [controlStyles, styles];

  /** IANA name of the current zone. */
  @property({ attribute: 'time-zone' }) timeZone = '';

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    if (!this.environment) return nothing;
    const { now, timeZone: own, locale, strings } = this.environment;
    const at = now().toISOString();
    const choices = withZone(
      zoneChoices({ timeZone: own, locale }, at),
      zoneChoices({ timeZone: this.timeZone, locale }, at),
    );

    return selectField({
      id: 'zone',
      label: slotCopy(strings)('time-zone'),
      required: true,
      value: zoneChoiceFor(choices, { timeZone: this.timeZone, locale }, at),
      options: choices.map(({ timeZone, name }) => ({ value: timeZone, label: name })),
      onChange: (timeZone) => this.dispatchEvent(new ZoneChangedEvent(timeZone)),
    });
  }
}

/** The host's zone may not be in the list, so add it. */
const withZone = <Choice extends { readonly name: string }>(usual: readonly Choice[], requested: readonly Choice[]) => {
  const [first] = requested;
  return !first || usual.some(({ name }) => name === first.name) ? usual : [...usual, first];
};

declare global {
  interface HTMLElementTagNameMap {
    'p2p-zone-select': P2pZoneSelect;
  }
}
