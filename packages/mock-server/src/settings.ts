import { createRunningClock, isScenario } from '@portal/mocks';
import type { Clock, ScenarioName } from '@portal/mocks';

export interface ServerSettings {
  readonly port: number;
  readonly scenario: ScenarioName;
  readonly smtpUrl: string | undefined;
  readonly clock: Clock;
}

/** Reads `MOCK_PORT`, `MOCK_SCENARIO`, `MOCK_NOW`, and `SMTP_URL`; throws for an unusable value. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): ServerSettings {
  const { MOCK_PORT = '4175', MOCK_SCENARIO = 'office-day', MOCK_NOW, SMTP_URL } = environment;
  const port = Number(MOCK_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('MOCK_PORT must be a port number.');
  if (!isScenario(MOCK_SCENARIO)) throw new Error('MOCK_SCENARIO names no scenario.');
  return { port, scenario: MOCK_SCENARIO, smtpUrl: SMTP_URL === '' ? undefined : SMTP_URL, clock: clockFrom(MOCK_NOW) };
}

/** The machine's clock, or one that starts at the given instant and keeps running. */
function clockFrom(instant: string | undefined): Clock {
  if (instant === undefined || instant === '') return createRunningClock();
  if (Number.isNaN(Date.parse(instant))) throw new Error('MOCK_NOW must be an ISO instant.');
  return createRunningClock(instant);
}
