import type { Payer } from '@portal/host';
import { MOCK_BASE_URL, PAYER, PERSON } from '@portal/mocks/payer';
import { SCENARIOS, isScenario } from '@portal/mocks/scenarios';
import type { Scenario } from '@portal/mocks/scenarios';

import type { PortalConfig } from './config.js';
import { QaClient } from './qa-client.js';

/** The session and office data of a real portal. */
export interface DemoBackend {
  readonly baseUrl: string;
  readonly payer: Payer;
  readonly person: string;
  readonly now: () => Date;
  /** Resolves when calls get responses; rejects if they never will. */
  readonly ready: Promise<unknown>;
  readonly qa: QaClient;
}

/** The backend is the mock server, or a service worker in this page, which starts while the page renders. */
export function startBackend(config: PortalConfig): DemoBackend {
  const name = config.scenario !== undefined && isScenario(config.scenario) ? config.scenario : 'office-day';
  const scenario: Scenario = SCENARIOS[name];
  const now = clockFrom(config.now ?? scenario.now);
  const baseUrl = config.backend === 'http' ? config.api : MOCK_BASE_URL;

  const ready =
    config.backend === 'page'
      ? import('@portal/mocks/worker').then(({ createBackend, startWorker }) =>
          startWorker(createBackend({ now, scenario: name })),
        )
      : Promise.resolve();
  return { baseUrl, payer: PAYER, person: PERSON, now, ready, qa: new QaClient(baseUrl, ready) };
}

/** A running clock. With a frozen one, no file check would end. */
function clockFrom(instant: string | undefined): () => Date {
  const ahead = instant === undefined ? 0 : Date.parse(instant) - Date.now();
  return () => new Date(Date.now() + ahead);
}
