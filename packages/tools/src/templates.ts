/** The files that `npm run new` writes, so a developer starts from correct code. */

interface Written {
  readonly path: string;
  readonly text: string;
}

/** The element, and its names in the files. */
interface Named {
  readonly tag: string;
  /** `MessageNote` for `message-note`. */
  readonly name: string;
  readonly driver: string;
  /** `messageNote` for `message-note`. */
  readonly camel: string;
  /** Its package. */
  readonly home: string;
  /** Its folder in `src`: a subject, or `elements`. */
  readonly folder: string;
  /** The requirement of its test and story. */
  readonly requirement: string;
}

/** `home` is a package, or a package and a folder of its `src`: `info-request-form/answer`. */
export function templates(tag: string, home: string, requirement: string): readonly Written[] {
  const [pkg = '', folder = 'elements'] = home.split('/');
  const name = tag.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const camel = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const driver = `${camel}Driver`;
  const named = { tag, name, camel, driver, home: pkg, folder, requirement };
  const source = `packages/${pkg}/src`;

  return [
    { path: `${source}/${folder}/${tag}.ts`, text: element(named) },
    { path: `${source}/${folder}/${tag}.events.ts`, text: events(named) },
    { path: `${source}/${folder}/${tag}.styles.ts`, text: styles() },
    { path: `${source}/${folder}/${tag}.driver.ts`, text: driverOf(named) },
    { path: `${source}/${folder}/${tag}.test.ts`, text: test(named) },
    { path: `${source}/define/${tag}.ts`, text: define(named) },
    { path: `packages/copy/src/en-US/${tag}.ts`, text: catalogOf(named) },
    { path: `packages/copy/src/es-US/${tag}.ts`, text: spanishOf(named) },
    { path: `stories/${pkg}/${tag}.stories.ts`, text: story(named) },
  ];
}

const element = ({ tag, name, camel }: Named): string => `
import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import { ${camel}Copy } from '@portal/copy';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { ${name}SelectedEvent } from './${tag}.events.js';
import { styles } from './${tag}.styles.js';

/**
 * Renders what it is given. Say here, in one or two sentences, what it is for.
 *
 * @tag ${tag}
 *
 * @fires {${name}SelectedEvent} ${tag}-selected - The person selected it.
 */
export class ${name} extends LitElement {
  static override styles = [controlStyles, styles];

  /** Id of what it stands for. */
  @property({ attribute: false }) itemId = '';

  /** What the person calls it. */
  @property({ attribute: false }) name = '';

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    if (this.name === '') return nothing;

    const t = ${camel}Copy(this.environment?.strings);
    return html\`
      <button type="button" class="button" @click=\${this.#handleClick}>\${t('open', { name: this.name })}</button>
    \`;
  }

  #handleClick(): void {
    this.dispatchEvent(new ${name}SelectedEvent(this.itemId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`;

const events = ({ tag, name }: Named): string => `
/** The person selected it. Only the parent hears it, and says in its own name what it means. */
export class ${name}SelectedEvent extends CustomEvent<{ readonly itemId: string }> {
  static readonly type = '${tag}-selected';

  constructor(itemId: string) {
    super(${name}SelectedEvent.type, { detail: { itemId } });
  }
}

declare global {
  interface HTMLElementEventMap {
    '${tag}-selected': ${name}SelectedEvent;
  }
}
`;

const catalogOf = ({ tag, camel }: Named): string => `
import { catalog } from '../catalog.js';

/** The sentences of <${tag}>. A host may replace one by its key: \`${tag}.open\`. */
export const ${camel}Copy = catalog('${tag}', {
  open: 'Open {name}',
});
`;

const spanishOf = ({ tag, camel }: Named): string => `
import type * as english from '../en-US/${tag}.js';
import { translated } from '../translation.js';

export const ${camel}Copy = translated<typeof english.${camel}Copy>('${tag}', {
  open: 'Abrir {name}',
});
`;

const styles = (): string => `
import { css } from 'lit';

export const styles = css\`
  .button {
    margin-block: 8px;
  }
\`;
`;

const driverOf = ({ tag, name, driver }: Named): string => `
import type { ${name} } from './${tag}.js';

/** What a test or a story may see and do. The shadow tree is spelled out here and nowhere else. */
export const ${driver} = (el: ${name}) => ({
  text: () => el.renderRoot.textContent.replace(/\\s+/g, ' ').trim(),
  select: () => el.renderRoot.querySelector('button')?.click(),
});
`;

const test = ({ tag, name, camel, driver, requirement }: Named): string => `
import { expect, fixture, html } from '@open-wc/testing';

import { ${camel}Copy } from '@portal/copy';

import '../define/${tag}.js';
import { ${driver} } from './${tag}.driver.js';
import { ${name}SelectedEvent } from './${tag}.events.js';
import type { ${name} } from './${tag}.js';

const NAME = 'the request of May 8';

const an${name} = () => fixture<${name}>(html\`<${tag} .itemId=\${'i-1'} .name=\${NAME}></${tag}>\`);

describe('<${tag}>', () => {
  it('renders its sentence with the name (${requirement})', async () => {
    const el = await an${name}();

    expect(${driver}(el).text()).to.equal(${camel}Copy()('open', { name: NAME }));
    await expect(el).to.be.accessible();
  });

  it('tells its parent which one was selected (${requirement})', async () => {
    const el = await an${name}();
    const received: unknown[] = [];
    el.addEventListener(${name}SelectedEvent.type, ({ detail }) => received.push(detail));

    ${driver}(el).select();

    expect(received).to.deep.equal([{ itemId: 'i-1' }]);
  });
});
`;

const define = ({ tag, name, folder }: Named): string => `
import { define } from '@portal/kit';

import { ${name} } from '../${folder}/${tag}.js';

define('${tag}', ${name});
`;

const story = ({ tag, name, home, requirement }: Named): string => `
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@portal/${home}/define/${tag}.js';

interface Args {
  readonly itemId: string;
  readonly name: string;
}

/** One story for each state. */
const meta = {
  title: '${titleOf(home)}/${name.replace(/([a-z0-9])([A-Z])/g, '$1 $2')}',
  component: '${tag}',
  args: { itemId: 'i-1', name: 'the request of May 8' },
  render: ({ itemId, name }) => html\`<${tag} .itemId=\${itemId} .name=\${name}></${tag}>\`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Named: Story = { tags: ['${requirement}'] };
`;

/** \`p2p-parts\` is "P2P parts" in the sidebar. */
const titleOf = (home: string): string => {
  const title = home.replace('-', ' ').replace(/^(?:p2p|ui)\b/, (short) => short.toUpperCase());
  return title.charAt(0).toUpperCase() + title.slice(1);
};
