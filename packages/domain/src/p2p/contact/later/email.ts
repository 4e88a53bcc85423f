/**
 * An email address out of what was typed or pasted (10-21): "mailto:", angle brackets with a name before
 * them, and marks of a list around it are not part of the address. Mail to an address that was accepted
 * with them would be lost.
 */
import { normalizeTyped } from '../../../typed/normalize-typed.js';

/** `several`: more than one address. `format`: not an address. */
export type EmailFault = 'format' | 'several';

const MAX_EMAIL = 254;

/** A local part without marks of a list, and a domain with a dot. No more can be said without sending mail. */
const EMAIL =
  /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

const LABEL = /^(?:mailto|e-?mail)\s*:/i;
/** Leading and trailing marks; a local part or a domain has none of them there. */
const AROUND = /^[\s<>()[\]"'\u201c\u201d\u2018\u2019,;:.]+|[\s<>()[\]"'\u201c\u201d\u2018\u2019,;:.?!]+$/g;

/** The one address in `text`; `undefined` if it has none, or several. */
export function parseEmail(text: string): string | undefined {
  // A name and a comment beside the address are longer than the address itself.
  if (text.length > 4 * MAX_EMAIL) return undefined;
  const typed = normalizeTyped(text);
  // Before the brackets stands a name, or the same address once more.
  const [, inBrackets] =
    /^[^<>@]*<([^<>]*)>[\s,;.]*$/.exec(typed) ?? /^"?([^\s"<>]+)"?\s*<\1>[\s,;.]*$/i.exec(typed) ?? [];
  const address = bare(inBrackets ?? typed.replace(/\s*\([^()@]*\)[\s,;.]*$/, ''));
  return address.length <= MAX_EMAIL && EMAIL.test(address) ? address : undefined;
}

/** What keeps `text` from being an address, so that a sentence can say it. */
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
