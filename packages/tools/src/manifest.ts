/** The custom elements manifest, analyzed from the sources: the part of it that this repository reads. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

import { ROOT } from './run.js';

interface Typed {
  readonly text: string;
}

export interface ManifestItem {
  readonly name: string;
  readonly description?: string;
  readonly deprecated?: boolean | string;
  readonly inheritedFrom?: object;
  readonly type?: Typed;
  readonly default?: string;
}

export interface ManifestMember extends ManifestItem {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly reflects?: boolean;
  readonly attribute?: string;
  readonly return?: { readonly type?: Typed };
  readonly parameters?: readonly { readonly name: string; readonly optional?: boolean; readonly type?: Typed }[];
}

export interface ManifestDeclaration {
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly superclass?: { readonly name: string };
  readonly members?: readonly ManifestMember[];
  readonly events?: readonly ManifestItem[];
  readonly slots?: readonly ManifestItem[];
  readonly cssParts?: readonly ManifestItem[];
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly ManifestDeclaration[] }[];
}

interface Declared {
  readonly path: string;
  readonly declaration: ManifestDeclaration;
}

/** Every declaration with the path of its file, from the root. */
export async function manifestDeclarations(): Promise<readonly Declared[]> {
  const { modules } = (await cli({
    argv: ['analyze', '--quiet', '--config', 'packages/tools/custom-elements-manifest.config.mjs'],
    cwd: ROOT,
    noWrite: true,
  })) as Manifest;
  return modules.flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ path, declaration })));
}
