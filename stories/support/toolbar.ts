/**
 * The toolbar. A choice is a short key without slashes or colons, because Storybook puts it in the link:
 * `?globals=theme:dark;zone:guam`.
 */
import type { Preview } from '@storybook/web-components-vite';
import { http } from 'msw';
import type { HttpHandler } from 'msw';

import { MOCK_BASE_URL, createClock, createRunningClock, problem } from '@portal/mocks';
import type { Clock, MockPortalOptions } from '@portal/mocks';

import harbor from '../../packages/demo-portal/brands/harbor.css?raw';
import { propertiesIn } from './properties-in.js';

export type Globals = Readonly<Record<string, unknown>>;

interface Choice<Value> {
  readonly title: string;
  readonly value: Value;
}

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

interface Tool<Value> {
  readonly name: string;
  readonly description: string;
  readonly icon: NonNullable<Toolbar['icon']>;
  /** The first one is the default. */
  readonly choices: Readonly<Record<string, Choice<Value>>>;
}

export const THEME = {
  name: 'theme',
  description: 'Theme',
  icon: 'mirror',
  choices: {
    light: { title: 'Light', value: 'light' },
    dark: { title: 'Dark', value: 'dark' },
    auto: { title: 'Your system’s', value: 'light dark' },
  },
} satisfies Tool<string>;

export const BRAND = {
  name: 'brand',
  description: 'Brand',
  icon: 'paintbrush',
  choices: {
    default: { title: 'Default', value: {} },
    harbor: { title: 'Harbor Health', value: propertiesIn(harbor) },
  },
} satisfies Tool<Readonly<Record<string, string>>>;

export const CONTRAST = {
  name: 'contrast',
  description: 'Contrast',
  icon: 'contrast',
  choices: {
    usual: { title: 'Your system’s contrast', value: false },
    more: { title: 'More contrast', value: true },
  },
} satisfies Tool<boolean>;

interface Language {
  readonly locale: string;
  /** Fictional words. */
  readonly pseudo?: 'accented' | 'arabic';
}

export const LOCALE = {
  name: 'locale',
  description: 'Language',
  icon: 'globe',
  choices: {
    'en-US': { title: 'English (US)', value: { locale: 'en-US' } },
    'en-GB': { title: 'English (UK)', value: { locale: 'en-GB' } },
    'es-US': { title: 'Spanish (US)', value: { locale: 'es-US' } },
    pseudo: { title: 'Pseudo: accented and longer', value: { locale: 'ja', pseudo: 'accented' } },
    'pseudo-rtl': { title: 'Pseudo: right to left', value: { locale: 'ar', pseudo: 'arabic' } },
  },
} satisfies Tool<Language>;

export const DIRECTION = {
  name: 'direction',
  description: 'Direction',
  icon: 'transfer',
  choices: {
    language: { title: 'The language’s direction', value: undefined },
    ltr: { title: 'Left to right', value: 'ltr' },
    rtl: { title: 'Right to left', value: 'rtl' },
  },
} satisfies Tool<string | undefined>;

const ZONE = {
  name: 'zone',
  description: 'The office’s time zone',
  icon: 'location',
  choices: {
    chicago: { title: 'Chicago (the payer’s)', value: 'America/Chicago' },
    'new-york': { title: 'New York', value: 'America/New_York' },
    denver: { title: 'Denver', value: 'America/Denver' },
    phoenix: { title: 'Phoenix', value: 'America/Phoenix' },
    'los-angeles': { title: 'Los Angeles', value: 'America/Los_Angeles' },
    honolulu: { title: 'Honolulu', value: 'Pacific/Honolulu' },
    guam: { title: 'Guam', value: 'Pacific/Guam' },
  },
} satisfies Tool<string>;

const CLOCK = {
  name: 'clock',
  description: 'Date and time',
  icon: 'time',
  choices: {
    story: { title: 'The story’s own', value: undefined },
    running: { title: 'June 23, 2026, running', value: () => createRunningClock('2026-06-23T14:00:00Z') },
    'friday-evening': { title: 'Friday, June 26, 7:30 PM CT', value: () => createClock('2026-06-27T00:30:00Z') },
    'holiday-eve': { title: 'Thursday, July 2, 3:00 PM CT', value: () => createClock('2026-07-02T20:00:00Z') },
    'clock-change': { title: 'Friday before winter time', value: () => createClock('2026-10-30T15:00:00Z') },
    'new-year': { title: 'December 31, 9:00 AM CT', value: () => createClock('2026-12-31T15:00:00Z') },
  },
} satisfies Tool<(() => Clock) | undefined>;

export const DENSITY = {
  name: 'density',
  description: 'Density',
  icon: 'menu',
  choices: {
    comfortable: { title: 'Comfortable', value: {} },
    compact: { title: 'Compact', value: { '--portal-row-size': '36px' } },
  },
} satisfies Tool<Readonly<Record<string, string>>>;

type Answer = () => Response | Promise<undefined>;

/** The time that "slow" adds to every response. */
const SLOW_MS = 3_000;

const afterAWhile = (): Promise<undefined> => new Promise((next) => setTimeout(next, SLOW_MS, undefined));

const NETWORK = {
  name: 'network',
  description: 'Network',
  icon: 'lightning',
  choices: {
    fast: { title: 'Fast', value: undefined },
    slow: { title: 'Slow: 3 seconds per response', value: afterAWhile },
    failing: { title: 'Failing: the server is down', value: () => problem(503, 'unavailable') },
    offline: { title: 'Offline', value: () => Response.error() },
  },
} satisfies Tool<Answer | undefined>;

export const SESSION = {
  name: 'session',
  description: 'Session',
  icon: 'user',
  choices: {
    live: { title: 'Signed in', value: undefined },
    expired: { title: 'Session expired', value: () => problem(401, 'signed-out') },
    forbidden: { title: 'No permission', value: () => problem(403, 'forbidden') },
    ended: { title: 'Signed out', value: undefined },
  },
} satisfies Tool<Answer | undefined>;

const TOOLS: readonly Tool<unknown>[] = [
  THEME,
  BRAND,
  CONTRAST,
  LOCALE,
  DIRECTION,
  ZONE,
  CLOCK,
  DENSITY,
  NETWORK,
  SESSION,
];

/** The key that the toolbar has selected; the default for an unknown one, as in an outdated link. */
export function selected(globals: Globals, { name, choices }: Tool<unknown>): string {
  const key = String(globals[name]);
  return key in choices ? key : (Object.keys(choices)[0] ?? '');
}

export function chosen<Value>(globals: Globals, tool: Tool<Value>): Value {
  const choice = tool.choices[selected(globals, tool)];
  if (!choice) throw new Error(`The tool ${tool.name} has no choices.`);
  return choice.value;
}

/** For Storybook's preview. */
export const globalTypes = Object.fromEntries(
  TOOLS.map(({ name, description, icon, choices }) => [
    name,
    {
      description,
      toolbar: {
        icon,
        // Icons alone, because eleven names don't fit. Each has its description as its name and tooltip.
        dynamicTitle: false,
        items: Object.entries(choices).map(([value, { title }]) => ({ value, title })),
      },
    },
  ]),
);

export const initialGlobals = Object.fromEntries(TOOLS.map((tool) => [tool.name, selected({}, tool)]));

/** Tools that change the backend or its settings, so a story must start again. */
const BACKEND = [LOCALE, ZONE, CLOCK, NETWORK, SESSION];

export const backendKey = (globals: Globals): string =>
  BACKEND.map((tool: Tool<unknown>) => selected(globals, tool)).join(' ');

const answering = (answer: Answer | undefined): readonly HttpHandler[] =>
  answer ? [http.all(`*${MOCK_BASE_URL}/*`, answer)] : [];

/** A story's backend with the toolbar's network, session, clock, and zone. */
export function withToolbar(options: MockPortalOptions, globals: Globals): MockPortalOptions {
  const clock = chosen(globals, CLOCK)?.();
  const isOwnZone = selected(globals, ZONE) === Object.keys(ZONE.choices)[0] && options.timeZone !== undefined;
  return {
    ...options,
    ...(clock && { clock }),
    ...(!isOwnZone && { timeZone: chosen(globals, ZONE) }),
    overrides: [
      ...answering(chosen<Answer | undefined>(globals, NETWORK)),
      ...answering(chosen<Answer | undefined>(globals, SESSION)),
      ...(options.overrides ?? []),
    ],
  };
}
