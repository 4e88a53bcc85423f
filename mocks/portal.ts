import type { HttpHandler } from 'msw';

import type { PortalSettings } from '@portal/kit';

import { MOCK_BASE_URL, PERSON_HEADER } from './answer.js';
import { createBackend } from './backend.js';
import type { Backend } from './backend.js';
import { PAYER, PAYER_ZONE, PERSON } from './data/payer.js';
import { createClock } from './db/clock.js';
import type { Clock } from './db/clock.js';
import { backendHandlers } from './handlers/index.js';
import { createQa } from './qa.js';
import type { Qa } from './qa.js';
import { respondWith } from './respond.js';
import { SCENARIOS } from './scenarios.js';
import type { Scenario, ScenarioName } from './scenarios.js';

export interface MockPortalOptions {
  readonly scenario?: ScenarioName;
  /** Runs before the backend, to replace a single response. */
  readonly overrides?: readonly HttpHandler[];
  readonly clock?: Clock;
  /** IANA zone of the displayed times. */
  readonly timeZone?: string;
}

export interface MockPortal {
  readonly settings: PortalSettings;
  readonly backend: Backend;
  readonly clock: Clock;
  readonly qa: Qa;
  /** Settings of another user or window on the same backend. */
  readonly as: (person: string) => PortalSettings;
}

/** A Tuesday at 9:00 AM in the payer's zone, after all rollout dates. */
export const TEST_NOW = '2026-06-23T14:00:00Z';

/** A portal for tests and stories: settings with an in-page `fetch`, and controls. */
export function mockPortal({
  scenario = 'office-day',
  overrides = [],
  clock,
  timeZone,
}: MockPortalOptions = {}): MockPortal {
  const { now = TEST_NOW }: Scenario = SCENARIOS[scenario];
  const time = clock ?? createClock(now);
  const backend = createBackend({ now: time.now, scenario });
  const fetch = respondWith([...overrides, ...backendHandlers(backend)]);
  const settings: PortalSettings = {
    baseUrl: MOCK_BASE_URL,
    fetch,
    timeZone: timeZone ?? PAYER_ZONE,
    locale: 'en-US',
    now: time.now,
    payer: PAYER,
    person: PERSON,
  };

  return {
    backend,
    clock: time,
    qa: createQa(backend),
    settings,
    as: (person) => ({ ...settings, person, fetch: (request) => fetch(from(person, request)) }),
  };
}

function from(person: string, request: Request): Request {
  const named = new Request(request);
  named.headers.set(PERSON_HEADER, encodeURIComponent(person));
  return named;
}
