import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { Confirmed } from './p2p-manage.stories.js';
import { anatomyOf } from '../support/anatomy-of.js';

/** The parts of the module, numbered. The list below has the description of each from its source. */
const meta = { title: 'P2P manage/Anatomy' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** A booking. */
export const Booking: Story = anatomyOf(manageMeta, Confirmed);
