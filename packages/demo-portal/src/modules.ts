/** The portal's modules: loaded from the remote when a page needs them, told when the session ends. */
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

const knowsSessions = (element: Element): element is Element & SessionAware =>
  'endSession' in element && 'resume' in element;

export class Modules {
  readonly #asked = new Set<ModuleTag>();
  readonly #remote: string;
  readonly #payer: Payer;

  constructor(remote: string, payer: Payer) {
    this.#remote = remote;
    this.#payer = payer;
  }

  /** Loads a module once; until it is there a notice stands in `place`, or nothing where it has no place. */
  need(tag: ModuleTag, place?: Element): void {
    if (this.#asked.has(tag)) return;
    this.#asked.add(tag);
    void loadPortalModule(tag, {
      remote: this.#remote,
      payer: this.#payer,
      place,
      ...(import.meta.env.PROD ? { federation: { registerRemotes, loadRemote } } : {}),
    }).then((result) => {
      // Asked for again when a page that needs it is opened again.
      if (result.status === 'failed') this.#asked.delete(tag);
    });
  }

  endSession(): void {
    for (const module of this.#present()) module.endSession();
  }

  /** Modules that have just been drawn do not know their settings before their first update. */
  async resume(): Promise<void> {
    await new Promise(requestAnimationFrame);
    for (const module of this.#present()) module.resume();
  }

  #present(): (Element & SessionAware)[] {
    return [...document.querySelectorAll(TAGS.join(','))].filter(knowsSessions);
  }
}
