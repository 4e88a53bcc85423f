import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Contact } from '@portal/api';
import type {
  ContactChangedEvent,
  HoldState,
  SlotSelectedEvent,
  WeekShown,
  WindowChangedEvent,
  ZoneChangedEvent,
} from '@portal/p2p-parts';

import type { StepWishEvent } from '../events.js';
import type { Fault } from '../model/draft-faults.js';
import type { Draft, Flow } from '../model/flow.js';

interface Choosing {
  readonly flow: Flow;
  readonly headingLevel: number;
  readonly week: WeekShown;
  readonly contacts: { readonly value: readonly Contact[] | undefined; readonly failed: boolean };
  readonly hold: HoldState;
  readonly faults: readonly Fault[];
  readonly waiting: unknown;
  readonly onSlot: (slotId: string) => void;
  readonly onWeek: (instant: string) => void;
  readonly onEdit: (change: Partial<Draft>) => void;
  readonly onWish: (event: StepWishEvent) => void;
}

/** The first step as the module draws it; hidden while another one is shown. */
export function chooseView({
  flow,
  headingLevel,
  week,
  contacts,
  hold,
  faults,
  waiting,
  ...on
}: Choosing): TemplateResult {
  const choosing = flow.step === 'choosing' ? flow : undefined;
  return html`
    <p2p-scheduler-choose
      ?hidden=${!choosing}
      heading-level=${headingLevel}
      .draft=${flow.draft}
      .week=${week}
      .contacts=${contacts.value ?? []}
      .contactsFailed=${contacts.failed}
      .hold=${hold}
      .showFaults=${choosing?.showFaults ?? false}
      .faults=${faults}
      .lost=${choosing?.lost}
      .refused=${choosing?.refused ?? []}
      .waiting=${waiting}
      @slot-selected=${({ detail }: SlotSelectedEvent) => on.onSlot(detail.slotId)}
      @zone-changed=${({ detail }: ZoneChangedEvent) => on.onEdit({ timeZone: detail.timeZone })}
      @window-changed=${({ detail }: WindowChangedEvent) => on.onWeek(detail.from)}
      @contact-changed=${({ detail }: ContactChangedEvent) => on.onEdit(detail)}
      @step-wish=${on.onWish}
    ></p2p-scheduler-choose>
  `;
}
