/**
 * `npm run architecture`: draws `stories/guides/packages.svg`, the packages and their dependencies, from the imports of
 * the sources. `-- --check` fails if the picture is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { importEdges } from './imports.js';
import { circleIn, packagePicture, sentencesOf } from './package-picture.js';
import type { Graph } from './package-picture.js';
import { ROOT } from './run.js';

const PICTURE = 'stories/guides/packages.svg';
/** The picture omits tests and packages that only tests import. */
const TESTS = /\.(?:test|spec|fixture|driver|stories)\.ts$|\/testing\.ts$/;
const OUTSIDE = /^(?:stories|packages\/(?:tools|tests))\//;

const packageOf = (path: string): string => (path.startsWith('mocks/') ? 'mocks' : (path.split('/')[1] ?? path));
const isProduct = (path: string): boolean => !TESTS.test(path) && !OUTSIDE.test(path);

function packages(): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { from, to, direct } of importEdges({ forwards: true })) {
    if (!direct || !isProduct(from) || !isProduct(to)) continue;
    const importer = packageOf(from);
    const below = graph.get(importer) ?? new Set();
    if (packageOf(to) !== importer) below.add(packageOf(to));
    graph.set(importer, below);
  }
  return new Map([...graph].map(([name, below]) => [name, [...below].sort()]));
}

const graph = packages();
const circle = circleIn(graph);
if (circle) throw new Error(`Packages import each other in a circle: ${circle.join(' → ')}.`);
const picture = packagePicture(graph);
const path = join(ROOT, PICTURE);

if (!process.argv.includes('--check')) {
  writeFileSync(path, picture);
  console.log(sentencesOf(graph).join('\n'));
} else if (!existsSync(path) || readFileSync(path, 'utf8') !== picture) {
  console.error(`${PICTURE} is out of date. Run npm run architecture. The sources import:`);
  console.error(sentencesOf(graph).join('\n'));
  process.exitCode = 1;
} else {
  console.log(`The diagram of ${String(graph.size)} packages matches the imports.`);
}
