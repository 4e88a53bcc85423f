import type { Rule } from '../rule.js';
import { BOOKING_RULES } from './bookings.js';
import { familyRules } from './families.js';
import { HOLD_RULES } from './holds.js';
import { HYGIENE_RULES } from './hygiene.js';
import { MESSAGE_RULES } from './messages.js';
import { REQUEST_RULES } from './requests.js';

/** Every rule. Those that move the clock come last, because time can close a request of another rule. */
export const rules = (): readonly Rule[] =>
  [...familyRules(), ...MESSAGE_RULES, ...REQUEST_RULES, ...HOLD_RULES, ...BOOKING_RULES, ...HYGIENE_RULES].toSorted(
    (a, b) => Number(a.needs.includes('advance-clock')) - Number(b.needs.includes('advance-clock')),
  );
