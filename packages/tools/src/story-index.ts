/** The stories of a built Storybook, from its index. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** The file, relative to the repository's root, such as `./stories/ui/dialog.stories.ts`. */
  readonly importPath: string;
}

interface Index {
  readonly entries: Readonly<Record<string, Story & { readonly type: string }>>;
}

/** In the sidebar's order. Empty without a build. */
export function storiesIn(folder: string): readonly Story[] {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) return [];
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as Index;
  return Object.values(entries).filter(({ type }) => type === 'story');
}

/** The stories with every word in their ID. Fails without a build. */
export function chosenStories(folder: string, words: readonly string[]): readonly Story[] {
  const all = storiesIn(folder);
  if (all.length === 0) throw new Error('Run `npm run build:storybook` first.');
  return all.filter(({ id }) => words.every((word) => id.includes(word)));
}
