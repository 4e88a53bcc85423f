import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The session ended while somebody was at work: a word and one button. What was typed is kept. */
export const signInAgain = (signIn: () => void): TemplateResult => html`
  <dialog class="sign-in" aria-labelledby="sign-in-title" @cancel=${(event: Event) => event.preventDefault()}>
    <h2 id="sign-in-title">Your session has expired</h2>
    <p>What you entered is kept. Sign in again to go on where you were.</p>
    <div class="actions"><button type="button" class="button primary" @click=${signIn}>Sign in again</button></div>
  </dialog>
`;

/** Opens or closes it as the session demands. */
export function keepSignIn(open: boolean): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.sign-in');
  if (!dialog || dialog.open === open) return;
  if (open) dialog.showModal();
  else dialog.close();
}
