import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

/**
 * Draws its host again each minute, for words that count down. It asks nobody and says nothing; while the
 * page is hidden it rests.
 */
export class MinuteTicker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    clearInterval(this.#timer);
  }

  readonly #follow = (): void => {
    clearInterval(this.#timer);
    if (document.hidden) return;
    this.#host.requestUpdate();
    this.#timer = setInterval(() => this.#host.requestUpdate(), MINUTE_MS);
  };
}
