/** `react/*`, `jsx`, `vue`: the elements in the types of the frameworks. */
import type { PublicElement } from './elements.js';
import { attributesOf, camelHandler, handlersOf, heardOn, propertiesOf } from './host-types.js';

type Text = readonly [path: string, text: string];

const EMPTY = 'export {};\n';

const classNames = (elements: readonly PublicElement[]): string => elements.map(({ name }) => name).join(', ');

/** A server that renders components leaves these to the browser, except for the tags themselves. */
const CLIENT = "'use client';\n";

/**
 * Wrappers for React 18 and below, which sets only attributes and ignores custom events, and for any React that
 * hydrates server-rendered HTML, which skips properties and handlers. They set both after each render.
 */
export function reactFiles(elements: readonly PublicElement[]): readonly Text[] {
  const each = elements.flatMap((element): Text[] => {
    const { tag, name } = element;
    const events = heardOn(element, elements).map((event) => `    ${camelHandler(event.name)}: '${event.name}',\n`);
    const script = `${CLIENT}import * as React from 'react';
import { createComponent } from '../parts/lit-react/create-component.js';
import ${name}Element from '../define/${tag}.js';

export const ${name} = /* @__PURE__ */ createComponent({
  react: React,
  tagName: '${tag}',
  elementClass: ${name}Element,
  displayName: '${name}',
  events: {
${events.join('')}  },
});
`;
    const types = `import type * as React from 'react';
import type { ${name} as ${name}Element, PortalEventMap, Settings } from '../elements.js';

export interface ${name}Props extends React.HTMLAttributes<${name}Element> {
${propertiesOf(element, '  ')}${handlersOf(heardOn(element, elements), camelHandler, '  ')}}

export declare const ${name}: React.ForwardRefExoticComponent<${name}Props & React.RefAttributes<${name}Element>>;
`;
    return [
      [`dist/react/${tag}.js`, script],
      [`dist/react/${tag}.d.ts`, types],
    ];
  });
  const index = elements.map(({ tag, name }) => `export { ${name} } from './${tag}.js';\n`).join('');
  const props = elements.map(({ tag, name }) => `export type { ${name}Props } from './${tag}.js';\n`).join('');
  return [...each, ['dist/react/index.js', CLIENT + index], ['dist/react/index.d.ts', index + props]];
}

/** The tags in JSX, for React 19, which sets properties and listens to events by their own names. */
export function jsxFiles(elements: readonly PublicElement[]): readonly Text[] {
  const props = elements.map(
    (element) => `export interface ${element.name}Attributes extends Common<${element.name}> {
${propertiesOf(element, '  ')}${attributesOf(element, '  ')}${handlersOf(heardOn(element, elements), (event) => `'on${event}'`, '  ')}}
`,
  );
  const types = `/** Import it once, for its types: \`import type {} from '@portal/modules/jsx'\`. */
import type * as React from 'react';
import type { ${classNames(elements)}, PortalEventMap, Settings } from './elements.js';

type Common<Tag> = React.DetailedHTMLProps<React.HTMLAttributes<Tag>, Tag>;

${props.join('\n')}
export interface PortalElements {
${elements.map(({ tag, name }) => `  '${tag}': ${name}Attributes;`).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends PortalElements {}
  }
}
`;
  return [
    ['dist/jsx.js', EMPTY],
    ['dist/jsx.d.ts', types],
  ];
}

/** The tags in Vue's templates. */
export function vueFiles(elements: readonly PublicElement[]): readonly Text[] {
  const props = elements.map(
    (element) => `export interface ${element.name}Props {
${propertiesOf(element, '  ')}${handlersOf(heardOn(element, elements), camelHandler, '  ')}}
`,
  );
  const types = `/** Import it once, for its types: \`import type {} from '@portal/modules/vue'\`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { ${classNames(elements)}, PortalEventMap, Settings } from './elements.js';

type Component<Tag extends HTMLElement, Props> = new () => Tag & { $props: HTMLAttributes & PublicProps & Props };

${props.join('\n')}
declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tag, name }) => `    '${tag}': Component<${name}, ${name}Props>;`).join('\n')}
  }
}
`;
  return [
    ['dist/vue.js', EMPTY],
    ['dist/vue.d.ts', types],
  ];
}
