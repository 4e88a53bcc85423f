import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { SelectTime } from './p2p-scheduler.stories.js';
import { anatomyOf } from '../support/anatomy-of.js';

/** The parts of the module, numbered. The list below has the description of each from its source. */
const meta = { title: 'P2P scheduler/Anatomy' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** The first step. */
export const FirstStep: Story = anatomyOf(schedulerMeta, SelectTime);
