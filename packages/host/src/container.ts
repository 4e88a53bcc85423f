/** The container protocol of Module Federation, as far as loading one exposed module needs it. */
interface Container {
  init(shared: object): unknown;
  get(module: string): Promise<() => unknown>;
  /** Addresses of the files that a module needs before it runs. Remotes before 0.2 don't list them. */
  parts?(module: string): readonly string[];
}

/** The part of `@module-federation/runtime` that a host with its own instance may hand over. */
export interface FederationRuntime {
  registerRemotes(
    remotes: { name: string; entry: string; type: 'module' }[],
    options?: { readonly force?: boolean },
  ): void;
  loadRemote(id: string): Promise<unknown>;
}

/** How one try learns about the other tries of the same module. */
export interface Gate {
  /** Whether an earlier try is still going on, so that this one fetches its files before it imports any. */
  readonly late: boolean;
  /** Notes that a file has arrived: a slow download is not a stalled one. */
  readonly progress: () => void;
  /** Resolves when this try may run what it downloaded; false if another try has defined the tag. */
  readonly enter: () => Promise<boolean>;
  readonly isDefined: () => boolean;
}

/** Gets one exposed module of the remote behind an entry; importing it defines its element. */
export type Loader = (entry: string, module: string, gate: Gate) => Promise<unknown>;

export type Importer = (entry: string) => Promise<unknown>;

/** Why a module did not come. */
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

// The address is known at run time only, so that no bundler may follow it.
const importEntry: Importer = (entry) => import(/* @vite-ignore */ entry) as Promise<unknown>;

/**
 * Downloads a script without running it: an import cannot be called back, and would run a second copy of
 * everything whenever it arrives. Resolves also when the download fails, because the import says why.
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

/** Loads by the protocol itself; for hosts that have no federation runtime. */
export function containerLoader(importer?: Importer): Loader {
  const containers = new Map<string, Promise<Container>>();

  const containerOf = (entry: string): Promise<Container> => {
    const known = containers.get(entry);
    if (known) return known;

    const started = start(importer ?? importEntry, entry);
    containers.set(entry, started);
    // What failed is asked for again; only a container that answered is kept.
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

/** Loads through the host's own runtime, which is told of a new address before it is asked again. */
export function runtimeLoader(runtime: FederationRuntime, name: string): Loader {
  let registered: string | undefined;

  return async (entry, module, gate) => {
    await fetchFirst(entry, module, gate);
    if (!(await gate.enter())) return;
    if (entry !== registered) {
      // Only a new address for the same name needs force, which the runtime remarks upon.
      runtime.registerRemotes([{ name, entry, type: 'module' }], { force: registered !== undefined });
      registered = entry;
    }
    await within('unreachable', () => runtime.loadRemote(module.replace('.', name)));
  };
}

/** The runtime imports the same addresses again, and finds them downloaded. It also says what failed. */
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

/** Each browser has words of its own for a file that it could not fetch; all of them speak of importing. */
const explainImport: Explain = (cause) =>
  cause instanceof TypeError && /import|fetch/i.test(cause.message) ? 'unreachable' : 'broken';

/** A container names the module that it lacks. */
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
