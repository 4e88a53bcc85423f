/** Loads modules from the remote when a page needs them, and ends their sessions. */
import { loadRemote, registerRemotes } from '@module-federation/runtime';

import { loadPortalModule } from '@portal/host';
import type { Payer } from '@portal/host';

export type ModuleTag =
  'message-center' | 'info-request-form' | 'p2p-scheduler' | 'p2p-manage' | 'message-badge' | 'p2p-action';

const TAGS: readonly ModuleTag[] = [
  'message-center',
  'info-request-form',
  'p2p-scheduler',
  'p2p-manage',
  'message-badge',
  'p2p-action',
];

interface SessionAware {
  endSession(): void;
  resume(): void;
}

const isSessionAware = (element: Element): element is Element & SessionAware =>
  'endSession' in element && 'resume' in element;

export class Modules {
  readonly #requested = new Set<ModuleTag>();
  readonly #remote: string;
  readonly #payer: Payer;

  constructor(remote: string, payer: Payer) {
    this.#remote = remote;
    this.#payer = payer;
  }

  /** Loads a module once. Until then, a notice shows in `place`, if there is one. */
  load(tag: ModuleTag, place?: Element): void {
    if (this.#requested.has(tag)) return;
    this.#requested.add(tag);
    void loadPortalModule(tag, {
      remote: this.#remote,
      payer: this.#payer,
      place,
      ...(import.meta.env.PROD ? { federation: { registerRemotes, loadRemote } } : {}),
    }).then((result) => {
      // Loads again when the user reopens a page that needs it.
      if (result.status === 'failed') this.#requested.delete(tag);
    });
  }

  endSession(): void {
    for (const module of this.#present()) module.endSession();
  }

  /** New modules have no settings before their first update. */
  async resume(): Promise<void> {
    await new Promise(requestAnimationFrame);
    for (const module of this.#present()) module.resume();
  }

  #present(): (Element & SessionAware)[] {
    return [...document.querySelectorAll(TAGS.join(','))].filter(isSessionAware);
  }
}
