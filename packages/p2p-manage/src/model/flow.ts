/** The steps of the page (PM-02, PM-09), and the news above them. */
import type { By } from './changed-by.js';
import type { Change } from './changes.js';

export type Task = 'cancelling' | 'editing' | 'rescheduling';

export type Done = 'cancelled' | 'edited' | 'rescheduled';

export interface Flow {
  readonly step: 'reviewing' | Task;
  /** The last result; stays until the next task starts. */
  readonly done?: Done | undefined;
  /** Someone else's change; stays until the next task starts or ends. */
  readonly changes?: readonly Change[] | undefined;
  /** Found by polling: no write was rejected. */
  readonly found?: boolean | undefined;
  /** Who changed it. */
  readonly by?: By | undefined;
}

export const START: Flow = { step: 'reviewing' };

/** The task for each public step. */
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

/** The public name of the step. */
export const stepOf = ({ step }: Flow, confirming: boolean): string =>
  step === 'rescheduling' && confirming ? 'confirm' : STEPS[step];

interface Permissions {
  readonly canCancel: { readonly allowed: boolean };
  readonly canReschedule: { readonly allowed: boolean };
}

/** Whether a task may start, or continue after someone else's change. */
export function mayDo(task: Flow['step'], { canCancel, canReschedule }: Permissions): boolean {
  if (task === 'cancelling') return canCancel.allowed;
  if (task === 'rescheduling') return canReschedule.allowed;
  // The contract has no permission for this: the participant can change as long as the time can.
  return canCancel.allowed || canReschedule.allowed;
}
