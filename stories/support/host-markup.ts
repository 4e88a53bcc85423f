/** The markup that a host writes for the shown state. */
import { MESSAGES, ORDERS } from '@portal/mocks';

import { elementOf, propertiesOf } from './arg-types.js';
import type { StoryMember } from '../../packages/tools/src/stories-manifest.js';

interface Used {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Properties without an attribute, which a script sets. */
  readonly properties: readonly string[];
}

/** Every host sets it once. The elements of a story get it from `<portal-settings>`. */
const SETTINGS = 'settings';
/** Storybook's toolbar sets the page's language. */
const IGNORED: ReadonlySet<string> = new Set([SETTINGS, 'language', 'apiBaseUrl']);

const defaultOf = ({ default: value }: StoryMember): unknown => {
  const text = value?.replace(/^'(.*)'$/, '$1');
  return text === '' ? undefined : text;
};

/** As an attribute; undefined for an object or a function. */
function written(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || value === true ? String(value) : undefined;
}

function isSet(member: StoryMember, value: unknown): boolean {
  if (typeof value === 'object') return value !== null;
  const text = written(value);
  return text !== undefined && text !== '' && text !== defaultOf(member);
}

function usedIn(element: Element): Used | undefined {
  const named = elementOf(element.localName);
  if (!named?.public || named.tagName === 'portal-settings') return undefined;
  const given = propertiesOf(named).flatMap((member) => {
    const value: unknown = Reflect.get(element, member.name);
    return !IGNORED.has(member.name) && isSet(member, value) ? [{ member, value }] : [];
  });
  return {
    tag: named.tagName,
    attributes: Object.fromEntries(
      given.flatMap(({ member, value }) => (member.attribute ? [[member.attribute, written(value) ?? '']] : [])),
    ),
    properties: given.flatMap(({ member }) => (member.attribute ? [] : [member.name])),
  };
}

/** The outermost public elements. An inner element leads to the module that contains it. */
function modulesIn(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].filter((element) => {
    const named = elementOf(element.localName);
    return named?.public === true && named.tagName !== 'portal-settings';
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function markupOf({ tag, attributes, properties }: Used): string {
  const given = Object.entries(attributes).map(([name, value]) =>
    value === 'true' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
  );
  const script = properties.map((name) => `\n  <!-- Set ${name} in a script: it has no attribute. -->`);
  return `${script.join('')}\n  <${tag}${given.join('')}></${tag}>`;
}

/** The properties of `settings` that a host always sets, with an example of each. */
const SCRIPT = `<script type="module">
  document.querySelector('portal-settings').settings = {
    baseUrl: 'https://api.example/api/v1',
    headers: () => ({ authorization: \`Bearer \${token()}\` }),
    timeZone: 'America/Chicago',
    payer: { name: 'Your payer', shortName: 'Payer', phone: '(800) 555-0100' },
  };
</script>`;

const EXAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'info-request-form': { 'message-id': MESSAGES.clarification },
  'p2p-manage': { 'order-id': ORDERS.confirmed },
  'p2p-scheduler': { 'order-id': ORDERS.request },
};

/** The modules that contain the elements of a package, each with the synthetic IDs of the mock backend. */
const CONTAINERS: Readonly<Record<string, readonly Used[]>> = {
  attachments: [module('info-request-form')],
  'info-request-form': [module('info-request-form')],
  kit: [module('message-center')],
  'message-center': [module('message-center')],
  'p2p-manage': [module('p2p-manage')],
  'p2p-parts': [module('p2p-scheduler'), module('p2p-manage')],
  'p2p-scheduler': [module('p2p-scheduler')],
};

function module(tag: string): Used {
  return { tag, attributes: EXAMPLES[tag] ?? {}, properties: [] };
}

/** For a story of elements that hosts don't use by themselves. */
function containersIn(root: ParentNode): readonly Used[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => elementOf(element.localName) ?? []);
  const used = inner.flatMap((element) => CONTAINERS[element.package] ?? []);
  return used.length > 0 ? used : [module('message-center')];
}

/** The page of a host that shows what a story shows. */
export function hostMarkup(root: ParentNode): string {
  const known = root.querySelector<HTMLElement & { readonly markup?: string }>('story-environment story-environment');
  if (known?.markup !== undefined) return known.markup;
  const shown = modulesIn(root).flatMap((element) => usedIn(element) ?? []);
  const used = shown.length > 0 ? shown : containersIn(root);
  return [
    '<script type="module">',
    "  import '@portal/modules/define/all.js';",
    '</script>',
    `<portal-settings>${used.map(markupOf).join('')}\n</portal-settings>`,
    SCRIPT,
    '',
  ].join('\n');
}
