import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Contact } from '@portal/api';
import { assistanceCopy, schedulerCopy } from '@portal/copy';
import { faultList } from '@portal/kit';
import type { Environment, FailedRead } from '@portal/kit';
import { ContactChangedEvent } from '@portal/p2p-parts';
import type { Bounds, RulesChangedEvent } from '@portal/p2p-parts';

import type { Fault, FieldFault, RulesFault } from '../model/draft-faults.js';
import type { Draft, DraftField } from '../model/flow.js';

/** The first step, whose element doesn't load with these parts. */
interface ChooseHost extends Pick<ParentNode, 'querySelector'>, EventTarget {
  readonly renderRoot: ParentNode;
  readonly bounds?: Bounds | undefined;
  readonly contacts: readonly Contact[];
  readonly contactsFailure?: FailedRead | undefined;
  readonly showFaults: boolean;
  readonly rejected: readonly DraftField[];
}

/** The participant, and what the plan requires. */
function person(host: ChooseHost, draft: Draft): TemplateResult {
  return html`
    <p2p-contact-form
      .contacts=${host.contacts}
      .contactsFailure=${host.contactsFailure}
      .contactId=${draft.contactId}
      .participant=${draft.participant}
      .typedFor=${draft.typedFor}
      .showFaults=${host.showFaults}
      .rejected=${host.rejected}
      @contact-changed=${({ detail }: ContactChangedEvent) => host.dispatchEvent(new ContactChangedEvent(detail))}
    ></p2p-contact-form>
    ${rulesEntry(host, draft)}
  `;
}

function rulesEntry(host: ChooseHost, entry: Draft): unknown {
  const { contactId, participant } = entry;
  const rules = host.bounds?.rules;
  if (!rules || (rules.credentials.length === 0 && !rules.agreement)) return nothing;
  return html`<p2p-contact-rules
    .rules=${rules}
    .entry=${entry}
    .showFaults=${host.showFaults}
    .rejected=${host.rejected}
    @rules-changed=${({ detail }: RulesChangedEvent) =>
      host.dispatchEvent(new ContactChangedEvent({ contactId, participant, ...detail }))}
  ></p2p-contact-rules>`;
}

/** The errors to fix, each with a link to its entry. */
function faultSummary(host: ChooseHost, faults: readonly Fault[], { strings }: Environment): TemplateResult {
  const listed = faults.map((fault) => ({ words: faultCopy(host, fault, strings), go: () => goTo(host, fault) }));
  return faultList(assistanceCopy(strings)('faults', { count: faults.length }), listed);
}

function faultCopy({ renderRoot }: ChooseHost, fault: Fault, strings: Environment['strings']): string {
  if (fault === 'slot') return schedulerCopy(strings)('slot.required');
  const sentence = isAboutRules(fault)
    ? renderRoot.querySelector('p2p-contact-rules')?.sentence(fault.field)
    : renderRoot.querySelector('p2p-contact-form')?.sentence(fault);
  return sentence ?? '';
}

function goTo(host: ChooseHost, fault: Fault): void {
  if (fault === 'slot') void host.querySelector('p2p-choose-time')?.focusSchedule();
  else if (isAboutRules(fault)) void host.renderRoot.querySelector('p2p-contact-rules')?.focusField(fault.field);
  else void host.renderRoot.querySelector('p2p-contact-form')?.focusField(fault.field);
}

const isAboutRules = (fault: FieldFault): fault is RulesFault =>
  fault.field === 'credential' || fault.field === 'agreed';

/** The parts of the first step that load after it. */
export const chooseParts = { person, faultSummary };

export type ChooseParts = typeof chooseParts;
