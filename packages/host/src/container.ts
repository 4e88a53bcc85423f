/** The subset of Module Federation's container protocol that loads one exposed module. */
interface Container {
  init(shared: object): unknown;
  get(module: string): Promise<() => unknown>;
  /** Addresses of the files that a module needs before it runs. Remotes before 0.2 don't list them. */
  parts?(module: string): readonly string[];
}

/** The part of `@module-federation/runtime` that a host can pass in. */
export interface FederationRuntime {
  registerRemotes(
    remotes: { name: string; entry: string; type: 'module' }[],
    options?: { readonly force?: boolean },
  ): void;
  loadRemote(id: string): Promise<unknown>;
}

/** Coordinates one attempt with the other attempts of the same module. */
export interface Gate {
  /** Whether an earlier attempt is still running, so this one downloads its files before importing any. */
  readonly late: boolean;
  /** Reports an arrived file: a slow download has not stalled. */
  readonly progress: () => void;
  /** Resolves when this attempt may run its download; false if another attempt has defined the tag. */
  readonly enter: () => Promise<boolean>;
  readonly isDefined: () => boolean;
}

/** Loads one exposed module of the remote; importing it defines its element. */
export type Loader = (entry: string, module: string, gate: Gate) => Promise<unknown>;

export type Importer = (entry: string) => Promise<unknown>;

/** Why a module didn't load. */
export type FailureReason = 'timeout' | 'unreachable' | 'not-a-remote' | 'no-such-module' | 'broken';

class LoadFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause: unknown) {
    super(`The module did not load: ${reason}.`, { cause });
    this.reason = reason;
  }
}

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' &&
  value !== null &&
  'init' in value &&
  typeof value.init === 'function' &&
  'get' in value &&
  typeof value.get === 'function';

// A bundler must not follow the address, which is only known at run time.
const importEntry: Importer = (entry) => import(/* @vite-ignore */ entry) as Promise<unknown>;

/**
 * Downloads a script without running it. An import can't be canceled, so a late one would run a second copy. Resolves
 * even if the download fails, because the import then reports the error.
 */
const download = (address: string): Promise<void> =>
  new Promise((resolve) => {
    const link = document.createElement('link');
    const end = (): void => {
      link.remove();
      resolve();
    };
    link.addEventListener('load', end);
    link.addEventListener('error', end);
    link.rel = 'modulepreload';
    link.href = address;
    document.head.append(link);
    if (!link.relList.supports('modulepreload')) end();
  });

/** Loads with the container protocol, for hosts without a federation runtime. */
export function containerLoader(importer?: Importer): Loader {
  const containers = new Map<string, Promise<Container>>();

  const containerOf = (entry: string): Promise<Container> => {
    const known = containers.get(entry);
    if (known) return known;

    const started = start(importer ?? importEntry, entry);
    containers.set(entry, started);
    // Keeps only a container that loaded, so a failed one is requested again.
    started.catch(() => containers.delete(entry));
    return started;
  };

  return async (entry, module, gate) => {
    if (gate.late && !importer) await download(entry);
    if (gate.isDefined()) return;
    const container = await containerOf(entry);
    await downloadParts(container, module, gate);
    if (!(await gate.enter())) return;
    const factory = await within(explainGet(module), () => container.get(module));
    if (!gate.isDefined()) await within('broken', async () => await factory());
  };
}

/** Loads through the host's own runtime, and registers each new address with it. */
export function runtimeLoader(runtime: FederationRuntime, name: string): Loader {
  let registered: string | undefined;

  return async (entry, module, gate) => {
    await fetchFirst(entry, module, gate);
    if (!(await gate.enter())) return;
    if (entry !== registered) {
      // Only a new address for the same name requires `force`, which makes the runtime log a warning.
      runtime.registerRemotes([{ name, entry, type: 'module' }], { force: registered !== undefined });
      registered = entry;
    }
    await within('unreachable', () => runtime.loadRemote(module.replace('.', name)));
  };
}

/** The runtime later imports the same addresses from the cache. It also reports errors. */
async function fetchFirst(entry: string, module: string, gate: Gate): Promise<void> {
  await download(entry);
  if (gate.isDefined()) return;
  const container = await importEntry(entry).catch(() => undefined);
  if (isContainer(container)) await downloadParts(container, module, gate);
}

async function downloadParts(container: Container, module: string, { progress }: Gate): Promise<void> {
  progress();
  const parts = container.parts?.(module) ?? [];
  await Promise.all(parts.map((part) => download(part).then(progress)));
}

async function start(importer: Importer, entry: string): Promise<Container> {
  const container = await within(explainImport, () => importer(entry));
  if (!isContainer(container)) throw new LoadFailure('not-a-remote', undefined);
  await within('not-a-remote', async () => await container.init({}));
  return container;
}

type Explain = (cause: unknown) => FailureReason;

/** Browsers word a failed download differently, but all mention importing. */
const explainImport: Explain = (cause) =>
  cause instanceof TypeError && /import|fetch/i.test(cause.message) ? 'unreachable' : 'broken';

/** A container's error names the missing module. */
const explainGet =
  (module: string): Explain =>
  (cause) =>
    cause instanceof Error && cause.message.includes(module) ? 'no-such-module' : explainImport(cause);

async function within<T>(reason: FailureReason | Explain, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new LoadFailure(typeof reason === 'string' ? reason : reason(cause), cause);
  }
}
