/** Generated entries, which only re-export. */
import type { PublicElement } from './elements.js';

type Text = readonly [path: string, text: string];

/** One entry per tag and one for all; the only entries with side effects. */
export function defineFiles(elements: readonly PublicElement[], packageOf: (tag: string) => string): readonly Text[] {
  const each = elements.flatMap(({ tag, name }): Text[] => [
    [
      `dist/define/${tag}.js`,
      `import '../parts/${packageOf(tag)}/define/${tag}.js';\nexport { default } from '../parts/${packageOf(tag)}/define/${tag}.js';\n`,
    ],
    [`dist/define/${tag}.d.ts`, `export { ${name} as default } from '../elements.js';\n`],
  ]);
  const all = elements.map(({ tag }) => `import './${tag}.js';\n`).join('');
  return [...each, ['dist/define/all.js', all], ['dist/define/all.d.ts', `import '../elements.js';\n`]];
}

/** Replaces the types of modules with elements. */
export function faces(elements: readonly PublicElement[]): readonly Text[] {
  const names = elements.map(({ name }) => name).join(', ');
  return [
    [
      'dist/index.d.ts',
      `/** The elements as classes. Importing this defines no tag and changes nothing on the page; \`define/*\` does. */
export { ${names} } from './elements.js';
export type { ModuleReport, Payer, PortalEventMap, Settings } from './elements.js';
export { listen } from './parts/host/events.js';
export { VERSION } from './parts/kit/element/define.js';
`,
    ],
    [
      'dist/parts/kit/index.d.ts',
      `export { VERSION } from './element/define.js';
export type { ModuleReport, Payer, Settings as PortalSettings } from '../../elements.js';
`,
    ],
    ['dist/parts/host/portal-settings.d.ts', `export { PortalSettings } from '../../elements.js';\n`],
  ];
}
