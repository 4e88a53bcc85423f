/**
 * The steps of a request: choosing, reviewing, submitting, scheduled, and the cases in which the user can't make one.
 * Every step carries the entries, so going back loses nothing.
 */
import type { P2p, Participant, SlotChoice } from '@portal/api';
import { NO_CONTACT, isEmptyContact } from '@portal/domain';
import type { Lost, LostTime, RulesEntry, RulesField } from '@portal/p2p-parts';

export interface Draft extends RulesEntry {
  /** IANA name. */
  readonly timeZone: string;
  readonly choice: SlotChoice | undefined;
  readonly contactId: string;
  /** As typed. */
  readonly participant: Participant;
  /** Typed entries of contacts that aren't selected. */
  readonly typedFor?: ReadonlyMap<string, Participant> | undefined;
}

/** The payload, fixed at the first attempt, because a retry after a lost response must send the same. */
export interface ScheduleRequest {
  readonly slotId: string;
  readonly holdId: string | null;
  readonly timeZone: string;
  readonly participant: Participant;
  readonly credential?: string;
  readonly agreed?: boolean;
}

export type Flow =
  | {
      readonly step: 'choosing';
      readonly draft: Draft;
      readonly showFaults: boolean;
      readonly lost?: LostTime;
      /** Fields the server rejected, until the user changes them. */
      readonly refused?: readonly DraftField[];
    }
  | {
      readonly step: 'reviewing';
      readonly draft: Draft;
      /** Sent, with an unknown outcome. */
      readonly unsure?: ScheduleRequest;
      readonly error?: unknown;
    }
  | { readonly step: 'submitting'; readonly draft: Draft; readonly request: ScheduleRequest }
  | {
      readonly step: 'scheduled';
      readonly draft: Draft;
      readonly booking: P2p;
      /** Whether the user closed the confirmation dialog. */
      readonly dismissed: boolean;
    }
  /** No slot within the horizon (PS-13). */
  | { readonly step: 'unavailable'; readonly draft: Draft }
  | { readonly step: 'booked'; readonly draft: Draft }
  | { readonly step: 'not-eligible'; readonly draft: Draft };

export type FlowEvent =
  | { readonly type: 'eligibility-read'; readonly action: 'request' | 'manage' | 'none' }
  | { readonly type: 'availability-read'; readonly hasSlots: boolean }
  | { readonly type: 'edited'; readonly change: Partial<Draft> }
  /** Whether the draft has no validation errors. */
  | { readonly type: 'continued'; readonly complete: boolean }
  | { readonly type: 'refused'; readonly fields: readonly DraftField[] }
  | { readonly type: 'went-back' }
  | { readonly type: 'submitted'; readonly request: ScheduleRequest }
  | { readonly type: 'accepted'; readonly booking: P2p }
  | { readonly type: 'already-booked' }
  | { readonly type: 'slot-lost'; readonly lost: Lost }
  | { readonly type: 'failed'; readonly error: unknown; readonly unsure: boolean }
  | { readonly type: 'dismissed' };

export const started = (timeZone: string): Flow => ({
  step: 'choosing',
  showFaults: false,
  draft: { timeZone, choice: undefined, contactId: '', participant: NO_CONTACT, credential: '', agreed: false },
});

/** The contact's entries, by their names in the contract. */
export type DraftField = keyof Participant | RulesField;

export const isDraftField = (name: string): name is DraftField =>
  name in NO_CONTACT || name === 'credential' || name === 'agreed';

/** Whether leaving would lose entries. */
export const isDirty = ({ choice, contactId, participant, credential, agreed }: Draft): boolean =>
  choice !== undefined || contactId !== '' || !isEmptyContact(participant) || credential !== '' || agreed;

/** The steps a host can name, such as in its URL. */
export type Step = 'choose' | 'summary' | 'done';

export const stepOf = ({ step }: Flow): Step =>
  step === 'scheduled' ? 'done' : step === 'reviewing' || step === 'submitting' ? 'summary' : 'choose';

/** Whether the entries aren't part of a booking yet. */
export const isHalfMade = ({ step, draft }: Flow): boolean =>
  (step === 'choosing' || step === 'reviewing' || step === 'submitting') && isDirty(draft);

/** Ignores events that don't belong to the step. */
export function next(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'eligibility-read':
      return afterEligibility(flow, event.action);
    case 'availability-read':
      return afterAvailability(flow, event.hasSlots);
    case 'edited':
      return flow.step === 'choosing' ? edited(flow, event.change) : flow;
    case 'continued':
      return flow.step === 'choosing' ? continued(flow, event.complete) : flow;
    case 'slot-lost':
      return lostSlot(flow, event.lost);
    case 'dismissed':
      return flow.step === 'scheduled' ? { ...flow, dismissed: true } : flow;
    default:
      return afterReview(flow, event);
  }
}

type ReviewEvent = Extract<
  FlowEvent,
  { type: 'went-back' | 'submitted' | 'accepted' | 'already-booked' | 'failed' | 'refused' }
>;

function afterReview(flow: Flow, event: ReviewEvent): Flow {
  const { draft } = flow;
  if (flow.step === 'reviewing') {
    if (event.type === 'went-back') return { step: 'choosing', draft, showFaults: false };
    return event.type === 'submitted' ? { step: 'submitting', draft, request: event.request } : flow;
  }
  return flow.step === 'submitting' ? afterSubmission(flow, event) : flow;
}

function afterSubmission(flow: Extract<Flow, { step: 'submitting' }>, event: ReviewEvent): Flow {
  const { draft } = flow;
  switch (event.type) {
    case 'submitted':
      return { ...flow, request: event.request };
    case 'accepted':
      return { step: 'scheduled', draft, booking: event.booking, dismissed: false };
    case 'already-booked':
      return { step: 'booked', draft };
    case 'refused':
      return { step: 'choosing', draft, showFaults: true, refused: event.fields };
    case 'failed':
      return { step: 'reviewing', draft, error: event.error, ...(event.unsure ? { unsure: flow.request } : {}) };
    default:
      return flow;
  }
}

function afterEligibility(flow: Flow, action: 'request' | 'manage' | 'none'): Flow {
  const { draft, step } = flow;
  // The response to a booking reports its own result.
  if (step === 'scheduled' || step === 'submitting') return flow;
  if (action === 'manage') return { step: 'booked', draft };
  if (action === 'none') return { step: 'not-eligible', draft };
  return step === 'booked' || step === 'not-eligible' ? { step: 'choosing', draft, showFaults: false } : flow;
}

function afterAvailability(flow: Flow, hasSlots: boolean): Flow {
  const { draft, step } = flow;
  if (step === 'unavailable' && hasSlots) return { step: 'choosing', draft, showFaults: false };
  // The selected time may be the last one: it is held, so it isn't available to others.
  return step === 'choosing' && !hasSlots && !draft.choice ? { step: 'unavailable', draft } : flow;
}

function edited(flow: Extract<Flow, { step: 'choosing' }>, change: Partial<Draft>): Flow {
  const { lost, refused = [], ...others } = flow;
  // An agreement applies to one time only.
  const agreed = !change.choice && flow.draft.agreed;
  const draft = { ...flow.draft, agreed, ...change };
  const still = refused.filter((field) => entryOf(draft, field) === entryOf(flow.draft, field));
  const rest = still.length > 0 ? { ...others, refused: still } : others;
  // A new selection resolves the loss; typing doesn't.
  return lost && !change.choice ? { ...rest, draft, lost } : { ...rest, draft };
}

const entryOf = ({ participant, ...rules }: Draft, field: DraftField): unknown =>
  field === 'credential' || field === 'agreed' ? rules[field] : participant[field];

const continued = (flow: Extract<Flow, { step: 'choosing' }>, complete: boolean): Flow =>
  complete ? { step: 'reviewing', draft: flow.draft } : { ...flow, showFaults: true };

function lostSlot(flow: Flow, lost: Lost): Flow {
  const { draft } = flow;
  if (!draft.choice || !canLose(flow, lost)) return flow;
  return {
    step: 'choosing',
    draft: { ...draft, choice: undefined, agreed: false },
    showFaults: false,
    lost: { choice: draft.choice, ...lost },
  };
}

/** While the outcome is unknown, the end of the hold means nothing: the booking may have used it. */
function canLose(flow: Flow, { loss }: Lost): boolean {
  // From the check before the request, or the response to it.
  if (flow.step === 'submitting') return loss !== 'expired';
  if (flow.step === 'reviewing') return loss === 'taken' || flow.unsure === undefined;
  return flow.step === 'choosing';
}
