/**
 * Remaining characters of a text. The limit comes from the request and counts UTF-16 code units after normalizing line
 * breaks to `
 * `, per the contract. The hint, the counter, and the check share this count (DD-01).
 */

/**
 * Normalizes every line break to `
 * `, as the server counts and stores it.
 */
export const withPlainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Remaining characters; negative if there are too many. */
export const charactersLeft = (text: string, limit: number): number => limit - withPlainBreaks(text).length;

/** Whether to announce the limit: in the last tenth, but at least the last twenty characters, or past it (IR-06). */
export const isNearLimit = (left: number, limit: number): boolean => left <= Math.max(Math.floor(limit / 10), 20);
