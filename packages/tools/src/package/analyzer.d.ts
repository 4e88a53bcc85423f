/** The analyzer comes without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    /** Gives the manifest without writing it. */
    readonly noWrite: boolean;
  }): Promise<unknown>;
}
