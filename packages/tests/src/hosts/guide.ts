/** A page of the guide as a host: its code blocks that carry a name are the host's files. */

export interface GuideFile {
  /** From the host's own folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What a team would look up before it pastes. */
export interface Facts {
  /** Where the modules are served, without a slash at the end. */
  readonly modules: string;
  /** Hashes of the script files, by their path: `dist/cdn/integrity.json`. */
  readonly integrity: Readonly<Record<string, string>>;
  /** `dist/cdn/importmap.json`, as text. */
  readonly importMap: string;
}

/** Stands in every page for the address of the modules. */
const MODULES = 'https://modules.example';
const HASH = /sha384-of-([\w.-]+\.js)/g;
const IMPORT_MAP = '{ "imports": "the content of importmap.json" }';

/** `` ```js file=src/main.js `` opens a file; a block without a name is there to be read only. */
const FENCE = /^( *)(`{3,})[\w-]*[^\n]*?\bfile=(\S+)[^\n]*\n([\s\S]*?)^\1\2 *$/gm;

/** The files of a page, in its order. A name that comes twice, or leads out of the folder, is a mistake. */
export function filesOf(page: string): readonly GuideFile[] {
  const files = [...page.matchAll(FENCE)].map(([, indent = '', , path = '', text = '']) => ({
    path,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
  for (const [index, { path }] of files.entries()) {
    if (path.startsWith('/') || path.split('/').includes('..')) throw new Error(`${path} is outside of the host.`);
    if (files.findIndex((file) => file.path === path) !== index) throw new Error(`${path} is there twice.`);
  }
  return files;
}

/** The file as a team has it after it put in what the page tells it to: addresses, hashes and the import map. */
export const filled = (text: string, { modules, integrity, importMap }: Facts): string =>
  text
    .replaceAll(IMPORT_MAP, () => importMap)
    .replaceAll(HASH, (_, path: string) => integrity[path] ?? missing(path))
    .replaceAll(MODULES, modules);

function missing(path: string): never {
  throw new Error(`There is no hash of ${path}.`);
}
