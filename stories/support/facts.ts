/** Facts for the pages, as Markdown: from the manifest, the catalogs, the contract, and the stories themselves. */
import { storyNameFromExport, toId } from 'storybook/internal/csf';

import { operations } from '@portal/api';
import type { Message } from '@portal/copy';
import { englishMessages } from '@portal/copy/testing';

import { CONTRACTS } from './contracts.js';
import { elements } from './elements.js';
import type { StoryElement, StoryItem } from '../../packages/tools/src/stories-manifest.js';

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
const code = (text: string): string => (text ? `\`${cell(text)}\`` : '');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return 'None.';
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function named(tag: string): StoryElement {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`There is no element <${tag}>.`);
  return found;
}

const items = (list: readonly StoryItem[]): string =>
  table(
    ['Name', 'What it is'],
    list.map(({ name, description = '' }) => [code(name || '(default)'), cell(description)]),
  );

export const purpose = (tag: string): string => named(tag).description;

export const settings = (tag: string): string =>
  table(
    ['Property', 'Attribute', 'Type', 'Default', 'What it does'],
    named(tag)
      .members.filter(
        ({ kind, attribute, name }) => kind === 'field' && (attribute !== undefined || name === 'settings'),
      )
      .map(({ name, attribute = '', type, default: value = '', description = '' }) => [
        code(name),
        code(attribute),
        code(type?.text ?? (/^\d+$/.test(value) ? 'number' : '')),
        code(/^[\w']*$/.test(value) ? value : ''),
        cell(description),
      ]),
  );

export const methods = (tag: string): string =>
  table(
    ['Method', 'What it does'],
    named(tag)
      .members.filter(({ kind }) => kind === 'method')
      .map(({ name, type, description = '' }) => [code(`${name}${type?.text ?? '()'}`), cell(description)]),
  );

export const events = (tag: string): string => items(named(tag).events);
export const slots = (tag: string): string => items(named(tag).slots);
export const parts = (tag: string): string => items(named(tag).cssParts);

export const customProperties = (tag: string): string =>
  table(
    ['Custom property', 'What it sets', 'Default'],
    named(tag).cssProperties.map(({ name, description = '', default: value = '' }) => [
      code(name),
      cell(description),
      code(value),
    ]),
  );

const behaviors = (first: string, rows: (typeof CONTRACTS)[keyof typeof CONTRACTS]['keys' | 'announced']): string =>
  table(
    [first, 'What happens', 'Verified by the test'],
    rows.map(({ on, does, test }) => [cell(on), cell(does), cell(test)]),
  );

export const keyboard = (tag: keyof typeof CONTRACTS): string => behaviors('Key', CONTRACTS[tag].keys);
export const announced = (tag: keyof typeof CONTRACTS): string => behaviors('When', CONTRACTS[tag].announced);

interface StoryExport {
  readonly parameters?: { readonly docs?: { readonly description?: { readonly story?: string } } };
}

/** Every story of a file with its comment, as links. */
export function states(file: Readonly<Record<string, unknown>>): string {
  const { title } = file['default'] as { readonly title: string };
  const exported = Object.entries(file).filter(([name]) => /^[A-Z]/.test(name));
  return exported
    .map(([name, story]) => {
      const says = (story as StoryExport).parameters?.docs?.description?.story ?? '';
      const spoken = storyNameFromExport(name);
      return `- [${spoken}](?path=/story/${toId(title, spoken)})${says ? `: ${says.replaceAll('\n', ' ')}` : ''}`;
    })
    .join('\n');
}

const textOf = (message: Message): string =>
  typeof message === 'string'
    ? message
    : Object.entries(message[1])
        .map(([form, of]) => `${form}: ${textOf(of)}`)
        .join('; ');

/** The sentences of these catalogs, with the keys that a host overrides. */
export const words = (...catalogs: readonly string[]): string =>
  table(
    ['Key', 'Sentence'],
    Object.entries(englishMessages())
      .filter(([path]) => catalogs.some((name) => path.startsWith(`${name}.`)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, message]) => [code(path), cell(textOf(message))]),
  );

/** Inner elements by package, with their stories. */
export const innerElements = (...packages: readonly string[]): string =>
  table(
    ['Element', 'What it is', 'Events'],
    elements
      .filter((element) => !element.public && packages.includes(element.package))
      .map(({ tagName, description, events: sent }) => [
        code(tagName),
        cell(description.split('\n\n')[0] ?? ''),
        sent.map(({ name }) => code(name)).join(', '),
      ]),
  );

export const publicTags = (): readonly string[] => elements.flatMap(({ public: is, tagName }) => (is ? [tagName] : []));

/** One element on the page of all of them. */
export const reference = (tag: string): string => {
  const sections: readonly (readonly [string, string])[] = [
    ['Properties', settings(tag)],
    ['Methods', methods(tag)],
    ['Events', events(tag)],
    ['Slots', slots(tag)],
    ['Parts', parts(tag)],
  ];
  const written = sections.filter(([, text]) => text !== 'None.').map(([name, text]) => `### ${name}\n\n${text}`);
  return [`## \`<${tag}>\``, purpose(tag), ...written].join('\n\n');
};

/** How much there is. */
export const startTable = (): string =>
  `${String(elements.length)} elements, ${String(publicTags().length)} of them for hosts, ${String(Object.keys(englishMessages()).length)} sentences, and ${String(operations().length)} operations of the backend.`;
