/** The public elements from a host's view: descriptions from the manifest, types from the classes. */
import ts from 'typescript';

import { manifestDeclarations } from '../manifest.js';
import type { ManifestDeclaration, ManifestItem, ManifestMember } from '../manifest.js';
import { ROOT } from '../run.js';

export interface Named {
  readonly name: string;
  readonly description: string;
  /** Removed in the next major release. */
  readonly deprecated?: true;
}

export interface Field extends Named {
  readonly type: string;
  readonly attribute?: string | undefined;
  readonly reflects: boolean;
  readonly readonly: boolean;
  readonly inherited: boolean;
}

interface Method extends Named {
  /** With its parentheses: `(options?: FocusOptions): void`. */
  readonly signature: string;
  readonly inherited: boolean;
}

export interface PublicElement {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
}

/** Internal type names of the settings, and the hosts' names for them. */
const PUBLIC_TYPES: Readonly<Record<string, string>> = { PortalSettings: 'Settings' };

export async function publicElements(program: ts.Program, tags: readonly string[]): Promise<readonly PublicElement[]> {
  const found = await manifestDeclarations();
  return tags.map((tag) => {
    const { path, declaration } = found.find((one) => one.declaration.tagName === tag) ?? missing(tag);
    return elementOf(tag, declaration, typesOf(program, path, declaration.name));
  });
}

function missing(tag: string): never {
  throw new Error(`The manifest has no ${tag}.`);
}

type TypeOf = (member: string) => string;

function elementOf(tag: string, declaration: ManifestDeclaration, typeOf: TypeOf): PublicElement {
  const { name, description, members = [], events = [], slots = [], cssParts = [] } = declaration;
  const visible = members.filter((member) => member.privacy === undefined || member.privacy === 'public');

  return {
    tag,
    name,
    description: withoutSources(description ?? ''),
    fields: visible.filter(isField).map((member) => ({
      ...named(member),
      type: typeOf(member.name),
      attribute: member.attribute,
      reflects: member.reflects ?? false,
      readonly: member.readonly ?? false,
      inherited: member.inheritedFrom !== undefined,
    })),
    methods: visible
      .filter(({ kind, description: words }) => kind === 'method' && words !== undefined)
      .map((member) => ({
        ...named(member),
        signature: typeOf(member.name),
        inherited: member.inheritedFrom !== undefined,
      })),
    events: events.map(named),
    slots: slots.map(named),
    parts: cssParts.map(named),
  };
}

/** Requirement IDs in a sentence are internal. */
const SOURCES = / \((?:[A-Z]{2}-\d+|[A-Z]\d{1,2}\b|10-[A-Z]?\d|\dd\.\d|decision)[^)]*\)/g;

export const withoutSources = (text: string): string => text.replace(SOURCES, '');

const named = ({ name, description = '' }: ManifestItem): Named => ({ name, description: withoutSources(description) });

/**
 * A field is public if it has an attribute, is the settings, or is a documented getter with a type. Other public fields
 * are controllers, public only for the element's own tests.
 */
const isField = ({ kind, name, attribute, type, description, ...member }: ManifestMember): boolean =>
  kind === 'field' &&
  member.static !== true &&
  (attribute !== undefined ||
    name === 'settings' ||
    (member.readonly === true && type !== undefined && description !== undefined));

/** Types of members according to the compiler, without anything that requires an import. */
function typesOf(program: ts.Program, path: string, name: string): TypeOf {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(ROOT + path);
  const module = source && checker.getSymbolAtLocation(source);
  const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  if (!source || !found) throw new Error(`${path} has no ${name}.`);
  const type = checker.getDeclaredTypeOfSymbol(found);

  return (member) => {
    const property = type.getProperty(member);
    if (!property) throw new Error(`${name} has no ${member}.`);
    const [signature] = checker.getTypeOfSymbol(property).getCallSignatures();
    if (signature) return checker.signatureToString(signature, source, ts.TypeFormatFlags.NoTruncation);
    return printed(checker, checker.getTypeOfSymbol(property));
  };
}

export function printed(checker: ts.TypeChecker, type: ts.Type): string {
  const { NoTruncation, InTypeAlias, UseSingleQuotesForStringLiteralType } = ts.TypeFormatFlags;
  const text = checker.typeToString(
    checker.getNonNullableType(type),
    undefined,
    NoTruncation | InTypeAlias | UseSingleQuotesForStringLiteralType,
  );
  const known = PUBLIC_TYPES[text] ?? text;
  const optional = checker.getNonNullableType(type) !== type;
  return optional ? `${known} | undefined` : known;
}
