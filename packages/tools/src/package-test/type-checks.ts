/** Compiles host code against the package's types, and also checks those types. */
import { none } from './check.js';
import type { Check } from './check.js';
import { TSC } from './fresh-project.js';
import type { FreshProject } from './fresh-project.js';
import type { Hosts } from './hosts.js';

const ERRORS = 'every mistake is an error';

const isOfPackage = (file: string): boolean => file.includes('@portal/modules');

const compile = async (host: FreshProject, config: string): Promise<string> => {
  await host.run('node', TSC, '-p', config);
  return ERRORS;
};

export const typeChecks = (hosts: () => Promise<Hosts>): readonly Check[] => [
  {
    name: 'TypeScript, strict, without skipLibCheck, without Lit types',
    runCheck: async () => {
      const { plain } = await hosts();
      const read = (await plain.run('node', TSC, '-p', '.', '--listFiles')).trim().split('\n');
      none(
        'read',
        read.filter((file) => /node_modules\/(lit|@lit|lit-\w+|zod|msw)\//.test(file)),
      );
      return `every mistake is an error; ${String(read.filter(isOfPackage).length)} files of the package`;
    },
  },
  {
    name: 'types of the client and the test backend',
    runCheck: async () => compile((await hosts()).plain, 'tests'),
  },
  { name: 'React 19: tags in JSX', runCheck: async () => compile((await hosts()).react19, '.') },
  { name: 'React 18: wrappers', runCheck: async () => compile((await hosts()).react18, '.') },
  {
    name: 'Vue: templates',
    runCheck: async () => {
      await (await hosts()).react18.run('npx', 'vue-tsc', '-p', 'vue');
      return ERRORS;
    },
  },
];
