import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import './story-anatomy.js';

type Values = Readonly<Record<string, unknown>>;

/** The parts of a story that this file reads; its types depend on its element. */
interface Source {
  readonly args?: Values;
  readonly parameters?: Values;
  readonly render?: (args: Values, context: StoryContext) => unknown;
}

/** A module's own story with its parts numbered. */
export function anatomyOf(meta: object, story: object): StoryObj {
  const [shared, own] = [meta as Source, story as Source];
  const args = { ...shared.args, ...own.args };
  return {
    ...(own.parameters && { parameters: own.parameters }),
    render: (_, context) => html`<story-anatomy>${(own.render ?? shared.render)?.(args, context)}</story-anatomy>`,
  };
}
