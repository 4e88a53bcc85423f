import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { NO_CONTACT } from '@portal/domain';

import { next, started } from './flow.js';
import type { FlowEvent } from './flow.js';

const PARTICIPANT = {
  ...NO_CONTACT,
  firstName: 'Avery',
  lastName: 'Quill',
  phone: '312-555-0143',
  email: 'avery.quill@clinic.example',
};

const zone = fc.constantFrom(
  'America/New_York',
  'America/Chicago',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
);

/** Half hours over two years. */
const choice = fc.integer({ min: 0, max: 2 * 365 * 48 }).map((half) => {
  const start = Date.UTC(2026, 0, 1) + half * 1_800_000;
  return {
    slotId: `s${String(half)}`,
    start: new Date(start).toISOString(),
    end: new Date(start + 1_800_000).toISOString(),
  };
});

const zoneChange = zone.map((timeZone): FlowEvent => ({ type: 'edited', change: { timeZone } }));

/** Other user and server events that leave a selected time alone. */
const other = fc.constantFrom<FlowEvent>(
  { type: 'edited', change: { participant: PARTICIPANT, contactId: 'other' } },
  { type: 'continued', complete: true },
  { type: 'continued', complete: false },
  { type: 'went-back' },
  { type: 'availability-read', hasSlots: true },
  { type: 'availability-read', hasSlots: false },
);

describe('a request, over 20,000 random sequences of zones and steps', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`keeps the selected time and the last zone; seed ${String(seed)} (PS-06, PS-07)`, () => {
      fc.assert(
        fc.property(
          choice,
          fc.array(fc.oneof({ weight: 3, arbitrary: zoneChange }, { weight: 2, arbitrary: other }), { maxLength: 12 }),
          zone,
          (chosen, events, last) => {
            const chosenFlow = next(started('America/Chicago'), { type: 'edited', change: { choice: chosen } });
            const after = events.reduce(next, chosenFlow);
            expect(after.draft.choice).to.deep.equal(chosen);

            const chosenAgain = [
              { type: 'went-back' },
              { type: 'edited', change: { timeZone: last } },
            ] satisfies FlowEvent[];
            const { draft } = chosenAgain.reduce(next, after);
            expect(draft).to.deep.equal({ ...after.draft, timeZone: last });
          },
        ),
        { numRuns: 5_000, seed },
      );
    });
  }
});
