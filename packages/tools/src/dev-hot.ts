/** Updates the page of `npm run dev` without a reload when a file of styles or sentences changes. */
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

const LIVE = JSON.stringify(fileURLToPath(new URL('./dev-live.ts', import.meta.url)));

/** Files that only create styles or sentences, and the function that creates them. */
const HOT = [
  { file: /\.styles\.ts$/, make: 'css', from: 'lit', live: 'liveCss' },
  { file: /\/copy\/src\/en-US\/[\w-]+\.ts$/, make: 'catalog', from: '../catalog.js', live: 'liveCatalog' },
] as const;

/** All on one line, so breakpoints and stack traces keep their lines. */
const lineOf = ({ make, from, live }: (typeof HOT)[number]): string =>
  [
    `import { ${make} as ${make}Once } from '${from}'`,
    `import { ${live} } from ${LIVE}`,
    `const ${make} = ${live}(${make}Once, import.meta.hot.data)`,
    'import.meta.hot.accept();',
  ].join('; ');

/**
 * Such a file accepts its own update, and `dev-live.ts` applies its result to the elements on the page. Other code
 * reloads the page, and so does a sentence in any other file.
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
