/** Every kind of host, with the page of Storybook that is its guide and its source. */
export interface HostKind {
  readonly name: string;
  /** In `stories/integrate/`. */
  readonly page: string;
  /** Which of the deliveries it loads, where it does not have the package: script files, or the federated remote. */
  readonly from?: 'cdn' | 'remote';
  /** What a team's own tools would make of the files; without it they are served as they are. */
  readonly builder?: 'vite' | 'angular' | 'webpack' | 'rspack';
  /** What the page's files import, by the name under which it is installed here. */
  readonly alias?: Readonly<Record<string, string>>;
  /** What a team puts beside its pages: where → which file of an installed package. */
  readonly vendor?: Readonly<Record<string, string>>;
}

export const HOST_KINDS: readonly HostKind[] = [
  { name: 'Plain HTML', page: 'plain-html.mdx' },
  { name: 'Import map', page: 'import-map.mdx' },
  {
    name: 'jQuery, Bootstrap 3',
    page: 'jquery.mdx',
    vendor: { 'vendor/jquery.js': 'jquery/dist/jquery.min.js', 'vendor/bootstrap': 'bootstrap/dist' },
  },
  { name: 'AngularJS 1.8', page: 'angularjs.mdx', vendor: { 'vendor/angular.js': 'angular/angular.min.js' } },
  {
    name: 'React 18',
    page: 'react-18.mdx',
    builder: 'vite',
    alias: { react: 'react-18', 'react-dom': 'react-dom-18' },
  },
  {
    name: 'React 19',
    page: 'react-19.mdx',
    builder: 'vite',
    alias: { react: 'react-19', 'react-dom': 'react-dom-19' },
  },
  { name: 'Vue 3.5', page: 'vue.mdx', builder: 'vite' },
  {
    name: 'Angular 21',
    page: 'angular.mdx',
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
