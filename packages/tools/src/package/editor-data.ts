/** Data for editors and tools: the manifest of the package's own files, and formats derived from it. */
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

import type { Files } from './compile.js';
import type { Named, PublicElement } from './elements.js';

interface Details {
  readonly version: string;
  /** Public custom properties with their defaults. */
  readonly tokens: readonly (Named & { readonly default: string })[];
}

const CLASSES = 'dist/index.js';

/** The custom elements manifest for hosts: the classes in one module, each definition in another. */
function manifestOf(elements: readonly PublicElement[], { tokens }: Pick<Details, 'tokens'>) {
  const reference = (name: string) => ({ name, module: CLASSES });
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: CLASSES,
        declarations: elements.map((element) => declarationOf(element, tokens)),
        exports: elements.map(({ name }) => ({ kind: 'js', name, declaration: reference(name) })),
      },
      ...elements.map(({ tag, name }) => ({
        kind: 'javascript-module',
        path: `dist/define/${tag}.js`,
        declarations: [],
        exports: [
          { kind: 'custom-element-definition', name: tag, declaration: reference(name) },
          { kind: 'js', name: 'default', declaration: reference(name) },
        ],
      })),
    ],
  };
}

function declarationOf(element: PublicElement, tokens: Details['tokens']) {
  const { tag, name, description, fields, methods, events, slots, parts } = element;
  const draws = tag !== 'portal-settings';
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName: tag,
    description,
    superclass: { name: 'HTMLElement' },
    attributes: fields.flatMap(({ attribute, name: fieldName, type, description: words }) =>
      attribute === undefined ? [] : [{ name: attribute, fieldName, type: { text: type }, description: words }],
    ),
    members: [
      ...fields.map((field) => ({
        kind: 'field',
        name: field.name,
        type: { text: field.type },
        description: field.description,
        ...(field.attribute === undefined ? {} : { attribute: field.attribute }),
        ...(field.reflects ? { reflects: true } : {}),
        ...(field.readonly ? { readonly: true } : {}),
      })),
      ...methods.map((method) => ({
        kind: 'method',
        name: method.name,
        description: method.description,
        return: { type: { text: method.signature.replace(/^.*\): /, '') } },
      })),
    ],
    events: events.map((event) => ({ ...event, type: { text: `PortalEventMap['${event.name}']` } })),
    ...(slots.length > 0 ? { slots: slots } : {}),
    ...(parts.length > 0 ? { cssParts: parts } : {}),
    ...(draws ? { cssProperties: tokens } : {}),
  };
}

/** The manifest in the format of the editor-data generators. */
type Manifest = Parameters<typeof getWebTypesData>[0];

export function editorFiles(elements: readonly PublicElement[], details: Details): Files {
  const text = json(manifestOf(elements, details));
  const manifest = JSON.parse(text) as Manifest;
  const quiet = { hideLogs: true };
  const webTypes = JSON.parse(getWebTypesData(manifest, quiet)) as object;
  return new Map([
    ['custom-elements.json', text],
    ['web-types.json', json({ ...webTypes, name: '@portal/modules', version: details.version })],
    ['vscode.html-custom-data.json', json(JSON.parse(getVsCodeHtmlCustomData(manifest, quiet)))],
    ['vscode.css-custom-data.json', json(JSON.parse(getVsCodeCssCustomData(manifest, quiet)))],
  ]);
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
