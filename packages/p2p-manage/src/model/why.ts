/** Why something cannot be done, as the key of its words. A code that is not known here has general words. */
const CODES = [
  'too-late',
  'cut-off',
  'cutoff-passed',
  'started',
  'past',
  'over',
  'state',
  'not-active',
  'window-over',
] as const;

export const whyWord = (code: string | null): `why.${(typeof CODES)[number] | 'other'}` =>
  `why.${CODES.find((known) => known === code) ?? 'other'}`;
