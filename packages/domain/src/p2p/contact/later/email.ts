/**
 * Extracts an email address from typed or pasted text (10-21). "mailto:", a name and angle brackets, and list
 * punctuation around it are not part of the address. Mail to an address accepted with them would be lost.
 */
import { normalizeTyped } from '../../../typed/normalize-typed.js';

/** `several`: more than one address. `format`: not an address. */
export type EmailFault = 'format' | 'several';

const MAX_EMAIL = 254;

/** A local part without list punctuation, and a domain with a dot. Only sending mail could verify more. */
const EMAIL =
  /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

const LABEL = /^(?:mailto|e-?mail)\s*:/i;
/** Leading and trailing punctuation that neither a local part nor a domain has there. */
const AROUND = /^[\s<>()[\]"'\u201c\u201d\u2018\u2019,;:.]+|[\s<>()[\]"'\u201c\u201d\u2018\u2019,;:.?!]+$/g;

/** The only address in `text`; undefined if there is none, or more than one. */
export function parseEmail(text: string): string | undefined {
  // A name and a comment may be longer than the address itself.
  if (text.length > 4 * MAX_EMAIL) return undefined;
  const typed = normalizeTyped(text);
  // A name, or the address again, comes before the brackets.
  const [, inBrackets] =
    /^[^<>@]*<([^<>]*)>[\s,;.]*$/.exec(typed) ?? /^"?([^\s"<>]+)"?\s*<\1>[\s,;.]*$/i.exec(typed) ?? [];
  const address = bare(inBrackets ?? typed.replace(/\s*\([^()@]*\)[\s,;.]*$/, ''));
  return address.length <= MAX_EMAIL && EMAIL.test(address) ? address : undefined;
}

/** Why `text` is not an address, so an error message can explain it. */
export function emailFault(text: string): EmailFault | undefined {
  if (parseEmail(text) !== undefined) return undefined;
  const parts = normalizeTyped(text.slice(0, 8 * MAX_EMAIL)).split(/[\s,;<>|/]+/);
  return parts.filter((part) => EMAIL.test(bare(part))).length > 1 ? 'several' : 'format';
}

const bare = (text: string): string =>
  text
    .replace(AROUND, '')
    .replace(LABEL, '')
    .replace(/^([^?@]+@[^?@]+)\?.*$/, '$1')
    .replace(AROUND, '');
