/** A guide page as a host: its named code blocks are the host's files. */

export interface GuideFile {
  /** Relative to the host's own folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Values that a team looks up before it pastes the code. */
export interface Facts {
  /** Base URL of the modules, without a trailing slash. */
  readonly modules: string;
  /** Hashes of the script files, by path: `dist/cdn/integrity.json`. */
  readonly integrity: Readonly<Record<string, string>>;
  /** `dist/cdn/importmap.json`, as text. */
  readonly importMap: string;
}

/** Placeholder for the modules' base URL in every page. */
const MODULES = 'https://modules.example';
const HASH = /sha384-of-([\w.-]+\.js)/g;
const IMPORT_MAP = '{ "imports": "the content of importmap.json" }';

/** `` ```js file=src/main.js `` opens a file; a block without a name is for reading only. */
const FENCE = /^( *)(`{3,})[\w-]*[^\n]*?\bfile=(\S+)[^\n]*\n([\s\S]*?)^\1\2 *$/gm;

/** The files of a page, in order. A repeated name, or one outside the folder, is an error. */
export function filesOf(page: string): readonly GuideFile[] {
  const files = [...page.matchAll(FENCE)].map(([, indent = '', , path = '', text = '']) => ({
    path,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
  for (const [index, { path }] of files.entries()) {
    if (path.startsWith('/') || path.split('/').includes('..')) throw new Error(`${path} is outside the host.`);
    if (files.findIndex((file) => file.path === path) !== index) throw new Error(`${path} is defined twice.`);
  }
  return files;
}

/** Fills in the values that the page asks the team for: URLs, hashes, and the import map. */
export const filled = (text: string, { modules, integrity, importMap }: Facts): string =>
  text
    .replaceAll(IMPORT_MAP, () => importMap)
    .replaceAll(HASH, (_, path: string) => integrity[path] ?? missing(path))
    .replaceAll(MODULES, modules);

function missing(path: string): never {
  throw new Error(`No hash for ${path}.`);
}
