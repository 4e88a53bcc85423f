/** Stories of inner elements: the element alone, as its module uses it in one of the module's own stories. */
import { ContextEvent } from '@lit/context';
import type { Loader, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';

import { environmentContext } from '@portal/kit';
import type { Environment, PortalSettings } from '@portal/kit';
import { mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import { elementOf, propertiesOf } from './arg-types.js';
import { hostMarkup } from './host-markup.js';
import { withToolbar } from './toolbar.js';
import { wordsOf } from './words.js';

type Values = Readonly<Record<string, unknown>>;

/** A module's own story, and the defaults of its file. */
interface Source {
  // A story's types depend on its element, which differs for each source.
  readonly meta: object;
  readonly story: object;
  /** Of the module, if the element is only there on narrow screens. */
  readonly width?: number;
}

/** The parts of a story that this file reads. */
interface Told {
  readonly args?: Values;
  readonly parameters?: { readonly portal?: MockPortalOptions; readonly settings?: Partial<PortalSettings> };
  readonly render?: (args: Values, context: StoryContext) => TemplateResult | HTMLElement;
  readonly play?: (context: StoryContext) => unknown;
}

interface Captured {
  readonly values: Values;
  readonly environment: Environment | undefined;
  /** A host writes this to get it. */
  readonly markup: string;
  /** The text and elements between its tags. */
  readonly content: readonly Node[];
}

const WAIT_MS = 8_000;
const LOADS_MS = 2_000;
const QUIET_MS = 50;

/** All of an element's open shadow roots, searched for the first match. */
function findInside(root: ParentNode, tag: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.localName === tag) return element;
    const found = element.shadowRoot && findInside(element.shadowRoot, tag);
    if (found) return found;
  }
  return undefined;
}

async function waitForInside(root: ParentNode, tag: string): Promise<HTMLElement> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const found = findInside(root, tag);
    if (found) return found;
    if (Date.now() > end) throw new Error(`The module's story has no <${tag}>.`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** The first content of the module, or its first error. A module without either shows that it loads. */
const contentIn = (stage: HTMLElement): Promise<unknown> =>
  new Promise((done) => {
    for (const type of ['module-ready', 'module-failed']) stage.addEventListener(type, done, { once: true });
    setTimeout(done, LOADS_MS);
  });

const valuesOf = (element: HTMLElement, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, Reflect.get(element, name)]));

/** The element, once its module sets no further properties. */
async function settledInside(stage: HTMLElement, tag: string): Promise<{ element: HTMLElement; values: Values }> {
  let element = await waitForInside(stage, tag);
  const named = elementOf(tag);
  const names = named ? propertiesOf(named).map(({ name }) => name) : [];
  let values = valuesOf(element, names);
  for (let quiet = 0, tries = 0; quiet < 2 && tries < 40; tries += 1) {
    await new Promise((next) => setTimeout(next, QUIET_MS));
    element = findInside(stage, tag) ?? element;
    const next = valuesOf(element, names);
    quiet = names.every((name) => next[name] === values[name]) ? quiet + 1 : 0;
    values = next;
  }
  return { element, values };
}

function environmentAround(element: HTMLElement): Environment | undefined {
  let environment: Environment | undefined;
  element.dispatchEvent(new ContextEvent(environmentContext, element, (value) => void (environment = value), false));
  return environment;
}

async function capture(tag: string, { meta, story, width }: Source, context: StoryContext): Promise<Captured> {
  const [shared, own] = [meta as Told, story as Told];
  const parameters = { ...shared.parameters, ...own.parameters };
  const args = { ...shared.args, ...own.args };
  const stage = document.createElement('div');
  // Clipped, not hidden, because the story's own steps use only visible controls. Storybook hides all else meanwhile.
  stage.style.cssText = 'display: block !important; position: fixed; inset: 0; clip-path: inset(50%); overflow: auto';
  if (width !== undefined) stage.style.inlineSize = `${String(width)}px`;
  document.body.append(stage);
  const settings = {
    ...mockPortal(withToolbar(parameters.portal ?? {}, context.globals)).settings,
    ...wordsOf(context.globals),
    ...parameters.settings,
  };
  const content = contentIn(stage);
  const drawn = (own.render ?? shared.render)?.(args, { ...context, args, parameters });
  render(html`<portal-settings .settings=${settings}>${drawn}</portal-settings>`, stage);
  try {
    if (own.play) await own.play({ ...context, args, canvasElement: stage });
    else await content;
    const { element, values } = await settledInside(stage, tag);
    return {
      values,
      environment: environmentAround(element),
      markup: hostMarkup(stage),
      content: [...element.childNodes].map((node) => node.cloneNode(true)),
    };
  } finally {
    stage.remove();
  }
}

interface Loaded {
  readonly inside: Captured;
}

/** The element with the captured values, and those that the controls changed. */
function element(tag: string, args: Values, { inside }: Loaded): HTMLElement {
  const made = document.createElement(tag);
  made.append(...inside.content.map((node) => node.cloneNode(true)));
  const changed = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
  Object.assign(made, inside.values, changed);
  const around = document.createElement('story-environment');
  Object.assign(around, { environment: inside.environment, markup: inside.markup });
  around.append(made);
  return around;
}

/** `export const Open: Story = inside('request-question', { meta, story: Open })`. */
export function inside(tag: string, source: Source, more: Omit<StoryObj, 'render' | 'loaders'> = {}): StoryObj {
  const load: Loader = async (context) => ({ inside: await capture(tag, source, context) });
  return {
    ...more,
    loaders: [load],
    render: (args, { loaded }) => element(tag, args, loaded as unknown as Loaded),
  };
}
