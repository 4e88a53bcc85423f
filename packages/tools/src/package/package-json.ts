/** The `package.json` of the npm package: its entries and dependencies. */
import { readFileSync } from 'node:fs';

import { ROOT } from '../run.js';

interface Root {
  readonly license: string;
  readonly description: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly repository: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Root;

const installed = { ...root.devDependencies, ...root.dependencies };

/** The tested versions, and compatible ones. */
const versions = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `^${(installed[name] ?? missing(name)).replace(/^\^/, '')}`]));

function missing(name: string): never {
  throw new Error(`The root's package.json has no ${name}.`);
}

/** Types first, because resolvers take the first condition they know. */
const entry = (path: string) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });

/** Files that are read unchanged. */
const DATA = [
  'custom-elements.json',
  'copy.json',
  'figma.dark.tokens.json',
  'figma.light.tokens.json',
  'openapi.json',
  'reserve.css',
  'vscode.css-custom-data.json',
  'vscode.html-custom-data.json',
  'web-types.json',
] as const;

const SCRIPT = './cdn/portal-modules.iife.js';

export const packageJson = (version: string, tags: readonly string[]): object => ({
  name: '@portal/modules',
  version,
  description: root.description,
  keywords: ['web components', 'custom elements', 'provider portal', 'secure messaging', 'peer-to-peer review'],
  license: root.license,
  repository: { ...root.repository, directory: 'packages/modules' },
  engines: root.engines,
  type: 'module',
  main: './dist/index.js',
  types: './dist/index.d.ts',
  // The file that an npm CDN returns to a page without a build, with its lazy parts next to it.
  unpkg: SCRIPT,
  jsdelivr: SCRIPT,
  exports: {
    '.': entry('index'),
    ...Object.fromEntries([...tags, 'all'].map((tag) => [`./define/${tag}.js`, entry(`define/${tag}`)])),
    './client': entry('client'),
    './host': entry('host'),
    './jsx': entry('jsx'),
    './react': entry('react/index'),
    ...Object.fromEntries(tags.map((tag) => [`./react/${tag}.js`, entry(`react/${tag}`)])),
    './testing': entry('testing'),
    './tokens': entry('tokens'),
    './vue': entry('vue'),
    ...Object.fromEntries([...DATA, 'package.json'].map((file) => [`./${file}`, `./${file}`])),
  },
  // Only these have side effects: they define tags, or configure the parsing of responses.
  sideEffects: [
    './dist/define/*.js',
    './dist/parts/*/define/*.js',
    './dist/parts/*/define/*/*.js',
    './dist/parts/api/schema.js',
  ],
  files: ['cdn', 'dist', 'recipes', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.txt', 'llms.txt', ...DATA],
  customElements: './custom-elements.json',
  'web-types': './web-types.json',
  dependencies: versions('@lit/context', 'date-fns', 'date-fns-tz', 'lit', 'zod'),
  peerDependencies: { ...versions('msw'), react: '>=16.8', vue: '>=3.3' },
  peerDependenciesMeta: { msw: { optional: true }, react: { optional: true }, vue: { optional: true } },
});
