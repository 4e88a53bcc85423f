/**
 * Telephone numbers of North America (C27): written in any common form, kept as E.164, shown as
 * "(123) 456-7890 ext. 1234".
 *
 * A number is possible when it has ten digits, after an optional country code 1. Area codes and
 * exchanges are not checked any further: which of them exist changes, and only the person knows theirs.
 */
export interface Phone {
  /** Such as `+11234567890`. */
  readonly e164: string;
  /** One to seven digits; empty where there is none. */
  readonly extension: string;
}

/** Nothing longer is a telephone number; also bounds the work for whatever is pasted. */
const MAX_LENGTH = 60;

/** Digits with the marks that people put between them, also the dashes and spaces of word processors. */
const NUMBER = /^\+?[\d\s().\-/\u2010-\u2015\u00b7\u2022]+$/;
const EXTENSION = /^[,;]? ?(?:ext|extn|extension|x|#)[.:=]? ?(\d{1,7})$/;

/** The number and the extension in `text`; nothing where it is not a possible number. */
export function parsePhone(text: string): Phone | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const given = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const mark = given.search(/[a-z#,;]/);
  const number = mark < 0 ? given : given.slice(0, mark);
  const extension = mark < 0 ? '' : EXTENSION.exec(given.slice(mark))?.[1];
  if (extension === undefined || !NUMBER.test(number)) return undefined;

  const national = nationalDigits(number.replace(/\D/g, ''), number.startsWith('+'));
  return national === undefined ? undefined : { e164: `+1${national}`, extension };
}

/** Ten digits: a leading 1 is the country code only where ten more follow it. */
function nationalDigits(digits: string, international: boolean): string | undefined {
  if (/^1[1-9]\d{9}$/.test(digits)) return digits.slice(1);
  return !international && /^[1-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** "(123) 456-7890 ext. 1234"; a number of another country as it is. */
export function formatPhone(e164: string, extension = ''): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164) ?? [];
  const number = area === undefined ? e164 : `(${area}) ${exchange ?? ''}-${line ?? ''}`;
  return extension === '' ? number : `${number} ext. ${extension}`;
}

export const isExtension = (text: string): boolean => /^\d{1,7}$/.test(text);
