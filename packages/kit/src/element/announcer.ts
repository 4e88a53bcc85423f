import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/**
 * Announces each change to screen reader users once, politely.
 *
 * The live region must be on the page before its text, so every state of the host includes `render()`.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#text = '';
  }

  /** Pass an empty text to clear an announcement that is no longer true. */
  announce(text: string): void {
    // Screen readers ignore unchanged text; a no-break space makes them announce a repetition.
    this.#text = text !== '' && this.#text === text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }
}
