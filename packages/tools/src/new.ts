/**
 * `npm run new -- message-note [message-center] MC-24`: scaffolds an element with a sentence, an event, styles, driver,
 * test, define entry, and story. The package is the one whose name the tag starts with, unless you name one, with a folder
 * of its sources if it has subjects (`info-request-form/answer`); the test and story cover the requirement.
 */
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { REQUIREMENTS } from './requirements-list.js';
import { ROOT, run } from './run.js';
import { templates } from './templates.js';

const EXAMPLE = 'npm run new -- message-note message-center MC-24';

const words = process.argv.slice(2);
const requirement = words.find((word) => /^[A-Z]{2}-\d{2}$/.test(word)) ?? '';
const [tag = '', named] = words.filter((word) => word !== requirement);
const packages = (await readdir(join(ROOT, 'packages'))).filter((name) =>
  existsSync(join(ROOT, 'packages', name, 'src/define')),
);
const home =
  named ?? packages.filter((name) => tag.startsWith(`${name}-`)).sort((a, b) => b.length - a.length)[0] ?? '';

const fault = !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag)
  ? `Name the element in lower case with a hyphen: ${EXAMPLE}`
  : !packages.includes(home.split('/')[0] ?? '')
    ? `Name a package that has elements (${packages.join(', ')}): ${EXAMPLE}`
    : !Object.hasOwn(REQUIREMENTS, requirement)
      ? `Name a requirement that its test shows; npm run requirements lists them: ${EXAMPLE}`
      : undefined;

if (fault) {
  console.error(fault);
  process.exitCode = 1;
} else {
  const files = templates(tag, home, requirement);
  const taken = files.find(({ path }) => existsSync(join(ROOT, path)));
  if (taken) {
    console.error(`${taken.path} already exists; nothing was written.`);
    process.exitCode = 1;
  } else {
    for (const { path, text } of files) {
      await mkdir(dirname(join(ROOT, path)), { recursive: true });
      await writeFile(join(ROOT, path), text.trimStart());
    }
    await appendFile(join(ROOT, 'packages/copy/src/en-US/index.ts'), `export * from './${tag}.js';\n`);
    await addSpanish(tag);
    const { ok } = await run(['npx', 'prettier', '--write', ...files.map(({ path }) => path)], { quiet: true });
    console.log(files.map(({ path }) => path).join('\n'));
    console.log(leftFor(home));
    if (!ok) process.exitCode = 1;
  }
}

/** The Spanish catalogs are one object, which the compiler compares with the English ones. */
async function addSpanish(name: string): Promise<void> {
  const path = join(ROOT, 'packages/copy/src/es-US/catalogs.ts');
  const catalog = `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Copy`;
  const text = await readFile(path, 'utf8');
  const start = 'export const catalogs = {\n';
  const added = text.replace(start, `${start}  ${catalog},\n`);
  await writeFile(path, added.replace('import ', `import { ${catalog} } from './${name}.js';\nimport `));
}

function leftFor(target: string): string {
  const [pkg = '', folder = 'elements'] = target.split('/');
  return `
It compiles, and its test passes: npm run test:changed -- packages/${pkg}/src/${folder}/${tag}.test.ts
Left to do by hand:
  1. Replace the sentence in both languages, the event and the comment by what the element is for, and write the
     translator's note: packages/copy/notes.json.
  2. Where it is used: import './${tag}.js' in the define file of its parent, and render <${tag}>.
  3. Only if another package's code names the class: export it from packages/${pkg}/src/index.ts.`;
}
