/** A module of the federated remote, loaded as by a host without tools. */
import { respond } from '../page/respond.js';

interface Container {
  readonly init: (scope: object) => unknown;
  readonly get: (name: string) => Promise<() => unknown>;
}

/** The remote is built and served as delivered. */
const REMOTE = '/remote/remoteEntry.js';

export async function loadModule(tag: string): Promise<void> {
  const container = (await import(/* @vite-ignore */ REMOTE)) as Container;
  await container.init({});
  (await container.get(`./${tag}`))();
}

export interface ModuleOptions {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** ISO instant of the fixed clock. */
  readonly now: string;
}

export function mountModule(place: HTMLElement, { tag, attributes = {}, now }: ModuleOptions): void {
  const element = document.createElement(tag) as HTMLElement & { settings: object };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.settings = {
    baseUrl: '/api/v1',
    fetch: respond,
    timeZone: 'America/Chicago',
    locale: 'en-US',
    now: () => (prepared.pollInterval === undefined ? new Date(now) : new Date()),
    payer: prepared.payer,
    pollInterval: prepared.pollInterval ?? 0,
  };
  place.append(element);
}
