import type { StoryElement } from '../../packages/tools/src/stories-manifest.js';

/** Every element of the repository. The build fills it from the sources: `packages/tools/src/stories-manifest.ts`. */
export const elements: readonly StoryElement[] = [];
