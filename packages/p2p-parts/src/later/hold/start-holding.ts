import type { ReactiveControllerHost } from 'lit';

import type { Environment } from '@portal/kit';

import { holdCalls } from './hold-calls.js';
import { Holding } from './holding.js';
import type { HoldingOptions } from './holding.js';

export interface SlotHoldOptions extends Omit<HoldingOptions, 'calls'> {
  /** Undefined until the module has settings. */
  readonly environment: () => Environment | undefined;
  readonly orderId: () => string | undefined;
}

/** Loads with the first selection; see `SlotHold`. */
export const startHolding = (
  host: ReactiveControllerHost,
  { environment, orderId, ...options }: SlotHoldOptions,
): Holding => new Holding(host, { ...options, calls: () => holdCalls(environment(), orderId()) });
