/** The steps that are fetched after the first drawing, as the module draws them. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { P2pEligibility } from '@portal/api';
import type { Environment, Later } from '@portal/kit';
import type { Bounds, HoldState } from '@portal/p2p-parts';

import { words } from '../copy.js';
import type { ClosedKind } from '../elements/p2p-scheduler-closed.js';
import type { StepWishEvent } from '../events.js';
import type { Flow } from '../model/flow.js';

/** Stands where a step will be, and asks for its file. */
export function comingView(later: Later, environment: Environment | undefined): unknown {
  const t = words(environment?.strings);
  if (!later.failed) void later.ensure();
  return later.render({ environment, doing: t('doing.step'), loading: t('loading-step') });
}

export type Reviewed = Extract<Flow, { step: 'reviewing' | 'submitting' }>;

interface Step {
  readonly headingLevel: number;
  readonly bounds: Bounds;
  readonly onWish: (event: StepWishEvent) => void;
}

interface Closed extends Step {
  readonly kind: ClosedKind;
  readonly orderId: string | undefined;
  readonly eligibility: P2pEligibility | undefined;
}

export const closedView = ({ kind, headingLevel, orderId, eligibility, bounds, onWish }: Closed): TemplateResult =>
  html`<p2p-scheduler-closed
    heading-level=${headingLevel}
    .kind=${kind}
    .eligibility=${eligibility}
    .orderId=${orderId}
    .reference=${bounds.reference}
    .assistance=${bounds.assistance}
    @step-wish=${onWish}
  ></p2p-scheduler-closed>`;

export const reviewView = ({
  flow,
  headingLevel,
  hold,
  bounds: { payerZone, rules },
  onWish,
}: Step & { readonly flow: Reviewed; readonly hold: HoldState }): TemplateResult =>
  html`<p2p-scheduler-review
    heading-level=${headingLevel}
    .flow=${flow}
    .hold=${hold}
    .payerZone=${payerZone}
    .credential=${rules.credentials.find(({ code }) => code === flow.draft.credential)?.display ?? ''}
    @step-wish=${onWish}
  ></p2p-scheduler-review>`;

export const doneView = (
  { booking, told }: Extract<Flow, { step: 'scheduled' }>,
  headingLevel: number,
  onWish: Step['onWish'],
): TemplateResult =>
  html`<p2p-scheduler-done
    heading-level=${headingLevel}
    .booking=${booking}
    ?told=${told}
    @step-wish=${onWish}
  ></p2p-scheduler-done>`;
