/** Every movement of the modules, from their style sheets. */
const files = import.meta.glob<string>('../../packages/*/src/**/*.styles.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const moves = Object.entries(files).flatMap(([path, text]) =>
  [...text.matchAll(/^\s*(animation|transition):\s*([^;]+);/gm)]
    .filter(([, , value = '']) => !value.startsWith('none'))
    .map(([, kind = '', value = '']) => ({
      element: path.replace(/^.*\/(.+)\.styles\.ts$/, '$1'),
      kind,
      value: value.replace(/\s+/g, ' ').trim(),
    })),
);

export const motion = [
  '| Style sheet | Kind | Value |',
  '| --- | --- | --- |',
  ...moves.map(({ element, kind, value }) => `| \`${element}\` | ${kind} | \`${value}\` |`),
].join('\n');
