/** What `npm run new` writes: the first file that a developer sees is already right. */

interface Written {
  readonly path: string;
  readonly text: string;
}

export function templates(tag: string, home: string): readonly Written[] {
  const name = tag.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const driver = `${name.charAt(0).toLowerCase()}${name.slice(1)}Driver`;
  const source = `packages/${home}/src`;

  return [
    { path: `${source}/elements/${tag}.ts`, text: element(tag, name) },
    { path: `${source}/elements/${tag}.styles.ts`, text: styles() },
    { path: `${source}/elements/${tag}.driver.ts`, text: driverOf(tag, name, driver) },
    { path: `${source}/elements/${tag}.test.ts`, text: test(tag, name, driver) },
    { path: `${source}/define/${tag}.ts`, text: define(tag, name) },
    { path: `stories/${home}/${tag}.stories.ts`, text: story(tag, name, home) },
  ];
}

const element = (tag: string, name: string): string => `
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { textStyles } from '@portal/kit';

import { styles } from './${tag}.styles.js';

/**
 * Draws what it is given. Say here, in one or two sentences, what it is for.
 *
 * @tag ${tag}
 */
export class ${name} extends LitElement {
  static override styles = [textStyles, styles];

  /** What is drawn. */
  @property({ attribute: false }) text = '';

  override render(): TemplateResult {
    return html\`<p>\${this.text}</p>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`;

const styles = (): string => `
import { css } from 'lit';

export const styles = css\`
  p {
    padding-block: 8px;
  }
\`;
`;

const driverOf = (tag: string, name: string, driver: string): string => `
import type { ${name} } from './${tag}.js';

/** What a test or a story may see and do. The shadow tree is spelled out here and nowhere else. */
export const ${driver} = (el: ${name}) => ({
  text: () => el.renderRoot.textContent.replace(/\\s+/g, ' ').trim(),
});
`;

const test = (tag: string, name: string, driver: string): string => `
import { expect, fixture, html } from '@open-wc/testing';

import '../define/${tag}.js';
import { ${driver} } from './${tag}.driver.js';
import type { ${name} } from './${tag}.js';

describe('<${tag}>', () => {
  it('draws what it is given', async () => {
    const el = await fixture<${name}>(html\`<${tag} .text=\${'9:00 AM'}></${tag}>\`);

    expect(${driver}(el).text()).to.equal('9:00 AM');
    await expect(el).to.be.accessible();
  });
});
`;

const define = (tag: string, name: string): string => `
import { define } from '@portal/kit';

import { ${name} } from '../elements/${tag}.js';

define('${tag}', ${name});
`;

const story = (tag: string, name: string, home: string): string => `
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { ${name} } from '@portal/${home}';
import '@portal/${home}/define/${tag}.js';

/** One story for each state. */
const meta = {
  title: '${home}/${name}',
  component: '${tag}',
  args: { text: '9:00 AM' },
  render: ({ text }) => html\`<${tag} .text=\${text}></${tag}>\`,
} satisfies Meta<${name}>;

export default meta;
type Story = StoryObj<${name}>;

export const SomeText: Story = {};
`;
