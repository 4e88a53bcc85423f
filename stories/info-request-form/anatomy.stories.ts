import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { Open } from './info-request-form.stories.js';
import { anatomyOf } from '../support/anatomy-of.js';

/** The parts of the module, numbered. The list below has the description of each from its source. */
const meta = { title: 'Info request form/Anatomy' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** The open form. */
export const Form: Story = anatomyOf(formMeta, Open);
