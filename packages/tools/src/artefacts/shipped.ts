/** Which packages ship, and whether an audit sees them. */

export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/** The package that a module belongs to; undefined for the repository's own code and for what the bundler adds. */
export const packageOf = (moduleId: string): string | undefined =>
  /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(moduleId)?.[1]?.replace('\\', '/');

/** Packages that ship and that an audit without development packages does not see. */
export const unseenByAudit = (names: readonly string[], { packages }: Lock): readonly string[] =>
  names.filter((name) => {
    const entry = packages[`node_modules/${name}`];
    return entry === undefined || entry.dev === true;
  });
