/** The events that change the step of the page and the news above it, and their effect. */
import { togetherBy } from './changed-by.js';
import type { By } from './changed-by.js';
import type { Change } from './changes.js';
import type { Done, Flow, Task } from './flow.js';

export type FlowEvent =
  | { readonly type: 'begun'; readonly task: Task }
  | { readonly type: 'left' }
  | { readonly type: 'done'; readonly done: Done }
  /** A write was rejected because the record changed; `may` is whether its task may continue. */
  | { readonly type: 'stale'; readonly changes: readonly Change[]; readonly may: boolean; readonly by: By }
  /** Polling found a change. */
  | { readonly type: 'found'; readonly changes: readonly Change[]; readonly may: boolean; readonly by: By };

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

/** Typed text stays readable, even if it can't be saved anymore. */
const stepAfter = ({ step }: Flow, { may }: { readonly may: boolean }): Flow['step'] =>
  may || step === 'editing' ? step : 'reviewing';
