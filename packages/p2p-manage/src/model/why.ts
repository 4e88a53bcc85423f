/**
 * Why the server does not allow a change, as the end of a key: each reason has a whole sentence for each task.
 * A code that this version does not know reads as a matter of the status.
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
