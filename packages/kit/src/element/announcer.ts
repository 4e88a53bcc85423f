import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/** On the page. */
const announcers = new Set<Announcer>();

/** Clears every announcement after a change of language, because its text would stay in the old one. */
export function clearAnnouncements(): void {
  for (const announcer of announcers) announcer.clear();
}

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

  hostConnected(): void {
    announcers.add(this);
  }

  hostDisconnected(): void {
    announcers.delete(this);
    this.#text = '';
  }

  clear(): void {
    this.#text = '';
    this.#host.requestUpdate();
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
