/** Verifies the tarball's content, and what it must not contain. */
import { execFile } from 'node:child_process';
import { homedir, hostname, tmpdir } from 'node:os';
import { posix } from 'node:path';
import { promisify } from 'node:util';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { VERSION } from '@portal/kit';

import { TAGS } from '../modules.js';
import { ROOT } from '../run.js';
import { none } from './check.js';
import type { Check } from './check.js';
import type { Tarball } from './tarball.js';

const TAGS_OF_HOSTS = [...TAGS, 'portal-settings'].sort();

/** Every file matches one of these. */
const EXPECTED = [
  /^cdn\/(portal-modules(\.iife)?\.js|(importmap|integrity)\.json|v[\d.]+\/[\w.-]+\.js)$/,
  /^(LICENSE|THIRD-PARTY-NOTICES\.txt|README\.md|CHANGELOG\.md|llms\.txt|package\.json)$/,
  /^(custom-elements|web-types|copy|openapi|vscode\.(html|css)-custom-data)\.json$/,
  /^figma\.(light|dark)\.tokens\.json$/,
  /^reserve\.css$/,
  /^recipes\/angular\.ts$/,
  /^dist\/(index|client|host|testing|tokens)\.(js|js\.map|d\.ts)$/,
  /^dist\/(elements\.d\.ts|(jsx|vue)\.(js|d\.ts))$/,
  /^dist\/(define|react)\/[\w-]+\.(js|d\.ts)$/,
  /^dist\/parts\/lit-react\/create-component\.js$/,
  /^dist\/parts\/(api|attachments|copy|domain|host|info-request-form|kit|message-center|mocks|p2p-manage|p2p-parts|p2p-scheduler|ui)\/([\w-]+\/)*[\w.-]+\.(js|js\.map|d\.ts)$/,
];
const UNWANTED = /\.(test|fixture|driver|stories|proof)\.|(^|\/)(faults\/|fault-rig|test-client)/;
const LIT = /from ['"](lit|@lit)|import\(['"](lit|@lit)/;

export const contentChecks = (tarball: Tarball): readonly Check[] => [
  ...packageChecks(tarball),
  ...fileChecks(tarball),
  ...textChecks(tarball),
];

const texts = (files: Tarball['files'], pattern: RegExp) => [...files].filter(([name]) => pattern.test(name));
const data = (files: Tarball['files'], name: string): unknown => JSON.parse(files.get(name) ?? 'null');

/** For package managers and registries. */
function packageChecks({ path, bytes, files }: Tarball): readonly Check[] {
  return [
    {
      name: 'publint finds nothing',
      runCheck: async () => {
        const tarball = Uint8Array.from(bytes).buffer;
        const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
        none(
          'publint',
          messages.flatMap((message) => formatMessage(message, pkg, { color: false }) ?? []),
        );
        return 'strict';
      },
    },
    {
      name: 'are-the-types-wrong finds nothing',
      runCheck: async () => {
        const attw = `${ROOT}node_modules/.bin/attw`;
        // A style sheet has no types.
        const options = ['--profile', 'esm-only', '--exclude-entrypoints', './reserve.css', '--format', 'ascii'];
        await promisify(execFile)(attw, [path, ...options]).catch(faultsOf);
        return 'profile esm-only';
      },
    },
    {
      name: 'names its repository, engines, and script file [10-29]',
      runCheck: () => {
        const { repository, engines, unpkg, jsdelivr } = data(files, 'package.json') as PackageJson;
        if (repository?.url?.startsWith('git+https://') !== true) throw new Error('no repository');
        if (!/^>=\d/.test(engines?.node ?? '')) throw new Error('no engines');
        none('missing', [unpkg, jsdelivr].filter((file) => !files.has((file ?? 'none').replace('./', ''))).map(String));
        return `node ${engines?.node ?? ''}`;
      },
    },
    {
      name: 'has one version and no broken links',
      runCheck: () => {
        const { version } = data(files, 'package.json') as { readonly version: string };
        if (version !== VERSION) throw new Error(`package.json has version ${version}, the elements ${VERSION}`);
        const links = [...(files.get('llms.txt') ?? '').matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
        none(
          'leads nowhere',
          links.filter((link) => !files.has(link)),
        );
        return version;
      },
    },
  ];
}

/** Which files exist, and what they refer to. */
function fileChecks({ bytes, files }: Tarball): readonly Check[] {
  const names = [...files.keys()];
  return [
    {
      name: 'contains the expected files and no others',
      runCheck: () => {
        none(
          'unexpected',
          names.filter((name) => !EXPECTED.some((one) => one.test(name))),
        );
        none(
          'of no use to a host',
          names.filter((name) => UNWANTED.test(name)),
        );
        none(
          'missing',
          [...entriesOf(data(files, 'package.json'))].filter((name) => !files.has(name)),
        );
        none('unreached', unreached(files));
        return `${String(names.length)} files, ${kB(bytes.length)} packed`;
      },
    },
    {
      name: 'only define entries define tags, and no other entry imports one',
      runCheck: () => {
        const quiet = ['index', 'client', 'host', 'testing', 'tokens', 'jsx', 'vue'].map((name) => `dist/${name}.js`);
        none(
          'defines',
          [...reached(files, quiet, STATIC)].filter((name) => name.includes('/define/')),
        );
        return `${String(quiet.length)} entries`;
      },
    },
    {
      name: 'contains nothing about the build machine',
      runCheck: () => {
        const places = [ROOT, homedir(), tmpdir(), hostname(), 'file://'].filter((one) => one.length > 3);
        none('a place', [...files].filter(([, text]) => places.some((place) => text.includes(place))).map(first));
        return 'no path, no name';
      },
    },
    {
      name: 'source maps contain their sources',
      runCheck: () => {
        const maps = texts(files, /\.map$/);
        const broken = maps.filter(([name, text]) => !isWhole(name, JSON.parse(text) as SourceMap, files));
        none('maps', broken.map(first));
        return `${String(maps.length)} maps`;
      },
    },
  ];
}

/** For licenses, types, and editors. */
function textChecks({ files }: Tarball): readonly Check[] {
  return [
    {
      name: 'lists every bundled package with its license in the notices [10-20]',
      runCheck: () => {
        const notices = files.get('THIRD-PARTY-NOTICES.txt') ?? '';
        none(
          'not in the notices',
          ['lit-html', 'lit-element', '@lit/reactive-element', '@lit/context', '@lit/react', 'zod'].filter(
            (name) => !new RegExp(`^${name} \\d\\S* \\((BSD-3-Clause|MIT)\\)$`, 'm').test(notices),
          ),
        );
        return `${String(notices.length)} characters`;
      },
    },
    {
      name: 'types for hosts do not mention Lit',
      runCheck: () => {
        const types = texts(files, /\.d\.ts$/);
        none('mentions Lit', types.filter(([, text]) => LIT.test(text)).map(first));
        return `${String(types.length)} files`;
      },
    },
    {
      name: 'editor data includes every element',
      runCheck: () => {
        const manifest = data(files, 'custom-elements.json') as Manifest;
        if (manifest.schemaVersion !== '2.1.0') throw new Error(`schema ${manifest.schemaVersion}`);
        none(
          'modules that are not there',
          manifest.modules.map((one) => one.path).filter((one) => !files.has(one)),
        );
        same(manifest.modules.flatMap((one) => one.declarations.map(({ tagName }) => tagName)));
        same((data(files, 'web-types.json') as WebTypes).contributions.html.elements.map(({ name }) => name));
        same((data(files, 'vscode.html-custom-data.json') as CustomData).tags.map(({ name }) => name));
        return `${String(TAGS_OF_HOSTS.length)} elements`;
      },
    },
  ];
}

interface PackageJson {
  readonly repository?: { readonly url?: string };
  readonly engines?: { readonly node?: string };
  readonly unpkg?: string;
  readonly jsdelivr?: string;
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly { readonly tagName: string }[];
  }[];
}

interface WebTypes {
  readonly contributions: { readonly html: { readonly elements: readonly { readonly name: string }[] } };
}

interface CustomData {
  readonly tags: readonly { readonly name: string }[];
}

const first = ([name]: readonly [string, string]): string => name;
const kB = (size: number): string => `${(size / 1000).toFixed(0)} kB`;

/** The entries of its table that fail in a supported resolution mode. */
function faultsOf(fault: unknown): never {
  const { stdout = '' } = fault as { readonly stdout?: string };
  const isFaulty = (line: string): boolean => /^(node16|bundler)/.test(line) && !/ignored|🟢/u.test(line);
  none(
    'types',
    stdout.split('***').flatMap((block) => {
      const [name] = /"@portal.*"/.exec(block) ?? [];
      return block
        .split('\n')
        .filter(isFaulty)
        .map((line) => `${name ?? ''} ${line}`);
    }),
  );
  throw new Error(stdout || String(fault));
}

function same(tags: readonly string[]): void {
  const found = [...tags].sort().join(' ');
  if (found !== TAGS_OF_HOSTS.join(' ')) throw new Error(`names ${found}`);
}

/** One source, by its bare name, with its text and its script. */
const isWhole = (name: string, { sources, sourcesContent = [] }: SourceMap, files: Tarball['files']): boolean =>
  files.has(name.replace(/\.map$/, '')) &&
  sources.every((source) => posix.basename(source) === source) &&
  sourcesContent.length === sources.length &&
  sourcesContent.every((text) => typeof text === 'string');

/** Every file that `exports` names, in any condition. */
function* entriesOf(value: unknown): Generator<string> {
  const { exports } = value as { readonly exports: Readonly<Record<string, string | Record<string, string>>> };
  for (const entry of Object.values(exports)) {
    for (const file of typeof entry === 'string' ? [entry] : Object.values(entry)) yield file.replace('./', '');
  }
}

const STATIC = /(?:\bfrom |\bimport )['"](\.[^'"]+)['"]/g;
const ANY = /(?:\bfrom |\bimport |\bimport\()['"](\.[^'"]+)['"]/g;

/** The files reachable from the given files by imports of this kind. */
function reached(files: Tarball['files'], from: Iterable<string>, imports: RegExp): ReadonlySet<string> {
  const paths = new Set(from);
  for (const path of paths) {
    const text = /\.(js|ts)$/.test(path) ? (files.get(path) ?? '') : '';
    for (const [, to = ''] of text.matchAll(imports)) {
      const next = posix.join(posix.dirname(path), to);
      paths.add(path.endsWith('.d.ts') ? next.replace(/\.js$/, '.d.ts') : next);
    }
  }
  return paths;
}

/** Scripts and types that no entry reaches. */
function unreached(files: Tarball['files']): readonly string[] {
  const paths = reached(files, entriesOf(JSON.parse(files.get('package.json') ?? '{}')), ANY);
  return [...files.keys()].filter((name) => /^dist\/.*\.(js|d\.ts)$/.test(name) && !paths.has(name));
}
