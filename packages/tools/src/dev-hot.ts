/** What a saved file changes on the page of `npm run dev` without a reload: its styles and its sentences. */
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

const LIVE = JSON.stringify(fileURLToPath(new URL('./dev-live.ts', import.meta.url)));

/** Files that only make styles or sentences, and the function that they make them with. */
const HOT = [
  { file: /\.styles\.ts$/, make: 'css', from: 'lit', live: 'liveCss' },
  { file: /\/copy\/src\/en-US\/[\w-]+\.ts$/, make: 'catalog', from: '../catalog.js', live: 'liveCatalog' },
] as const;

/** All in one line, so that breakpoints and stack traces keep their lines. */
const lineOf = ({ make, from, live }: (typeof HOT)[number]): string =>
  [
    `import { ${make} as ${make}Once } from '${from}'`,
    `import { ${live} } from ${LIVE}`,
    `const ${make} = ${live}(${make}Once, import.meta.hot.data)`,
    'import.meta.hot.accept();',
  ].join('; ');

/**
 * Such a file accepts its own change, and `dev-live.ts` brings what it makes to the elements on the page. Other code
 * reloads the page, and so does a sentence in another file.
 */
export const keepsState: Plugin = {
  name: 'keeps-state',
  apply: 'serve',
  enforce: 'pre',
  transform(code, id) {
    const hot = HOT.find(({ file }) => file.test(id));
    const line = hot && `import { ${hot.make} } from '${hot.from}';`;
    return line && code.includes(line) ? { code: code.replace(line, () => lineOf(hot)), map: null } : undefined;
  },
};
