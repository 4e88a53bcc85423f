/**
 * North American phone numbers (DD-27): entered in any common form, saved as E.164, displayed as "(123) 456-7890 ext.
 * 1234".
 *
 * A valid number has ten digits after an optional country code 1. Area codes and exchanges are not checked any further,
 * because they change and only the user knows theirs.
 */
import { normalizeTyped } from '../../../typed/normalize-typed.js';

export interface Phone {
  /** Such as `+11234567890`. */
  readonly e164: string;
  /** One to seven digits; empty if there is none. */
  readonly extension: string;
}

/** `format`: too few digits. `more`: ten digits and extra text. */
export type PhoneFault = 'format' | 'more';

/** No phone number is longer; also bounds the work for any pasted text. */
const MAX_LENGTH = 60;
const MAX_PASTED = 500;

/** Words next to a number that don't affect dialing: "tel:", "(cell)", "Work". */
const LABELS =
  /\b(?:tel|telephone|phone|ph|cell|cellular|mobile|mob|work|home|office|direct|main|desk|line|number|no|callto|sms|us|usa|[chmoptw])\b[.:]*/g;

/** Digits with common separators, and the text after them. */
const NUMBER = /^[^\p{L}\d+]*(\+?)([\d\s().\-/\u00b7\u2022]+)(.*)$/u;

/** A menu option is dialed like an extension, after the call connects. A comma is a pause. */
const EXTENSION =
  /^[,;\s([]*(?:(?:ext|extn|extension|x|#|opt|option|press)[.:=#\s-]*(\d{1,7})|[,;]+\s*(\d{1,6}))[)\]#.,;\s]*$/;
const NO_EXTENSION = /^[^\p{L}\d]*$/u;

/** The number and extension in `text`; undefined if there is no valid number. */
export function parsePhone(text: string): Phone | undefined {
  const given = readable(text).replace(LABELS, ' ');
  const [, plus, number, rest] = given.length > MAX_LENGTH ? [] : (NUMBER.exec(given) ?? []);
  if (number === undefined || rest === undefined) return undefined;

  const extension = trailingExtension(rest);
  const national = nationalDigits(number.replace(/\D/g, ''), plus !== '');
  return national === undefined || extension === undefined ? undefined : { e164: `+1${national}`, extension };
}

/** Why `text` is not a number, so an error message can explain it. */
export function phoneFault(text: string): PhoneFault | undefined {
  if (parsePhone(text)) return undefined;
  return readable(text).replace(/\D/g, '').length < 10 ? 'format' : 'more';
}

const trailingExtension = (rest: string): string | undefined => {
  const [found, named, after] = EXTENSION.exec(rest) ?? [];
  return found === undefined ? (NO_EXTENSION.test(rest) ? '' : undefined) : (named ?? after);
};

/** Ten digits. A leading 1 is the country code only if ten digits follow it. */
function nationalDigits(digits: string, international: boolean): string | undefined {
  const dialed = digits.replace(/^(?:00|011)(?=1\d{10}$)/, '');
  if (/^1[1-9]\d{9}$/.test(dialed)) return dialed.slice(1);
  return !international && /^[1-9]\d{9}$/.test(dialed) ? dialed : undefined;
}

const readable = (text: string): string => asciiDigits(normalizeTyped(text.slice(0, MAX_PASTED))).toLowerCase();

/** Converts digits of any script to ASCII. In Unicode, the ten digits of a script are consecutive. */
function asciiDigits(text: string): string {
  const isDigit = (point: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(point));
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (isDigit(point - value - 1)) value += 1;
    return String(value % 10);
  });
}

/** The digits of an extension, also from "x12"; undefined unless there are 1 to 7. */
export const parseExtension = (text: string): string | undefined =>
  /^(?:ext|extn|extension|x|#|opt|option|press)?[.:=#\s-]*(\d{1,7})[#.,;\s]*$/.exec(readable(text))?.[1];
