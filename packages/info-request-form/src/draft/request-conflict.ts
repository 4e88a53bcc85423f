import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { InfoRequestItem } from '@portal/api';
import { conflictCopy, formCopy } from '@portal/copy';
import { isOwnChange } from '@portal/domain';
import type { Change } from '@portal/domain';
import { controlStyles, environmentContext, icon, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { DiscardedDismissedEvent, DraftChosenEvent, SaveWantedEvent } from '../part-events.js';
import { differenceOf } from './model/difference.js';
import { answerTo } from './model/draft.js';
import type { Choice, Draft, Lost, Merged, Theirs, TypedAnswer } from './model/draft.js';
import { numberOf, numbersOf, whenSaved } from './model/saved-copy.js';
import { styles } from './request-conflict.styles.js';

interface Side {
  readonly choice: Choice;
  readonly title: string;
  /** The shared start, the part that only this version has, and the shared end. */
  readonly parts: readonly [start: string, own: string, end: string];
}

/**
 * Changes saved elsewhere: merged items in one line, conflicts side by side until the user chooses, and discarded
 * versions for copying. Also data that the server lost, with a button to save it again.
 *
 * @tag request-conflict
 *
 * @fires {DraftChosenEvent} draft-chosen - The user chose a version of each conflict.
 * @fires {SaveWantedEvent} save-wanted - The user wants to save lost data again.
 * @fires {DiscardedDismissedEvent} discarded-dismissed - The user dismissed the discarded version.
 */
export class RequestConflict extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) draft?: Draft;

  @property({ attribute: false }) items: readonly InfoRequestItem[] = [];

  /** The signed-in person's name on the server. */
  @property({ attribute: false }) me: string | undefined;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private choices: Readonly<Record<string, Choice>> = {};

  /** Whether the user continued before choosing a version for each item. */
  @state() private pressed = false;

  @query('.choice input, .choice button') private first!: HTMLElement | null;
  @query('fieldset:not(:has(:checked)) input') private open!: HTMLElement | null;

  override focus(options?: FocusOptions): void {
    this.first?.focus(options);
  }

  override render(): unknown {
    const { draft, environment } = this;
    if (!draft || !environment) return nothing;
    return [
      draft.lost ? this.#renderLost(draft.lost, environment) : nothing,
      draft.theirs ? this.#renderChoice(draft.theirs, draft, environment) : nothing,
      draft.merged ? this.#renderMerged(draft.merged, environment) : nothing,
      this.#renderDiscarded(draft, environment),
    ];
  }

  #renderLost({ what, saved }: Lost, { strings }: Environment): TemplateResult {
    const t = conflictCopy(strings);
    if (saved) return notice('done', html`<p>${t(`lost.${what}.saved`)}</p>`);
    return notice(
      'waiting',
      html`<p>${t(`lost.${what}`)}</p>
        <button type="button" class="button" @click=${() => this.dispatchEvent(new SaveWantedEvent())}>
          ${t('lost.save')}
        </button>`,
    );
  }

  /** Selects the copy "…, in another window" if the signed-in person saved it. */
  #whose(change: Change): '' | '.you' {
    return isOwnChange(change, this.me) ? '.you' : '';
  }

  #renderChoice(theirs: Theirs, draft: Draft, environment: Environment): TemplateResult {
    const t = conflictCopy(environment.strings);
    const values = { name: theirs.by, time: whenSaved(theirs.at, environment) };
    const how = theirs.older ? '.older' : this.#whose(theirs);
    const several = theirs.itemIds.length > 1;
    return html`
      <div class="notice waiting">
        ${icon('waiting')}
        <div class="choice">
          <div>
            <p><strong>${t(`conflict.title${how}`)}</strong></p>
            <p>${t(`conflict.text${how}`, values)}</p>
          </div>
          ${theirs.itemIds.map((itemId) => this.#renderItem(itemId, this.#sidesOf(itemId, theirs, draft), several))}
          ${several ? this.#renderActions(theirs, environment) : nothing}
        </div>
      </div>
    `;
  }

  #renderItem(itemId: string, sides: readonly Side[], several: boolean): TemplateResult {
    const { strings } = this.environment ?? {};
    const item = this.items.find((other) => other.itemId === itemId);
    const label = conflictCopy(strings)('item.label', { n: this.#numberOf(itemId) });
    return html`
      <fieldset>
        <legend><strong>${label}</strong> <span lang=${item?.lang ?? nothing}>${item?.prompt}</span></legend>
        <div class="pair">${sides.map((side) => this.#renderSide(itemId, side, several))}</div>
      </fieldset>
    `;
  }

  #renderSide(itemId: string, { choice, title, parts }: Side, several: boolean): TemplateResult {
    const t = conflictCopy(this.environment?.strings);
    const chosen = this.choices[itemId] === choice;
    const textId = `${choice}-${this.#numberOf(itemId)}`;
    const label = t(`conflict.${choice}${this.#whose(this.draft?.theirs ?? {})}`);
    return html`
      <div class="side ${chosen ? 'chosen' : ''}">
        <p class="small muted">${title}</p>
        <p class="text" id=${textId} tabindex="0">${marked(parts) ?? t('conflict.nothing')}</p>
        ${
          several
            ? html`<label class="radio">
                <input
                  type="radio"
                  name="item-${this.#numberOf(itemId)}"
                  aria-describedby=${textId}
                  .checked=${chosen}
                  @change=${() => (this.choices = { ...this.choices, [itemId]: choice })}
                />
                ${label}
              </label>`
            : html`<p>
                <button type="button" class="button" aria-describedby=${textId} @click=${() => this.#notify(choice)}>
                  ${label}
                </button>
              </p>`
        }
      </div>
    `;
  }

  #renderActions(theirs: Theirs, { strings }: Environment): TemplateResult {
    const t = conflictCopy(strings);
    const whose = this.#whose(theirs);
    const missing = this.pressed && theirs.itemIds.some((itemId) => !this.choices[itemId]);
    return html`
      ${missing ? html`<p class="error" role="alert">${t('conflict.choose')}</p>` : nothing}
      <div class="actions">
        <button type="button" class="button" @click=${this.#handleGo}>${t('conflict.go')}</button>
        <button type="button" class="button" @click=${() => this.#notify('mine')}>
          ${t(`conflict.mine.all${whose}`)}
        </button>
        <button type="button" class="button" @click=${() => this.#notify('theirs')}>
          ${t(`conflict.theirs.all${whose}`)}
        </button>
      </div>
    `;
  }

  #renderMerged({ at, itemIds, ...who }: Merged, environment: Environment): TemplateResult {
    const t = conflictCopy(environment.strings);
    const n = numbersOf(itemIds, this.items, environment.locale);
    return html`<p class="merged">
      ${icon('info')}<span
        >${t(`merged${this.#whose(who)}`, { count: itemIds.length, name: who.by, n, time: whenSaved(at, environment) })}</span
      >
    </p>`;
  }

  #renderDiscarded({ discarded = {} }: Draft, { strings }: Environment): unknown {
    const t = conflictCopy(strings);
    if (!Object.values(discarded).some((answer) => this.#wordsOf(answer) !== '')) return nothing;
    return html`
      <section class="aside">
        <p><strong>${t('aside.title')}</strong></p>
        <p class="small muted">${t('aside.text')}</p>
        <request-answers .items=${this.items} .answers=${discarded} .copyable=${true}></request-answers>
        <p>
          <button type="button" class="button small" @click=${() => this.dispatchEvent(new DiscardedDismissedEvent())}>
            ${t('aside.done')}
          </button>
        </p>
      </section>
    `;
  }

  #sidesOf(itemId: string, theirs: Theirs, { answers }: Draft): readonly Side[] {
    const t = conflictCopy(this.environment?.strings);
    const [mine = '', other = ''] = [answers, theirs.answers].map((side) => this.#wordsOf(answerTo(side, itemId)));
    const parts = differenceOf(mine, other);
    const them = t(`conflict.them${this.#whose(theirs)}`, { name: theirs.by });
    return [
      { choice: 'mine', title: t('conflict.you'), parts: [parts.start, parts.mine, parts.end] },
      { choice: 'theirs', title: them, parts: [parts.start, parts.theirs, parts.end] },
    ];
  }

  #numberOf(itemId: string): number {
    return numberOf(itemId, this.items);
  }

  /** An answer as text: its text, or the reason for a missing document. */
  #wordsOf({ text, cannotProvide }: TypedAnswer): string {
    if (!cannotProvide) return text;
    const t = formCopy(this.environment?.strings);
    const reason = cannotProvide.reason === '' ? '' : t(`reason.${cannotProvide.reason}`);
    return [reason, cannotProvide.text].filter(Boolean).join('\n');
  }

  #handleGo(): void {
    const { itemIds = [] } = this.draft?.theirs ?? {};
    this.pressed = true;
    if (itemIds.every((itemId) => this.choices[itemId])) this.#choose(this.choices);
    else this.open?.focus();
  }

  #notify(choice: Choice): void {
    this.#choose(Object.fromEntries((this.draft?.theirs?.itemIds ?? []).map((itemId) => [itemId, choice])));
  }

  #choose(choices: Readonly<Record<string, Choice>>): void {
    this.choices = {};
    this.pressed = false;
    this.dispatchEvent(new DraftChosenEvent(choices));
  }
}

/**
 * Marks the part that only this version has; undefined if the text is empty. If all of it differs, nothing is marked.
 */
function marked([start, own, end]: Side['parts']): unknown {
  if (start + own + end === '') return undefined;
  return start + end === '' ? own : html`${start}${own === '' ? nothing : html`<mark>${own}</mark>`}${end}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'request-conflict': RequestConflict;
  }
}
