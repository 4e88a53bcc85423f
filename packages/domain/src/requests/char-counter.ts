/**
 * How much more may be typed. The limit is the request's, and counts UTF-16 code units after every line
 * break has become one `\n`, as the contract says: one count for the hint, the counter and the check (DD-01).
 */

/** Every line break as one `\n`, as the server counts and keeps it. */
export const withPlainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Characters that may still be typed; negative when there are too many. */
export const charactersLeft = (text: string, limit: number): number => limit - withPlainBreaks(text).length;

/** Whether the end is close enough to speak of: the last tenth, at least the last twenty, or past it (IR-06). */
export const isNearLimit = (left: number, limit: number): boolean => left <= Math.max(Math.floor(limit / 10), 20);
