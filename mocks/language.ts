/** The language of the backend's own texts. What people wrote, such as a reviewer's questions, stays as it is. */
import { SPANISH } from './data/spanish.js';

export type Language = 'en-US' | 'es-US';

const LANGUAGES: Readonly<Record<string, Language>> = { en: 'en-US', es: 'es-US' };

/** The first known language of an `Accept-Language` header, by its weights: `es-MX, es;q=0.9, en;q=0.8`. */
export function languageOf(header: string | null): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', weight] = range.trim().split(/\s*;\s*q=/);
      return {
        known: LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''],
        weight: weight === undefined ? 1 : Number(weight),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.find(({ known }) => known)?.known ?? 'en-US';
}

/** Entries of people, which may contain a backend's text word for word. */
const WRITTEN: readonly string[] = ['text', 'note', 'answers', 'participant', 'prompt', 'fileName', 'name'];

/** A response with the backend's texts in a language. */
export function inLanguage(value: unknown, language: Language): unknown {
  if (language === 'en-US') return value;
  if (typeof value === 'string') return SPANISH[value] ?? value;
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, WRITTEN.includes(name) ? own : inLanguage(own, language)]),
  );
}
