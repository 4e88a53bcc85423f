/**
 * The end of a copy key for a change that the server doesn't allow. Each reason has a whole sentence per task. Unknown
 * codes use the sentence about the status.
 */
const REASONS = {
  'too-late': 'too-late',
  'cut-off': 'too-late',
  'cutoff-passed': 'too-late',
  started: 'started',
  past: 'past',
  over: 'past',
  'window-over': 'window-over',
} as const;

type Known = keyof typeof REASONS;

const isKnown = (code: string): code is Known => Object.hasOwn(REASONS, code);

export const reasonFor = (code: string | null): (typeof REASONS)[Known] | 'state' =>
  code !== null && isKnown(code) ? REASONS[code] : 'state';
