/** For pages that load plain scripts: builds each file again, without `import` from and `export` of the first one. */
import type { Plugin } from 'vite';

import { collect, isNode, nodesOf, over, withEdits } from '../code-edits.js';
import type { Edit, Node } from '../code-edits.js';
import { versionOfBuild } from './version.js';

/** Names of the first file, without the extension. */
export const MODULES = 'portal-modules';
export const CLASSIC = 'portal-modules.iife';

/**
 * A plain script can import a module dynamically, but a module can't import from a plain script. So the first file
 * stores what its parts need under a symbol of this version, and the parts read it from there.
 */
const SHELF = `globalThis[Symbol.for(${JSON.stringify(`portal-modules ${versionOfBuild()}`)})]`;

const nameOf = (value: unknown): string => {
  const name = isNode(value) ? (value['name'] ?? value['value']) : undefined;
  if (typeof name !== 'string') throw new Error('A name was expected in the code of a chunk.');
  return name;
};
/** An address in any kind of quotes, because the minifier prefers template literals. */
function textOf(literal: Node): string {
  const [quasi] = nodesOf(literal['quasis']);
  const value = quasi && isNode(quasi['value']) ? quasi['value']['cooked'] : literal['value'];
  if (typeof value !== 'string') throw new Error('A file is imported whose name is not known before it runs.');
  return value;
}

const isFirst = (address: string): boolean => address.endsWith(`/${MODULES}.js`);
const twin = (address: string): string => address.replace(/\.js$/, '.classic.js');

const pairs = (specifiers: unknown, key: string, value: string): string =>
  nodesOf(specifiers)
    .map((one) => `${nameOf(one[key])}:${nameOf(one[value])}`)
    .join(',');

/** The literal, also inside the helper that resolves an address. */
function sourceOf({ source }: Node): Node | undefined {
  if (!isNode(source) || source['type'] !== 'CallExpression') return isNode(source) ? source : undefined;
  return nodesOf(source['arguments'])[0];
}

/**
 * An import from the first file reads the stored exports; any other import refers to the plain-script copy of its file.
 */
function importEdit(node: Node): Edit | undefined {
  const source = sourceOf(node);
  if (!source) return undefined;
  const address = textOf(source);
  if (!isFirst(address)) return over(source, JSON.stringify(twin(address)));
  if (node['type'] === 'ImportExpression') return over(node, `Promise.resolve(${SHELF})`);
  return over(node, `const{${pairs(node['specifiers'], 'imported', 'local')}}=${SHELF};`);
}

type Edits = Readonly<Record<string, (node: Node) => Edit | undefined>>;

const IN_PARTS: Edits = { ImportDeclaration: importEdit, ImportExpression: importEdit };

/** A plain script knows its address only during evaluation, as `document.currentScript`. */
const IN_FIRST: Edits = { ...IN_PARTS, MetaProperty: (node) => over(node, '$script') };
const OWN_ADDRESS = 'const $script={url:document.currentScript?.src};';

const editsIn = (node: unknown, edits: Edits): readonly Edit[] =>
  collect(node, (one) => edits[String(one['type'])]?.(one));

/** The first file ends with one statement that exports what the parts need. */
function asPlainScript(code: string, program: Node): string {
  const [exported, ...others] = nodesOf(program['body']).filter(({ type }) => type === 'ExportNamedDeclaration');
  if (!exported || others.length > 0) throw new Error('The first file is expected to export once, at its end.');
  const shelf = over(exported, `${SHELF}={${pairs(exported['specifiers'], 'exported', 'local')}};`);
  return `"use strict";(()=>{${OWN_ADDRESS}${withEdits(code, [...editsIn(program, IN_FIRST), shelf])}})();`;
}

/** A page without a charset may be decoded as a legacy encoding. */
const inAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const withoutMap = (code: string): string => code.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');

export const plainScripts: Plugin = {
  name: 'plain-scripts',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.isEntry && chunk.imports.length > 0)
          throw new Error(`A plain script can't import: the first file needs ${chunk.imports.join(', ')}.`);
        const code = withoutMap(chunk.code);
        const program = this.parse(code) as unknown as Node;
        const twinCode = chunk.isEntry ? asPlainScript(code, program) : withEdits(code, editsIn(program, IN_PARTS));
        const fileName = chunk.isEntry ? `${CLASSIC}.js` : twin(chunk.fileName);
        this.emitFile({ type: 'asset', fileName, source: inAscii(twinCode) });
      }
    },
  },
};
