import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { words } from '../words.js';

/** Asks the user to sign in again after the session expired. Typed text stays on the page. */
export const signInAgain = (signIn: () => void): TemplateResult => html`
  <dialog class="sign-in" aria-labelledby="sign-in-title" @cancel=${(event: Event) => event.preventDefault()}>
    <h2 id="sign-in-title">${words('Your session expired')}</h2>
    <p>${words('Sign in again to pick up where you left off. What you entered is still here.')}</p>
    <div class="actions">
      <button type="button" class="button primary" @click=${signIn}>${words('Sign in again')}</button>
    </div>
  </dialog>
`;

/** Opens or closes it with the session's state. */
export function keepSignIn(open: boolean): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.sign-in');
  if (!dialog || dialog.open === open) return;
  if (open) dialog.showModal();
  else dialog.close();
}
