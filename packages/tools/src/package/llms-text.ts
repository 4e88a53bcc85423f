/** `llms.txt`: the package on one page, for language models. */
import { packageJson } from './package-json.js';
import type { Field, PublicElement } from './elements.js';
import type { Token } from './tokens.js';

interface Details {
  readonly version: string;
  readonly tokens: readonly Token[];
}

export function llmsText(elements: readonly PublicElement[], { version, tokens }: Details): string {
  const { description } = packageJson(version, []) as { readonly description: string };
  const names = tokens.map(({ name, description: words }) => `- \`${name}\`: ${words}`);

  return `# @portal/modules ${version}

> ${description} Custom elements that work without a framework. A host passes settings and listens to events.

To use it: \`import '@portal/modules/define/message-center.js'\` (or \`define/all.js\`), put the tag inside \`<portal-settings>\`, and set
\`document.querySelector('portal-settings').settings = { baseUrl: '/api/v1', payer: { name, shortName, phone } }\`.
Event details hold only IDs and statuses, never patient data. All events bubble and are composed.

## Documents

- [Guide](README.md): setup for each framework
- [Changes](CHANGELOG.md)
- [Elements](custom-elements.json): the custom elements manifest
- [Backend](openapi.json): the backend contract
- [Sentences](copy.json): every sentence by key, in English and Spanish, with a note for translators
- [Figma, light](figma.light.tokens.json), [Figma, dark](figma.dark.tokens.json): the design tokens, to import as variables
- [Angular](recipes/angular.ts): typed directives to copy

## Entries

- \`@portal/modules\`: the classes; defines no tags
- \`@portal/modules/define/<tag>.js\`, \`@portal/modules/define/all.js\`: defines the tag once
- \`@portal/modules/host\`: \`loadPortalModule()\` for the federated remote, \`listen()\` with types
- \`@portal/modules/react\`, \`@portal/modules/react/<tag>.js\`: wrappers for React 18 and below, and for server rendering (Next.js)
- \`@portal/modules/jsx\`: types for React 19; \`@portal/modules/vue\`: types for Vue templates
- \`@portal/modules/client\`: the typed backend client, without a DOM
- \`@portal/modules/testing\`: an in-memory backend for tests; needs \`msw\`
- \`@portal/modules/reserve.css\`: holds the place of a module until its script has arrived
- \`@portal/modules/tokens\`: the custom properties below with their light and dark values, for a design system

${elements.map(sectionOf).join('\n')}
## Custom properties

${names.join('\n')}
`;
}

function sectionOf({ tag, description, fields, methods, events, slots, parts }: PublicElement): string {
  const lines = [
    ...fields.map((field) => `- ${placeOf(field)}: \`${field.type}\`${sentence(field.description)}`),
    ...methods.map(({ name, signature, description: words }) => `- method \`${name}${signature}\`${sentence(words)}`),
    ...events.map(({ name, description: words }) => `- event \`${name}\`${sentence(words)}`),
    ...slots.map(({ name, description: words }) => `- slot \`${name || 'default'}\`${sentence(words)}`),
    ...parts.map(({ name, description: words }) => `- part \`${name}\`${sentence(words)}`),
  ];
  return `## <${tag}>\n\n${description.replaceAll('\n', ' ')}\n\n${lines.join('\n')}\n`;
}

const placeOf = ({ name, attribute }: Field): string =>
  attribute === undefined ? `property \`${name}\`` : `attribute \`${attribute}\`, property \`${name}\``;

const sentence = (words: string): string => (words === '' ? '' : `: ${words}`);
