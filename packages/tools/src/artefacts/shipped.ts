/** Finds the shipped packages, and whether an audit covers them. */

export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/** The package of a module; undefined for the repository's own code and for the bundler's helpers. */
export const packageOf = (moduleId: string): string | undefined =>
  /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(moduleId)?.[1]?.replace('\\', '/');

/** Shipped packages that an audit without development packages misses. */
export const unseenByAudit = (names: readonly string[], { packages }: Lock): readonly string[] =>
  names.filter((name) => {
    const entry = packages[`node_modules/${name}`];
    return entry === undefined || entry.dev === true;
  });
