/**
 * The custom elements manifest for Storybook: the tagged elements, their public members, and aliases such as
 * `MessageView` with their values, so that Storybook can offer a control.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import type { Plugin } from 'vite';

import { manifestDeclarations } from './manifest.js';
import type { ManifestDeclaration, ManifestMember } from './manifest.js';
import { publicTokens } from './package/tokens.js';
import { ROOT } from './run.js';

export interface StoryMember {
  readonly name: string;
  readonly kind: 'field' | 'method';
  readonly description?: string;
  readonly attribute?: string;
  readonly reflects?: boolean;
  readonly readonly?: boolean;
  readonly default?: string;
  readonly type?: { readonly text: string };
  /** The literal values of a union. */
  readonly values?: readonly string[];
}

export interface StoryItem {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface StoryElement {
  readonly tagName: string;
  readonly package: string;
  /** Whether hosts use it. */
  readonly public: boolean;
  readonly description: string;
  readonly members: readonly StoryMember[];
  readonly events: readonly StoryItem[];
  readonly slots: readonly StoryItem[];
  readonly cssParts: readonly StoryItem[];
  readonly cssProperties: readonly StoryItem[];
}

interface Found {
  readonly tag: string;
  readonly path: string;
  readonly declaration: ManifestDeclaration;
}

interface Known {
  readonly valuesOf: ValuesOf;
  readonly tokens: readonly StoryItem[];
}

/** Every tagged element of the repository, public and inner, by tag. */
export async function storyElements(): Promise<readonly StoryElement[]> {
  const found = (await manifestDeclarations()).flatMap(({ path, declaration }) =>
    declaration.tagName ? [{ path, declaration, tag: declaration.tagName }] : [],
  );
  const valuesOf = readValues(found.map(({ path }) => join(ROOT, path)));
  const tokens = await publicTokens();
  return found.map((each) => elementOf(each, { valuesOf, tokens })).sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

type ValuesOf = (path: string, declaration: string, member: string) => readonly string[] | undefined;

function elementOf({ tag: tagName, path, declaration }: Found, { valuesOf, tokens }: Known): StoryElement {
  const { name, superclass, ...documented } = declaration;
  const { description, members, events, slots, cssParts } = { ...UNDOCUMENTED, ...documented };
  const isModule = superclass?.name === 'ModuleElement';
  return {
    tagName,
    package: path.split('/')[1] ?? '',
    public: isModule || tagName === 'portal-settings',
    description,
    members: members.filter(isVisible).map((member) => memberOf(member, valuesOf(path, name, member.name))),
    events,
    slots,
    cssParts,
    cssProperties: isModule ? tokens : [],
  };
}

const UNDOCUMENTED = {
  description: '',
  members: [],
  events: [],
  slots: [],
  cssParts: [],
} satisfies Partial<ManifestDeclaration>;

const isVisible = ({ name, privacy, static: isStatic, kind, description }: ManifestMember): boolean =>
  (privacy ?? 'public') === 'public' &&
  isStatic !== true &&
  !name.startsWith('#') &&
  (kind === 'field' || (kind === 'method' && description !== undefined));

function memberOf(member: ManifestMember, values: readonly string[] | undefined): StoryMember {
  const { name, kind, description, type } = member;
  if (kind === 'method')
    return { name, kind, ...(description && { description }), type: { text: signatureOf(member) } };
  const { attribute, reflects, readonly: isReadonly, default: value } = member;
  const text = values?.map((each) => `'${each}'`).join(' | ') ?? withoutRepeats(type?.text);
  const described = { description, attribute, reflects, readonly: isReadonly, default: value, values };
  // JSON has no undefined.
  const known = Object.fromEntries(Object.entries(described).filter(([, each]) => each !== undefined));
  return { name, kind: 'field', ...known, ...(text && { type: { text } }) };
}

/** The analyzer adds `| undefined` to the type of an optional property that already has it. */
const withoutRepeats = (type = ''): string => type.replace(/( \| undefined)+$/, ' | undefined');

const signatureOf = ({ parameters = [], return: result }: ManifestMember): string =>
  `(${parameters.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`).join(', ')}): ${result?.type?.text ?? 'void'}`;

/** Reads the string literals of properties with the compiler, because an alias has no values in the manifest. */
function readValues(files: readonly string[]): ValuesOf {
  const config = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  const { compilerOptions = {} } = config.config as { readonly compilerOptions?: object };
  const { options } = ts.convertCompilerOptionsFromJson({ ...compilerOptions, types: [] }, ROOT);
  const program = ts.createProgram([...files], options);
  const checker = program.getTypeChecker();

  return (path, declaration, member) => {
    const source = program.getSourceFile(join(ROOT, path));
    const module = source && checker.getSymbolAtLocation(source);
    const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === declaration);
    const property = symbol && checker.getDeclaredTypeOfSymbol(symbol).getProperty(member);
    const type = property && checker.getNonNullableType(checker.getTypeOfSymbol(property));
    if (!type?.isUnion()) return undefined;
    const values = type.types.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
    return values.length > 1 && values.length === type.types.length ? values : undefined;
  };
}

const FILE = join(ROOT, 'stories/support/elements.ts');

/** Fills the list in `stories/support/elements.ts`, once per build, so it always matches the code. */
export const manifestInStories: Plugin = {
  name: 'manifest-in-stories',
  enforce: 'pre',
  load: async (id) =>
    id.replace(/\?.*/, '') === FILE ? `export const elements = ${JSON.stringify(await storyElements())};` : undefined,
};
