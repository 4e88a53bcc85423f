/** A host that renders with its own Lit. */
import { LitElement, html } from 'lit';

customElements.define(
  'hospital-greeting',
  class extends LitElement {
    override render() {
      return html`<p>Good morning.</p>`;
    }
  },
);

export { start } from './start.js';
