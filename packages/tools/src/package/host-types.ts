/** Types for hosts, printed from the elements' documentation; none of them mentions Lit. */
import ts from 'typescript';

import { ROOT } from '../run.js';
import { printed, withoutSources } from './elements.js';
import type { Field, Named, PublicElement } from './elements.js';

const SETTINGS = 'packages/kit/src/element/settings.ts';

/** The internal name of each interface, and the public one. */
const INTERFACES: readonly (readonly [string, string])[] = [
  ['Payer', 'Payer'],
  ['ModuleReport', 'ModuleReport'],
  ['PortalSettings', 'Settings'],
];

const LISTENERS = `  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: this, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: this, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
`;

/** `dist/elements.d.ts`: the types that a host's code is checked against. */
export function elementTypes(program: ts.Program, elements: readonly PublicElement[]): string {
  const [module] = elements.filter(isModule);
  if (!module) throw new Error('No element has anything in common with the others.');
  const common = { fields: module.fields.filter(isInherited), methods: module.methods.filter(isInherited) };

  return `/** The elements as a host sees them. Written by the build from the manifest and the classes. */
import type { PortalEventMap } from './parts/host/events.js';

export type { PortalEventMap };

${settingsTypes(program)}
/** What the elements have in common. They know their events by name: a misspelt one is an error. */
declare abstract class PortalElement extends HTMLElement {
${LISTENERS}}

declare abstract class PortalModule extends PortalElement {
  static readonly version: string;
${membersOf(common)}}

${elements.map((element) => classOf(element)).join('\n')}
declare global {
  interface GlobalEventHandlersEventMap extends PortalEventMap {}

  interface HTMLElementTagNameMap {
${elements.map(({ tag, name }) => `    '${tag}': ${name};`).join('\n')}
  }
}

// Without this line everything above would be exported.
export {};
`;
}

const isInherited = ({ inherited }: { readonly inherited: boolean }): boolean => inherited;
const isModule = ({ fields }: PublicElement): boolean => fields.some(isInherited);

function classOf(element: PublicElement): string {
  const own = {
    fields: element.fields.filter((field) => !field.inherited),
    methods: element.methods.filter((method) => !method.inherited),
  };
  const base = isModule(element) ? 'PortalModule' : 'PortalElement';
  return `${comment(element.description)}export declare class ${element.name} extends ${base} {\n${membersOf(own)}}\n`;
}

const membersOf = ({ fields, methods }: Pick<PublicElement, 'fields' | 'methods'>): string =>
  [
    ...fields.map((field) => comment(field.description, '  ') + `  ${declared(field)};\n`),
    ...methods.map(({ name, description, signature }) => comment(description, '  ') + `  ${name}${signature};\n`),
  ].join('');

const declared = ({ name, type, readonly }: Field): string => `${readonly ? 'readonly ' : ''}${name}: ${type}`;

export function comment(text: string, indent = ''): string {
  if (text === '') return '';
  const [first = '', ...more] = text.split('\n');
  if (more.length === 0) return `${indent}/** ${first} */\n`;
  return `${indent}/**\n${[first, ...more].map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

/** The interfaces as written, with types of other packages inlined. */
function settingsTypes(program: ts.Program): string {
  const source = program.getSourceFile(ROOT + SETTINGS);
  const checker = program.getTypeChecker();

  return INTERFACES.map(([house, host]) => {
    const found = source?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === house);
    if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`${SETTINGS} has no ${house}.`);
    const members = found.members.filter(ts.isPropertySignature).map((member) => {
      const type = member.type && ts.isIndexedAccessTypeNode(member.type) ? typeOf(checker, member) : undefined;
      return `  ${type === undefined ? member.getFullText().trim() : withType(member, type)}\n`;
    });
    const words = found
      .getFullText()
      .slice(0, found.getStart() - found.getFullStart())
      .trim();
    return `${withoutSources(words)}\nexport interface ${host} {\n${members.join('')}}\n`;
  }).join('\n');
}

const typeOf = (checker: ts.TypeChecker, member: ts.PropertySignature): string =>
  printed(checker, checker.getTypeAtLocation(member));

const withType = (member: ts.PropertySignature, type: string): string =>
  `readonly ${member.name.getText()}?: (${type.replace(' | undefined', '')}) | undefined;`;

/** The properties for a framework, all optional. */
export const propertiesOf = ({ fields }: PublicElement, indent: string): string =>
  fields
    .filter(({ readonly }) => !readonly)
    .map(({ name, type, description }) => `${comment(description, indent)}${indent}${name}?: ${given(type)};\n`)
    .join('');

/** The attributes that differ from property names; a number may be a string. */
export const attributesOf = ({ fields }: PublicElement, indent: string): string =>
  fields
    .filter(({ name, attribute }) => attribute !== undefined && attribute !== name && attribute !== 'lang')
    .map(({ attribute, type, description }) => {
      const written = type.startsWith('number') ? `number | \`\${number}\` | undefined` : given(type);
      return `${comment(description, indent)}${indent}'${attribute ?? ''}'?: ${written};\n`;
    })
    .join('');

const given = (type: string): string => (type.endsWith('undefined') ? type : `${type} | undefined`);

/** A handler for each event, under the framework's name for it. */
export const handlersOf = (events: readonly Named[], named: (event: string) => string, indent: string): string =>
  events
    .map(
      ({ name, description }) =>
        `${comment(description, indent)}${indent}${named(name)}?: ((event: PortalEventMap['${name}']) => void) | undefined;\n`,
    )
    .join('');

/** `onMessageOpened` for `message-opened`. */
export const camelHandler = (event: string): string => `on${pascal(event)}`;

const pascal = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The events an element emits, as documented. The settings element can receive all of them. */
export function heardOn({ tag, events }: PublicElement, all: readonly PublicElement[]): readonly Named[] {
  const inside = tag === 'portal-settings' ? all : [];
  const emitted = new Map([...events, ...inside.flatMap((one) => one.events)].map((event) => [event.name, event]));
  return [...emitted.values()];
}
