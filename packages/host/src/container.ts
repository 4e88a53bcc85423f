/** The container protocol of Module Federation, as far as loading one exposed module needs it. */
interface Container {
  init(shared: object): unknown;
  get(module: string): Promise<() => unknown>;
}

/** The part of `@module-federation/runtime` that a host with its own instance may hand over. */
export interface FederationRuntime {
  registerRemotes(
    remotes: { name: string; entry: string; type: 'module' }[],
    options?: { readonly force?: boolean },
  ): void;
  loadRemote(id: string): Promise<unknown>;
}

/** Gets one exposed module of the remote behind an entry; importing it defines its element. */
export type Loader = (entry: string, module: string) => Promise<unknown>;

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

/** Loads by the protocol itself; for hosts that have no federation runtime. */
export function containerLoader(importer: Importer = importEntry): Loader {
  const containers = new Map<string, Promise<Container>>();

  const containerOf = (entry: string): Promise<Container> => {
    const known = containers.get(entry);
    if (known) return known;

    const started = start(importer, entry);
    containers.set(entry, started);
    // What failed is asked for anew; only a container that answered is kept.
    started.catch(() => containers.delete(entry));
    return started;
  };

  return async (entry, module) => {
    const container = await containerOf(entry);
    const factory = await within(explainGet(module), () => container.get(module));
    return within('broken', async () => await factory());
  };
}

/** Loads through the host's own runtime, which is told of a new address before it is asked again. */
export function runtimeLoader(runtime: FederationRuntime, name: string): Loader {
  let registered: string | undefined;

  return async (entry, module) => {
    if (entry !== registered) {
      // Only a new address for the same name needs force, which the runtime remarks upon.
      runtime.registerRemotes([{ name, entry, type: 'module' }], { force: registered !== undefined });
      registered = entry;
    }
    return within('unreachable', () => runtime.loadRemote(module.replace('.', name)));
  };
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
