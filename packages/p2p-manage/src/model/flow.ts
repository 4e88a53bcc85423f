/** The steps of the page that manages a peer-to-peer (PM-02, PM-09), and what is told above them. */
import { togetherBy } from './changed-by.js';
import type { By } from './changed-by.js';
import type { Change } from './changes.js';

export type Task = 'cancelling' | 'editing' | 'rescheduling';

export type Done = 'cancelled' | 'edited' | 'rescheduled';

export interface Flow {
  readonly step: 'reviewing' | Task;
  /** What was just done; stays until something else is begun. */
  readonly done?: Done | undefined;
  /** What somebody else changed meanwhile; stays until something else is begun or done. */
  readonly changes?: readonly Change[] | undefined;
  /** It was seen by looking: nothing was sent, and nothing refused. */
  readonly found?: boolean | undefined;
  /** Who changed it. */
  readonly by?: By | undefined;
}

export type FlowEvent =
  | { readonly type: 'begun'; readonly task: Task }
  | { readonly type: 'left' }
  | { readonly type: 'done'; readonly done: Done }
  /** A write was refused because the record had changed; `may` says whether its task may go on. */
  | { readonly type: 'stale'; readonly changes: readonly Change[]; readonly may: boolean; readonly by: By }
  /** A look at the server found a change. */
  | { readonly type: 'found'; readonly changes: readonly Change[]; readonly may: boolean; readonly by: By };

export const START: Flow = { step: 'reviewing' };

/** The task of each step that a host can name. */
export const TASKS: Readonly<Record<string, Task | undefined>> = {
  cancel: 'cancelling',
  edit: 'editing',
  reschedule: 'rescheduling',
  confirm: 'rescheduling',
};

const STEPS: Readonly<Record<Flow['step'], string>> = {
  reviewing: 'overview',
  cancelling: 'cancel',
  editing: 'edit',
  rescheduling: 'reschedule',
};

/** The step as a host names it. */
export const stepOf = ({ step }: Flow, confirming: boolean): string =>
  step === 'rescheduling' && confirming ? 'confirm' : STEPS[step];

export function next(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'begun':
      return { step: event.task };
    case 'left':
      return { step: 'reviewing', changes: flow.changes, found: flow.found, by: flow.by };
    case 'done':
      return { step: 'reviewing', done: event.done };
    case 'stale':
      return { step: stepAfter(flow, event), changes: event.changes, by: event.by };
    case 'found':
      return {
        step: stepAfter(flow, event),
        changes: [...new Set([...(flow.changes ?? []), ...event.changes])],
        found: true,
        by: togetherBy(flow.by, event.by),
      };
  }
}

/** What was typed stays to be read, even where it can no longer be saved. */
const stepAfter = ({ step }: Flow, { may }: { readonly may: boolean }): Flow['step'] =>
  may || step === 'editing' ? step : 'reviewing';

interface Permissions {
  readonly canCancel: { readonly allowed: boolean };
  readonly canReschedule: { readonly allowed: boolean };
}

/** Whether a task may be begun, or gone on with after somebody else's change. */
export function mayDo(task: Flow['step'], { canCancel, canReschedule }: Permissions): boolean {
  if (task === 'cancelling') return canCancel.allowed;
  if (task === 'rescheduling') return canReschedule.allowed;
  // The server has no permission of its own for this: who speaks can change as long as the call can.
  return canCancel.allowed || canReschedule.allowed;
}
