/**
 * Every state in three other languages: accented English that is a third longer, Spanish, and Arabic letters from right to
 * left. Nothing is cut off, nothing stays English, and the page doesn't scroll sideways (13).
 */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { addTranslation } from '@portal/copy';
import { loadLanguage } from '@portal/copy/languages.js';
import { accented, arabic } from '@portal/copy/testing';
import { mockPortal } from '@portal/mocks';
import { Wire, pause, waitUntil } from '@portal/tests/fault-rig';
import type { Json } from '@portal/tests/fault-rig';

import { layoutFindings } from '../layout/findings.js';
import { FAILURES, STATES, TYPED } from '../states.js';
import type { State, Tag } from '../states.js';
import { serverTexts, unmarkedTexts, wordsLeft } from './words.js';

/** The sentences that the steps take by key are those of the language under test. */
const DEFAULT = 'en-US';

interface Kind {
  readonly name: string;
  /** For dates and numbers; "ja" writes both without a Latin letter. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly start: () => Promise<unknown>;
}

const pseudo = (language: string, translation: ReturnType<typeof accented>): Promise<void> => {
  for (const tag of [language, DEFAULT]) addTranslation(tag, translation);
  return Promise.resolve();
};

const KINDS: readonly Kind[] = [
  { name: 'accented letters', locale: 'ja', direction: 'ltr', start: () => pseudo('ja', accented()) },
  { name: 'Arabic letters', locale: 'ar', direction: 'rtl', start: () => pseudo('ar', arabic()) },
  {
    name: 'Spanish',
    locale: 'es-US',
    direction: 'ltr',
    start: async () => {
      await loadLanguage('es');
      const { translation } = await import('@portal/copy/es-US');
      addTranslation(DEFAULT, translation);
    },
  },
];

/** A state in a language, ready for its steps. */
async function opened<T extends Tag>(tag: T, state: State<T>, locale: string) {
  const { scenario = 'office-day', with: attributes = {} } = state;
  const portal = mockPortal({ scenario });
  const wire = new Wire(portal.settings.fetch);
  const given = serverTexts(wire, [...Object.values(TYPED), portal.settings.payer as unknown as Json]);
  const page = await fixture<HTMLElement>(html`<div></div>`);
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  const speak = (tag: string): void => {
    const strings = /^e[ns]-/.test(tag) ? {} : { language: tag };
    el.settings = { ...portal.settings, fetch: wire.fetch, pollInterval: 0, locale: tag, strings };
  };
  speak(locale);
  page.append(el);
  // The choice of a language is a lazy part, and nothing renders before it.
  if (locale !== DEFAULT) await waitUntil(() => el.lang === locale);
  return { el, given, speak };
}

async function rendered<T extends Tag>(tag: T, state: State<T>, { locale }: Kind) {
  const { el, given } = await opened(tag, state, locale);
  await state.steps(el);
  // A part that loads late also has texts.
  await pause();
  await nextFrame();
  return { el, given };
}

const EACH = [STATES, FAILURES].flatMap((all) =>
  (Object.entries(all) as [Tag, Readonly<Record<string, State<Tag>>>][]).flatMap(([tag, states]) =>
    Object.entries(states).map(([name, state]) => ({ tag, name, state })),
  ),
);

describe('a change of language', () => {
  before(() => addTranslation('ja', accented()));

  for (const { tag, name, state } of EACH) {
    it(`leaves no English in <${tag}>: ${name} (13)`, async () => {
      const { el, given, speak } = await opened(tag, state, 'en-US');
      await state.steps(el);
      await pause();
      await nextFrame();

      speak('ja');
      // Each element renders after its parent.
      await waitUntil(() => wordsLeft(el, given).length === 0).catch(() => undefined);
      expect(wordsLeft(el, given).join('\n')).to.equal('');
      expect(unmarkedTexts(el, given).join('\n'), 'texts of the backend without their language').to.equal('');
    });
  }
});

for (const kind of KINDS) {
  for (const width of [320, 1280]) {
    describe(`${kind.name} at ${String(width)} px`, () => {
      before(async () => {
        await kind.start();
        await setViewport({ width, height: 900 });
        document.documentElement.dir = kind.direction;
        document.body.style.margin = '0';
      });

      after(async () => {
        addTranslation(DEFAULT, { messages: {}, somePayer: () => '', contract: (sentence) => sentence });
        document.documentElement.dir = '';
        document.body.style.margin = '';
        await setViewport({ width: 1200, height: 900 });
      });

      for (const { tag, name, state } of EACH) {
        it(`fit <${tag}>: ${name}, and leave no English (13)`, async () => {
          const { el, given } = await rendered(tag, state, kind);

          if (kind.locale !== 'es-US') expect(wordsLeft(el, given).join('\n')).to.equal('');
          expect(layoutFindings(el).join('\n')).to.equal('');
          expect(el.lang).to.equal(kind.locale);
        });
      }
    });
  }
}
