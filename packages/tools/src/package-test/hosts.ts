/** Three host projects that don't use the repository. */
import { freshProject } from './fresh-project.js';
import type { FreshProject } from './fresh-project.js';
import { PLAIN_FILES, REACT_18_FILES, REACT_19_FILES } from './host-code.js';
import { NODE_SCRIPT, PLAIN_PAGES, REACT_18_PAGES, REACT_19_PAGES } from './host-pages.js';
import { UNIT_TESTS } from './unit-tests.js';

export interface Hosts {
  /** Also has unit tests with in-memory DOMs. */
  readonly plain: FreshProject;
  readonly react19: FreshProject;
  /** Also has Vue, to save installing another project. */
  readonly react18: FreshProject;
}

export async function installHosts(tarball: string, versionOf: (name: string) => string): Promise<Hosts> {
  const [plain, react19, react18] = await Promise.all([
    freshProject('plain', {
      tarball,
      packages: [`msw@${versionOf('msw')}`, 'jsdom@26', 'happy-dom@20'],
      files: { ...PLAIN_FILES, ...PLAIN_PAGES, ...UNIT_TESTS },
    }),
    freshProject('react-19', {
      tarball,
      packages: ['react@19', 'react-dom@19', '@types/react@19', `msw@${versionOf('msw')}`],
      files: { ...REACT_19_FILES, ...REACT_19_PAGES },
    }),
    freshProject('react-18', {
      tarball,
      packages: [
        ...['react@18', 'react-dom@18', '@types/react@18', `msw@${versionOf('msw')}`],
        ...['vue@3.5', 'vue-tsc@3', `typescript@${versionOf('typescript')}`],
      ],
      files: { ...REACT_18_FILES, ...REACT_18_PAGES, 'node.js': NODE_SCRIPT },
    }),
  ]);
  return { plain, react19, react18 };
}
