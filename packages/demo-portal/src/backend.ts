import type { Payer } from '@portal/host';
import { MOCK_BASE_URL, PAYER, PERSON, SCENARIOS, createBackend, isScenario } from '@portal/mocks';
import type { Scenario } from '@portal/mocks';

import type { PortalConfig } from './config.js';
import { QaClient } from './qa-client.js';

/** What a real portal would know of the person's session and office. */
export interface DemoBackend {
  readonly baseUrl: string;
  readonly payer: Payer;
  readonly person: string;
  readonly now: () => Date;
  readonly qa: QaClient;
}

/** Resolves when calls are answered: by a service worker in this page, or by the mock server. */
export async function startBackend(config: PortalConfig): Promise<DemoBackend> {
  const name = config.scenario !== undefined && isScenario(config.scenario) ? config.scenario : 'office-day';
  const scenario: Scenario = SCENARIOS[name];
  const now = clockFrom(config.now ?? scenario.now);
  const baseUrl = config.backend === 'http' ? config.api : MOCK_BASE_URL;

  if (config.backend === 'page') {
    const { startWorker } = await import('@portal/mocks/worker');
    await startWorker(createBackend({ now, scenario: name }));
  }
  return { baseUrl, payer: PAYER, person: PERSON, now, qa: new QaClient(baseUrl) };
}

/** A clock that starts at an instant and runs on: with one that stood still no file would ever be checked. */
function clockFrom(instant: string | undefined): () => Date {
  const ahead = instant === undefined ? 0 : Date.parse(instant) - Date.now();
  return () => new Date(Date.now() + ahead);
}
