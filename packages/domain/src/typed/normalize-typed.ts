/**
 * Normalizes typed text and removes invisible characters (10-21).
 *
 * Text from contact apps, web pages, and word processors carries direction marks, zero-width spaces, full-width digits,
 * and a minus sign for a hyphen. One normalization serves every single-line field that programs compare or dial: phone,
 * extension, email, IDs, names, and searches.
 *
 * Free text (answers, reasons, notes) is not normalized: joiners shape emoji, Persian, and Indic words, and NFKC would
 * turn a clinical "½" into "1⁄2" and "cm²" into "cm2". For free text, `isBlank` checks for visible characters, and the
 * text itself is only trimmed.
 */

/**
 * Format characters (Cf), characters that are ignorable in display (variation selectors, Hangul fillers,
 * tags), halves of a pair, private use (icon fonts), and the object mark of a pasted picture.
 */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufffc]/gu;

/** Spaces, line breaks, other control characters, and the two blanks that Unicode counts as symbols. */
const SPACES = /[\s\p{Cc}\u2800\u{1d159}]+/gu;

const DASHES = /[\u02d7\u2010-\u2015\u2043\u2212\u2796\u2e3a\u2e3b]/g;

/** NFKC, one kind of space and dash, no invisible characters, trimmed. Idempotent. */
export const normalizeTyped = (text: string): string =>
  text
    // NFKC splits the acute accent, a common substitute for the apostrophe, into a space and a mark.
    .replace(/\u00b4/g, "'")
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    // Removed characters may have separated sequences that now compose.
    .normalize('NFKC')
    .trim();

/** Whether the text has no visible character. Most texts have one in ASCII, so a long answer isn't normalized on each key. */
export const isBlank = (text: string): boolean => !/[!-~]/.test(text) && normalizeTyped(text) === '';
