import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/**
 * Speaks to people who use a screen reader, politely and once for each change.
 *
 * The region must be in the page before its text, so `render()` belongs in every state of the host.
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

  /** An empty text takes back what was said, once it is no longer true. */
  announce(text: string): void {
    // A region whose text does not change stays silent; a no-break space makes a repetition heard.
    this.#text = text !== '' && this.#text === text ? `${text}\u00a0` : text;
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }
}
