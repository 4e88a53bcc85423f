import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

/**
 * Rerenders its host each minute, for text that counts down. It sends no requests and announces nothing; it pauses
 * while the page is hidden.
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
