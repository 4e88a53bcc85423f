import { html, nothing } from 'lit';

import type { P2p } from '@portal/api';
import type { Place } from '@portal/domain';
import { notice } from '@portal/kit';

import { manageWords } from '../copy.js';
import type { Flow } from '../model/flow.js';

import { changesView } from './changes-view.js';

export interface NewsOptions {
  readonly flow: Flow;
  readonly p2p: P2p;
  readonly place: Place;
  readonly strings: Readonly<Record<string, string>>;
  readonly onBack: () => void;
}

/** What was done, or what somebody else did; gets the focus when it comes, and so is read. */
export function newsView({ flow: { done, changes }, p2p, place, strings, onBack }: NewsOptions): unknown {
  const t = manageWords(strings);
  if (changes) return html`<div data-news tabindex="-1">${changesView({ changes, p2p, place, strings })}</div>`;
  if (!done) return nothing;

  const sentence = done === 'rescheduled' && p2p.state === 'requested' ? 'rescheduled-requested' : done;
  const back = html`<button type="button" class="button" @click=${onBack}>${t('back')}</button>`;
  return html`<div data-news tabindex="-1">
    ${notice(
      'done',
      html`<p>${t(`done.${sentence}`)}</p>
        ${done === 'cancelled' ? back : nothing}`,
    )}
  </div>`;
}
