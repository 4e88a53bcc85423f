/** The parts' copy by key, so rewording doesn't break tests. */
import {
  assistanceCopy,
  bannerCopy,
  contactCopy,
  dayCopy,
  documentCopy,
  lostTimeCopy,
  rulesCopy,
  slotCopy,
  summaryCopy,
} from '@portal/copy';
import { anyOf } from '@portal/kit/testing';

export { FAILED, anyOf, ofFailure, ofModule, partOf, patternOf } from '@portal/kit/testing';

export const ofSlots = slotCopy();
export const ofDays = dayCopy();
export const ofLost = lostTimeCopy();
export const ofBanner = bannerCopy();
export const ofSummary = summaryCopy();
export const ofContact = contactCopy();
export const ofRules = rulesCopy();
export const ofDocuments = documentCopy();
export const ofAssistance = assistanceCopy();

/** The accessible name of a time: "Tuesday, June 23, 2026, 9:00 – 9:30 AM Central Time". */
export const slotAt = (date: string, range: string, zone = 'Central Time'): string =>
  ofSlots('slot', { date, range, zone });

const HOLD_LINE = anyOf(ofSlots('held'), ofSlots('held-last'));

/** Whether a text shows a hold and its remaining time. */
export const showsHold = (text: string): boolean => HOLD_LINE.test(text);
