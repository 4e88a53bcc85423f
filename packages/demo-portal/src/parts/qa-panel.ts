import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** One action of the payer or the network. Returns its result as a sentence. */
export interface QaAct {
  readonly name: string;
  readonly run: () => Promise<string>;
}

export interface QaGroup {
  readonly title: string;
  readonly acts: readonly QaAct[];
}

export interface QaPanelOptions {
  readonly open: boolean;
  readonly groups: readonly QaGroup[];
  /** The result of the last action. */
  readonly result: string;
  readonly onToggle: () => void;
  readonly onAct: (act: QaAct) => void;
}

/** Lets a tester act as the payer. Part of the demo, not of the portal. */
export const qaPanel = ({ open, groups, result, onToggle, onAct }: QaPanelOptions): TemplateResult => html`
  <aside class="qa" aria-label="QA panel" lang="en">
    ${
      open
        ? html`<div class="qa-panel" id="qa-panel">
            <h2>Act as the payer</h2>
            ${groups.map(
              ({ title, acts }) => html`
                <section aria-label=${title}>
                  <h3>${title}</h3>
                  ${acts.map(
                    (act) =>
                      html`<button type="button" class="button small" @click=${() => onAct(act)}>${act.name}</button>`,
                  )}
                </section>
              `,
            )}
            <p class="status" role="status">${result}</p>
          </div>`
        : nothing
    }
    <button
      type="button"
      class="button qa-toggle"
      aria-expanded=${open}
      aria-controls=${open ? 'qa-panel' : nothing}
      @click=${onToggle}
    >
      <span>QA panel</span>
    </button>
  </aside>
`;
