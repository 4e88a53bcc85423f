import type { Meta, StoryObj } from '@storybook/web-components-vite';

import centerMeta, { OpenedRequest, Some } from './message-center.stories.js';
import { anatomyOf } from '../support/anatomy-of.js';

/** The parts of the module, numbered. The list below has the description of each from its source. */
const meta = { title: 'Message center/Anatomy' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** The list. */
export const List: Story = anatomyOf(centerMeta, Some);
/** An opened message. */
export const OpenedMessage: Story = anatomyOf(centerMeta, OpenedRequest);
