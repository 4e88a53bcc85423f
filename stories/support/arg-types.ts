/** Storybook's table of an element, with a control where it can be set by hand. All of it is from the manifest. */
import type { InputType } from 'storybook/internal/csf';

import { elements } from './elements.js';
import type { StoryElement, StoryItem, StoryMember } from '../../packages/tools/src/stories-manifest.js';

type ArgTypes = Record<string, InputType>;

/** Lit's own list of an element's properties, which the class knows and the manifest doesn't. */
interface LitClass {
  readonly elementProperties?: ReadonlyMap<string, { readonly state?: boolean }>;
}

const isProperty = (tag: string, name: string): boolean => {
  const { elementProperties } = (customElements.get(tag) ?? {}) as LitClass;
  const declared = elementProperties?.get(name);
  return elementProperties === undefined || (declared !== undefined && declared.state !== true);
};

export const elementOf = (tag: string): StoryElement | undefined => elements.find(({ tagName }) => tagName === tag);

/** The properties that a parent or a host sets; without controllers, which are public for tests only. */
export const propertiesOf = ({ tagName, members }: StoryElement): readonly StoryMember[] =>
  members.filter(({ kind, name, readonly }) => kind === 'field' && readonly !== true && isProperty(tagName, name));

const SIMPLE: Readonly<Record<string, 'text' | 'number' | 'boolean'>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
};

function controlOf({ values, type, default: value }: StoryMember): InputType {
  if (values) return { control: { type: 'select' }, options: values };
  const text = type?.text.replace(' | undefined', '') ?? (/^\d+$/.test(value ?? '') ? 'number' : '');
  const control = SIMPLE[text];
  // An object or a function comes from the story.
  return control ? { control: { type: control } } : { control: false };
}

const row = (category: string, { name, description, type, default: value }: StoryItem): InputType => ({
  name,
  ...(description && { description }),
  control: false,
  table: {
    category,
    ...(type && { type: { summary: type.text } }),
    ...(value !== undefined && { defaultValue: { summary: value } }),
  },
});

const propertyRow = (member: StoryMember): InputType => {
  const { attribute } = member;
  const described = attribute ? [`Attribute \`${attribute}\`.`, member.description] : [member.description];
  return {
    ...row('properties', { ...member, description: described.filter(Boolean).join(' ') }),
    ...controlOf(member),
  };
};

const rowsOf = (category: string, items: readonly StoryItem[]): ArgTypes =>
  Object.fromEntries(
    items.map((item) => [`${category} ${item.name}`, row(category, { ...item, name: item.name || '(default)' })]),
  );

/** Storybook calls it for the `component` of a story. */
export function extractArgTypes(tag: string): ArgTypes {
  const element = elementOf(tag);
  if (!element) return {};
  return {
    ...Object.fromEntries(propertiesOf(element).map((member) => [member.name, propertyRow(member)])),
    ...rowsOf(
      'methods',
      element.members.filter(({ kind }) => kind === 'method'),
    ),
    ...rowsOf('events', element.events),
    ...rowsOf('slots', element.slots),
    ...rowsOf('parts', element.cssParts),
    ...rowsOf('custom properties', element.cssProperties),
  };
}

export const extractComponentDescription = (tag: string): string | undefined => elementOf(tag)?.description;

/** The events of every element, so that the Actions panel logs them. */
export const eventNames: readonly string[] = [
  ...new Set(elements.flatMap(({ events }) => events.map(({ name }) => name))),
];
