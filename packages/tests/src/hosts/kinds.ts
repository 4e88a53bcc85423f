/** Every kind of host, with the Storybook page that is its guide and source. */
export interface HostKind {
  readonly name: string;
  /** In `stories/integrate/`. */
  readonly page: string;
  /** The delivery it uses: script files, the federated remote, or the npm package. */
  readonly from: 'cdn' | 'remote' | 'package';
  /** The build tool; without one, the files are served as they are. */
  readonly builder?: 'vite' | 'angular' | 'webpack' | 'rspack' | 'next' | 'sveltekit';
  /** The page's imports, by the name under which they are installed here. */
  readonly alias?: Readonly<Record<string, string>>;
  /** Its entry, if it is TypeScript that the builder doesn't check. */
  readonly typed?: string;
  /** Files to copy next to the pages: target → file of an installed package. */
  readonly vendor?: Readonly<Record<string, string>>;
}

export const HOST_KINDS: readonly HostKind[] = [
  { name: 'Plain HTML', page: 'plain-html.mdx', from: 'cdn' },
  { name: 'Import map', page: 'import-map.mdx', from: 'cdn' },
  {
    name: 'jQuery, Bootstrap 3',
    page: 'jquery.mdx',
    from: 'cdn',
    vendor: { 'vendor/jquery.js': 'jquery/dist/jquery.min.js', 'vendor/bootstrap': 'bootstrap/dist' },
  },
  {
    name: 'AngularJS 1.8',
    page: 'angularjs.mdx',
    from: 'cdn',
    vendor: { 'vendor/angular.js': 'angular/angular.min.js' },
  },
  {
    name: 'React 18',
    page: 'react-18.mdx',
    from: 'package',
    builder: 'vite',
    alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
  },
  {
    name: 'React 19',
    page: 'react-19.mdx',
    from: 'package',
    builder: 'vite',
    alias: { react: 'react-19', 'react-dom': 'react-dom-19' },
    typed: 'src/main.tsx',
  },
  { name: 'Next.js 16', page: 'nextjs.mdx', from: 'package', builder: 'next' },
  { name: 'SvelteKit 2', page: 'sveltekit.mdx', from: 'package', builder: 'sveltekit' },
  { name: 'Vue 3.5', page: 'vue.mdx', from: 'package', builder: 'vite' },
  {
    name: 'Angular 21',
    page: 'angular.mdx',
    from: 'package',
    builder: 'angular',
    vendor: { 'src/portal-directives.ts': '@portal/modules/recipes/angular.ts' },
  },
  { name: 'Vite federation', page: 'vite-federation.mdx', from: 'remote', builder: 'vite' },
  { name: 'Rspack federation', page: 'rspack.mdx', from: 'remote', builder: 'rspack' },
  { name: 'webpack 5, federation 2', page: 'webpack-federation-2.mdx', from: 'remote', builder: 'webpack' },
  { name: 'webpack 5, built-in', page: 'webpack-built-in.mdx', from: 'remote', builder: 'webpack' },
  { name: 'Native federation', page: 'native-federation.mdx', from: 'remote', builder: 'vite' },
  { name: 'Runtime only', page: 'runtime-only.mdx', from: 'remote' },
  { name: 'Loader', page: 'loader.mdx', from: 'remote', builder: 'vite' },
];
