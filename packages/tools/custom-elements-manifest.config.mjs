import { PARTS } from './src/parts.mjs';

/** Events are public only if the class documents them with @fires; drop the analyzer's guesses. */
const documentedEventsOnly = {
  name: 'documented-events-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.events) declaration.events = declaration.events.filter((event) => event.description);
      }
    }
  },
};

/** A part is public API: its test renders it, and this fails on one that only a comment or only the test has. */
const everyPartIsTested = {
  name: 'every-part-is-tested',
  packageLinkPhase({ customElementsManifest }) {
    for (const { tagName, cssParts = [] } of customElementsManifest.modules.flatMap(
      ({ declarations = [] }) => declarations,
    )) {
      const expected = PARTS[tagName];
      const documented = cssParts
        .map(({ name }) => name)
        .sort()
        .join();
      if (!expected || expected.join() === documented) continue;
      process.exitCode = 1;
      throw new Error(`<${tagName}> documents the parts ${documented}, and the tests render ${expected.join()}.`);
    }
  },
};

/** Every public tag must be present, with a description. */
const PUBLIC_TAGS = [
  'message-center',
  'info-request-form',
  'p2p-scheduler',
  'p2p-manage',
  'message-badge',
  'p2p-action',
  'portal-settings',
];

const everyPublicTagIsDocumented = {
  name: 'every-public-tag-is-documented',
  packageLinkPhase({ customElementsManifest }) {
    const found = customElementsManifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName, description }) => tagName && description);
    const missing = PUBLIC_TAGS.filter((tag) => !found.some(({ tagName }) => tagName === tag));
    if (missing.length > 0) {
      process.exitCode = 1;
      throw new Error(`No documented class has @tag ${missing.join(', ')}.`);
    }
  },
};

export default {
  globs: ['packages/*/src/**/*.ts'],
  exclude: [
    '**/*.test.ts',
    '**/*.styles.ts',
    '**/*.driver.ts',
    'packages/{tools,tests,bench,demo-portal,mock-server}/**',
  ],
  outdir: 'dist',
  litelement: true,
  plugins: [documentedEventsOnly, everyPartIsTested, everyPublicTagIsDocumented],
};
