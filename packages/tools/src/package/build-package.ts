/** `dist/packages/*.tgz`: the library as one npm package, compiled file by file and packed. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { VERSION } from '@portal/kit';

import { filesIn } from '../artefacts/files.js';
import { NOTICES, noticesOf } from '../artefacts/notices.js';
import { buildScripts } from '../artefacts/scripts.js';
import { exportedCopy } from '../copy-export.js';
import { MODULES, TAGS } from '../modules.js';
import { isReworded } from '../reworded.mjs';
import { ROOT } from '../run.js';
import { angularRecipe } from './angular-recipe.js';
import { programOf, reached, script, typesIn } from './compile.js';
import type { Files } from './compile.js';
import { editorFiles, json } from './editor-data.js';
import { publicElements } from './elements.js';
import { defineFiles, faces } from './entries.js';
import { jsxFiles, reactFiles, vueFiles } from './framework-types.js';
import { elementTypes } from './host-types.js';
import { llmsText } from './llms-text.js';
import { packageJson } from './package-json.js';
import { publicTokens } from './tokens.js';

/** The package's own sources; the build writes its other entries. */
const SOURCES = ['index', 'client', 'host', 'testing', 'tokens'];
const PUBLIC_TAGS = [...TAGS, 'portal-settings'];

/** The React wrapper's own file, so hosts without React don't install its dependencies. */
const LIT_REACT = 'dist/parts/lit-react/create-component.js';

const packageOf = (tag: string): string => Object.entries(MODULES).find(([name]) => name === tag)?.[1] ?? 'host';

export async function buildPackage(): Promise<void> {
  const files = await packageFiles();
  const folder = await mkdtemp(join(tmpdir(), 'portal-modules-'));
  const to = join(ROOT, 'dist/packages');
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await mkdir(to, { recursive: true });
    // npm sets the same date for every file, so that the same sources produce the same bytes.
    await promisify(execFile)('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', to], {
      cwd: folder,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function packageFiles(): Promise<Files> {
  if (process.env['REWORDED'] !== undefined || isReworded(CDN))
    throw new Error('The sentences are marked (REWORDED). Build again without it: npm run build');
  if (!existsSync(join(CDN, NOTICES))) await buildScripts();
  const program = programOf(SOURCES.map((name) => `packages/modules/src/${name}.ts`));
  const elements = await publicElements(program, PUBLIC_TAGS);
  const details = { version: VERSION, tokens: await publicTokens() };
  const written = new Map([
    ['dist/elements.d.ts', elementTypes(program, elements)],
    [LIT_REACT, await litReact()],
    ...faces(elements),
    ...defineFiles(elements, packageOf),
    ...reactFiles(elements),
    ...jsxFiles(elements),
    ...vueFiles(elements),
  ]);
  const defines = [...PUBLIC_TAGS, 'all'].map((tag) => `define/${tag}`);
  const entries = [...SOURCES, ...defines, 'jsx', 'vue', 'react/index'].map((name) => `dist/${name}`);

  return new Map([
    ...reached(
      entries.map((entry) => `${entry}.js`),
      written,
      script,
    ),
    ...reached(
      entries.map((entry) => `${entry}.d.ts`),
      written,
      typesIn(program),
    ),
    ...editorFiles(elements, details),
    ...(await unchanged('figma.light.tokens.json', 'figma.dark.tokens.json', 'reserve.css')),
    ['openapi.json', await text('packages/api/openapi.json')],
    ['copy.json', `${JSON.stringify(exportedCopy(), null, 2)}\n`],
    ['llms.txt', llmsText(elements, details)],
    ['recipes/angular.ts', angularRecipe(elements)],
    ['README.md', await text('packages/modules/README.md')],
    ['CHANGELOG.md', await text('packages/modules/CHANGELOG.md')],
    ['LICENSE', await text('LICENSE')],
    // The script files bundle more than Lit's wrapper; other packages are installed next to this one.
    [NOTICES, noticesOf(['@lit/react', ...packagesIn(await text(`dist/cdn/${NOTICES}`))])],
    ...(await scriptFiles()),
    ['package.json', json(packageJson(VERSION, PUBLIC_TAGS))],
  ]);
}

/** Files of the package's own folder. */
const unchanged = (...names: readonly string[]): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(names.map(async (name) => [name, await text(`packages/modules/${name}`)] as const));

const CDN = join(ROOT, 'dist/cdn');

/** `lit-html 3.3.3 (BSD-3-Clause)` at the top of each section. */
const packagesIn = (notices: string): readonly string[] =>
  [...notices.matchAll(/^(\S+) \d\S* \(.+\)$/gm)].map(([, name = '']) => name);

const scriptFiles = (): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(
    filesIn(CDN)
      .filter((file) => !file.endsWith('.map') && file !== NOTICES)
      .map(async (file) => [`cdn/${file}`, withoutMap(await text(`dist/cdn/${file}`))] as const),
  );

/** Source maps are larger than everything else, so they stay on the server of the script files. */
const withoutMap = (script: string): string => script.replace(/\n\/\/# sourceMappingURL=.*/, '');

const text = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');

async function litReact(): Promise<string> {
  const script = await text('node_modules/@lit/react/create-component.js');
  return script.replace(/\/\/# sourceMappingURL=.*\n?/, '');
}
