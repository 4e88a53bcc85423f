import type { Payer } from '@portal/host';
import { MOCK_BASE_URL, PAYER, PERSON, SCENARIOS, createBackend, isScenario } from '@portal/mocks';
import type { Scenario } from '@portal/mocks';

import type { PortalConfig } from './config.js';
import { QaClient } from './qa-client.js';

/** The session and office data of a real portal. */
export interface DemoBackend {
  readonly baseUrl: string;
  readonly payer: Payer;
  readonly person: string;
  readonly now: () => Date;
  readonly qa: QaClient;
}

/** Resolves when the backend is ready: a service worker in this page, or the mock server. */
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

/** A running clock. With a frozen one, no file check would end. */
function clockFrom(instant: string | undefined): () => Date {
  const ahead = instant === undefined ? 0 : Date.parse(instant) - Date.now();
  return () => new Date(Date.now() + ahead);
}
