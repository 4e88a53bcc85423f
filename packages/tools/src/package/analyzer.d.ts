/** The analyzer has no types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    /** Returns the manifest without writing it. */
    readonly noWrite: boolean;
  }): Promise<unknown>;
}
