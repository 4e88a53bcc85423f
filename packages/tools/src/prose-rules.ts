/** The rules for comments and test names, as data. Pure, so a test can plant a phrase. */

/** A banned phrase, and its replacement. */
interface Phrase {
  readonly phrase: RegExp;
  readonly say: string;
}

const MAX_WORDS = 12;

const PHRASES: readonly Phrase[] = [
  { phrase: /^(?:What|Whatever|Whoever|Nothing)\b/, say: 'a real subject' },
  { phrase: /\b(?:told|tells(?! apart))\b/i, say: 'reports, shows, or notifies' },
  { phrase: /\b(?:said|says)\b/i, say: 'shows, reports, or returns' },
  { phrase: /\b(?:drawn|drawing)\b/i, say: 'rendered' },
  { phrase: /\banew\b/i, say: 'again' },
  { phrase: /\bwhoever\b/i, say: 'the user, the host, or the developer' },
  { phrase: /\b(?:somebody|anybody)\b/i, say: 'someone' },
  { phrase: /\bfor ever\b/i, say: 'forever' },
  { phrase: /\bstands? for\b/i, say: 'is, or means' },
  { phrase: /\bsets? (?:it|them) right\b/i, say: 'corrects or fixes' },
  { phrase: /\bway (?:on|back|out)\b/i, say: 'retry, back link, or alternative' },
  { phrase: /(?<!there )\b(?:is|are) no (?!longer\b|more\b|one\b)[a-z]+/i, say: 'is not a …' },
  { phrase: /\bnothing where\b|\bwhere (?:it|there) (?:is|are)\b/i, say: 'if, or undefined if' },
  { phrase: /\bwhat (?:came|comes|became|becomes) of\b/i, say: 'the result or outcome of' },
  { phrase: /\b(?:as|of|in) the source (?:does|has|shows|writes)\b/i, say: 'the design deck' },
  { phrase: /\blooks? for (?:news|changes)\b/i, say: 'polls' },
  { phrase: /\bat fault\b/i, say: 'invalid, or wrong' },
  { phrase: /\b(?:e-mails?|telephones?)\b/i, say: 'email, phone' },
  { phrase: /\b(?:colours?|behaviours?|dialled|labelled|cancelling)\b/i, say: 'the American spelling' },
];

/** Quoted text and code keep their own words. */
const unquoted = (text: string): string => text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, '_');

const phrasesIn = (text: string): readonly string[] =>
  PHRASES.flatMap(({ phrase, say }) => {
    const found = phrase.exec(text)?.[0];
    return found === undefined ? [] : [`“${found}”; write ${say}`];
  });

/** The banned phrases of a comment. */
export const commentFaults = (text: string): readonly string[] => phrasesIn(unquoted(text).trim());

/** The banned phrases of a test name, and its length without the IDs at the end. A placeholder counts as one word. */
export function testNameFaults(name: string): readonly string[] {
  const text = name.replace(/\$\{[^}]*\}/g, '_');
  const words = text
    .replace(/\s*[([][^()[\]]*[)\]]$/, '')
    .split(/\s+/)
    .filter(Boolean).length;
  return [
    ...phrasesIn(unquoted(text)),
    ...(words > MAX_WORDS ? [`${String(words)} words; at most ${String(MAX_WORDS)}`] : []),
  ];
}
