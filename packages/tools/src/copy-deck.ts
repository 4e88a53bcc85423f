/** The design deck's sentences, from the deck tests; no copy rule applies to them. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import ts from 'typescript';

import { sentencesOf } from './copy-rules.js';
import { ROOT } from './run.js';

function sentencesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node) && node.elements.length === 2) {
      const [actual, sentence] = node.elements;
      if (actual && sentence && ts.isCallExpression(actual) && ts.isStringLiteralLike(sentence))
        found.push(sentence.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The parts of a text that are not deck sentences, whatever their values. */
export function withoutDeck(): (text: string) => string {
  const sentences = readdirSync(resolve(ROOT, 'packages'), { recursive: true })
    .map(String)
    .filter((path) => /^[\w-]+\/src\/deck\.test\.ts$/.test(path))
    .flatMap((path) => sentencesIn(resolve(ROOT, 'packages', path)));
  if (sentences.length === 0) throw new Error('No deck test has a sentence.');
  const deck = new Set([...sentences, ...sentences.flatMap(sentencesOf)]);
  const isDeck = (text: string): boolean => {
    const parts = text.split(/\{\w+\}/);
    if (!parts.some((part) => /\p{L}{2}/u.test(part))) return false;
    const pattern = new RegExp(`^${parts.map(escaped).join('.+')}$`, 'u');
    return [...deck].some((sentence) => pattern.test(sentence));
  };
  return (text) =>
    isDeck(text)
      ? ''
      : sentencesOf(text)
          .filter((sentence) => !isDeck(sentence))
          .join(' ');
}
