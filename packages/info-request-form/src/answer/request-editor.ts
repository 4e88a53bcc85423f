import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { isApiError } from '@portal/api';
import type { AttachmentLimits, InfoRequest, Message, QuestionItem } from '@portal/api';
import { FileDrop, UploadObserver } from '@portal/attachments';
import type { FileActionEvent } from '@portal/attachments';
import { formCopy } from '@portal/copy';
import { isOwnChange } from '@portal/domain';
import {
  transferContent,
  controlStyles,
  environmentContext,
  heading,
  isInField,
  requiredMark,
  StrayDrop,
  serverText,
} from '@portal/kit';
import type { TransferContent, Environment, LazyPart } from '@portal/kit';

import { DraftAutosave } from '../draft/draft-autosave.js';
import { draftCopy } from '../draft/draft-copy.js';
import { Submission } from '../sending/submission.js';
import { DraftKeptEvent, EditsChangedEvent, RequestStaleEvent, ResponseSentEvent } from '../events.js';
import type { AnswerTypedEvent, DocumentWantedEvent, FilesChosenEvent, SubmitPressedEvent } from '../events.js';
import type { DraftChosenEvent, ProblemPressedEvent } from '../part-events.js';
import { checklist } from './model/checklist.js';
import type { Checklist, ItemView } from './model/checklist.js';
import { answerTo, choose, clearDiscarded, edit } from '../draft/model/draft.js';
import type { Draft } from '../draft/model/draft.js';
import { CONFLICT_PLACE } from '../sending/model/problem-places.js';
import type { ItemProblem } from '../sending/model/problems.js';
import type { RequestWork } from '../draft/model/work.js';
import type { RequestAttachments } from '../files/request-attachments.js';
import type { RequestConflict } from '../draft/request-conflict.js';
import type { RequestDocument } from './request-document.js';
import { styles } from './request-editor.styles.js';
import type { RequestQuestion } from './request-question.js';
import type { RequestSending } from '../sending/request-sending.js';

/**
 * The form of an open request: items, files, draft, and Submit.
 *
 * @tag request-editor
 *
 * @slot - The receipts of the message.
 *
 * @fires {ResponseSentEvent} response-sent - The server accepted the response.
 * @fires {DraftKeptEvent} draft-kept - The server saved the draft.
 * @fires {EditsChangedEvent} edits-changed - Whether the form has unsaved input.
 * @fires {RequestStaleEvent} request-stale - The request changed and has to be reloaded.
 */
export class RequestEditor extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) request?: InfoRequest;

  @property({ attribute: false }) work?: RequestWork;

  /** The case, to show whose files the user uploads. */
  @property({ attribute: false }) message?: Message | undefined;

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** Replaces the file list while it can't be read. */
  @property({ attribute: false }) filesFailure: unknown = nothing;

  /** The attachments and other parts that load after the first render. */
  @property({ attribute: false }) parts?: LazyPart;

  /** Returns the error of an item; loaded with the parts. */
  @property({ attribute: false }) itemProblem?: ItemProblem | undefined;

  @property({ attribute: false }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('request-conflict') private conflict!: RequestConflict | null;
  @query('request-sending') private sending!: RequestSending | null;
  @query('request-attachments') private attachments!: RequestAttachments | null;
  @query('request-finish') private finish!: HTMLElement | null;
  @queryAll('request-question, request-document') private blocks!: NodeListOf<RequestQuestion | RequestDocument>;

  readonly #autosave = new DraftAutosave(this, {
    work: () => this.work,
    saved: () => this.dispatchEvent(new DraftKeptEvent()),
    failed: (error) => isOver(error) && this.dispatchEvent(new RequestStaleEvent()),
    dirtyChanged: (dirty) => this.dispatchEvent(new EditsChangedEvent(dirty)),
  });
  readonly submission = new Submission(this, {
    request: () => this.request,
    work: () => this.work,
    ready: () => this.#files(),
    started: () => this.#autosave.suspend(),
    sent: (request) => this.dispatchEvent(new ResponseSentEvent(request)),
    failed: (error) => this.#handleFailed(error),
    showProblems: () => void this.#showProblems(),
  });
  readonly #drop = new FileDrop(this);
  #list: Checklist | undefined;

  constructor() {
    super();
    this.addEventListener('paste', this.#handlePaste);
    new UploadObserver(this, () => this.work?.queue);
    new StrayDrop(this, (carried) => this.#offer(carried));
  }

  protected override willUpdate(): void {
    const { request, work } = this;
    if (request && work?.draft) this.#list = checklist(request.items, work.draft.answers, work.files, this.#list);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('request') || changed.has('work')) this.#autosave.notifyDirty();
  }

  override render(): unknown {
    const { request, work, environment } = this;
    const draft = work?.draft;
    const list = this.#list;
    if (!request || !environment || !draft || !list) return nothing;

    return html`
      <div class="editor" @focusin=${this.#handleFocus} @keyup=${this.#handleFocus}>
        <div class="column">
          ${this.submission.blocked ? this.#renderSending(list, request) : nothing}
          ${this.#renderColleague(draft, request)}
          <section class="items">${this.#renderItems(list, draft)}</section>
          ${this.#renderDisclaimer(request)} ${this.#renderFiles(request)}
        </div>
        <div class="rail">
          ${this.submission.blocked ? nothing : this.#renderSending(list, request)}
          <request-finish
            .provided=${list.provided}
            .total=${list.items.length}
            .missing=${list.missing}
            .draft=${draftCopy(work, this.#autosave.state, environment)}
            .sending=${this.submission.running}
            @submit-pressed=${this.#handleSubmit}
          ></request-finish>
          ${this.#renderMissed(request, environment)}
          <slot></slot>
        </div>
      </div>
    `;
  }

  #renderMissed({ dueAt }: InfoRequest, { strings, payer, now }: Environment): unknown {
    if (Date.parse(dueAt) < now().getTime()) return nothing;
    return html`<p class="missed">${formCopy(strings)('deadline.missed', { payer: payer.shortName })}</p>`;
  }

  get #me(): string | undefined {
    return this.work?.me ?? this.environment?.person;
  }

  /** Whether the signed-in person made the changes from elsewhere. */
  get #isMine(): boolean {
    const { theirs, merged } = this.work?.draft ?? {};
    return isOwnChange(theirs ?? merged ?? {}, this.#me);
  }

  /** Changes saved elsewhere meanwhile, and lost data. */
  #renderColleague(draft: Draft, { items }: InfoRequest): unknown {
    if (!this.parts?.ready || !(draft.theirs ?? draft.merged ?? draft.discarded ?? draft.lost)) return nothing;
    return html`<request-conflict
      .draft=${draft}
      .items=${items}
      .me=${this.#me}
      @save-wanted=${this.#handleSave}
      @draft-chosen=${this.#handleChosen}
      @discarded-dismissed=${this.#handleDiscardedDismissed}
    ></request-conflict>`;
  }

  #renderItems({ items }: Checklist, draft: Draft): unknown {
    const t = formCopy(this.environment?.strings);
    const first = items.find(({ item }) => item.kind === 'document');
    return repeat(
      items,
      ({ item }) => item.itemId,
      (view) => html`
        ${
          view === first
            ? html`<p class="documents-lead">${t('documents.lead')}${requiredMark(view.item.required)}</p>`
            : nothing
        }
        ${this.#renderItem(view, draft)}
      `,
    );
  }

  #renderItem(view: ItemView, { answers }: Draft): TemplateResult {
    const { item } = view;
    const answer = answerTo(answers, item.itemId);
    const { blocked, rejected } = this.submission;
    const flagged = blocked || this.request?.reopened === 'file-rejected';
    const { environment } = this;
    const error = flagged && environment ? this.itemProblem?.(view, rejected, environment) : undefined;

    return item.kind === 'question'
      ? html`<request-question
          .item=${item}
          .view=${view}
          .text=${answer.text}
          .error=${error}
          .locked=${this.submission.running}
          @answer-typed=${this.#handleTyped}
          >${this.#renderItemFiles(item.itemId)} ${this.#renderPaste(item, view.number, answer.text)}</request-question
        >`
      : html`<request-document
          .item=${item}
          .view=${view}
          .answer=${answer}
          .error=${error}
          .locked=${this.submission.running}
          @answer-typed=${this.#handleTyped}
          @document-wanted=${this.#handleWanted}
          @files-chosen=${this.#handleFiles}
          >${this.#renderItemFiles(item.itemId)}</request-document
        >`;
  }

  #renderItemFiles(itemId: string): unknown {
    const { work, request } = this;
    if (!this.parts?.ready || !work?.files.some((file) => file.itemId === itemId)) return nothing;
    return html`<request-files
      .records=${work.files}
      .items=${request?.items ?? []}
      .itemId=${itemId}
      .limits=${this.limits}
      .locked=${this.submission.running}
      @file-action=${(event: FileActionEvent) => this.attachments?.act(event.detail, itemId)}
    ></request-files>`;
  }

  #renderPaste(item: QuestionItem, number: number, text: string): unknown {
    if (!this.parts?.ready) return nothing;
    return html`<request-paste
      .item=${item}
      .number=${number}
      .text=${text}
      .work=${this.work}
      .limits=${this.limits}
      .locked=${this.submission.running}
      @answer-typed=${this.#handleTyped}
      @files-chosen=${this.#handleFiles}
    ></request-paste>`;
  }

  #renderDisclaimer({ disclaimer }: InfoRequest): unknown {
    if (disclaimer.length === 0) return nothing;
    const t = formCopy(this.environment?.strings);
    return html`
      <section class="disclaimer">
        ${heading(this.headingLevel, t('disclaimer'), { className: 'caps' })}
        ${disclaimer.map((paragraph) => html`<p>${serverText(paragraph, this.environment)}</p>`)}
      </section>
    `;
  }

  #renderFiles(request: InfoRequest): unknown {
    if (!this.parts?.ready) return this.#renderFilesToCome();
    return html`
      <request-attachments
        .request=${request}
        .work=${this.work}
        .limits=${this.limits}
        .failure=${this.filesFailure}
        .member=${this.message?.member}
        .over=${this.#drop.over}
        .locked=${this.submission.running}
        .headingLevel=${this.headingLevel}
        .focusItem=${this.#focusItem}
      ></request-attachments>
    `;
  }

  #renderFilesToCome(): TemplateResult {
    const { environment } = this;
    const t = formCopy(environment?.strings);
    const pending = {
      environment,
      failed: t('could-not.files'),
      loading: html`<ui-loading label=${t('loading.files')} shape="67 60 90"></ui-loading>`,
    };
    return html`<section>
      ${heading(this.headingLevel, t('attachments'), { className: 'caps' })} ${this.parts?.render(pending)}
    </section>`;
  }

  #renderSending(list: Checklist, { acceptsPart }: InfoRequest): unknown {
    const { submission, environment } = this;
    if (this.parts?.ready) {
      return html`<request-sending
        .found=${submission.problemSources(list)}
        .mine=${this.#isMine}
        .pressed=${submission.blocked}
        .error=${submission.error}
        .acceptsPart=${acceptsPart}
        .sending=${submission.running}
        @problem-pressed=${this.#handleProblem}
        @submit-pressed=${this.#handleSubmit}
      ></request-sending>`;
    }
    if (!submission.attempted) return nothing;
    const t = formCopy(environment?.strings);
    return this.parts?.render({ environment, failed: t('could-not.submit'), loading: t('loading') });
  }

  #handleTyped({ detail }: AnswerTypedEvent): void {
    const { work } = this;
    if (!work?.draft || this.submission.running) return;
    work.draft = edit(work.draft, detail.itemId, detail.change);
    this.submission.touched(detail.itemId);
    this.requestUpdate();
    this.#autosave.touched();
  }

  /**
   * Keeps the sticky bar from covering the focused element (WCAG 2.4.11). A focus move inside an inner element triggers
   * no `focusin` here, but its key event does.
   */
  #handleFocus(event: Event): void {
    const [focused] = event.composedPath();
    const { finish } = this;
    if ('key' in event && event.key !== 'Tab') return;
    if (!(focused instanceof Element) || !finish || event.composedPath().includes(finish)) return;
    // Scrolling during a press would move the target from under the pointer and lose the click.
    if (focused.matches(':active')) return;
    const [place, bar] = [focused.getBoundingClientRect(), finish.getBoundingClientRect()];
    const isBeside = place.right <= bar.left || place.left >= bar.right;
    if (!isBeside && place.bottom > bar.top) focused.scrollIntoView({ block: 'center' });
  }

  #handleFiles({ detail }: FilesChosenEvent): void {
    void this.#addFiles(detail.files, detail.itemId);
  }

  /** A file chooser opens only on a user action; if the part has to load first, it opens a moment later. */
  async #handleWanted({ detail }: DocumentWantedEvent): Promise<void> {
    if (await this.#files()) this.attachments?.choose(detail.itemId);
  }

  async #addFiles(files: readonly File[], itemId?: string | null): Promise<void> {
    if (await this.#files()) this.attachments?.add(files, itemId);
  }

  /** Resolves with whether the attachments are on the page. */
  async #files(): Promise<boolean> {
    if (this.attachments) return true;
    const there = (await this.parts?.ensure()) ?? false;
    this.requestUpdate();
    await this.updateComplete;
    return there;
  }

  /**
   * Excel and Word put a picture of the cells next to their text: the text goes into the field, and the picture is
   * dropped. Files alone are attached after the user has seen which item they answer.
   */
  #handlePaste(event: ClipboardEvent): void {
    const carried = transferContent(event.clipboardData);
    const { files, text, plain } = carried;
    if (files.length === 0 || (text !== '' && plain && isInField(event))) return;
    event.preventDefault();
    this.#offer(carried);
  }

  /** Whether the form can handle a paste, or a drop beside every item. */
  #offer(carried: TransferContent): boolean {
    if (!this.work?.draft || this.submission.running) return false;
    void this.#files().then((there) => there && this.attachments?.offer(carried));
    return true;
  }

  #handleChosen({ detail }: DraftChosenEvent): void {
    this.#settle((draft) => choose(draft, detail), Object.keys(detail)[0]);
    this.#autosave.touched();
  }

  #handleSave(): void {
    this.#focusItem(this.request?.items[0]?.itemId);
    void this.#autosave.save();
  }

  #handleDiscardedDismissed(): void {
    this.#settle(clearDiscarded, this.request?.items[0]?.itemId);
  }

  /** Moves the focus to the item, because the focused element disappears. */
  #settle(step: (draft: Draft) => Draft, itemId: string | undefined): void {
    const { work } = this;
    if (!work?.draft) return;
    work.draft = step(work.draft);
    this.#focusItem(itemId);
  }

  #handleProblem({ detail: { place } }: ProblemPressedEvent): void {
    if (place === CONFLICT_PLACE) this.conflict?.focus();
    else if (!this.#focusItem(place)) this.attachments?.focusFile(place);
  }

  readonly #focusItem = (itemId: string | undefined): boolean => {
    const block = [...this.blocks].find(({ item }) => item?.itemId === itemId);
    block?.focus();
    return block !== undefined;
  };

  #handleFailed(error: unknown): void {
    this.#autosave.touched();
    if (isOver(error) || (isApiError(error) && error.kind === 'stale')) this.dispatchEvent(new RequestStaleEvent(true));
  }

  #handleSubmit({ detail: { part } }: SubmitPressedEvent): void {
    void this.submission.submit(part);
  }

  async #showProblems(): Promise<void> {
    await this.#files();
    await this.updateComplete;
    await this.sending?.updateComplete;
    this.sending?.focus();
  }
}

/** Whether the request accepts nothing anymore: a coworker answered it, it closed, or this user lost access. */
const isOver = (error: unknown): boolean =>
  isApiError(error) && ['gone', 'conflict', 'forbidden', 'not-found'].includes(error.kind);

declare global {
  interface HTMLElementTagNameMap {
    'request-editor': RequestEditor;
  }
}
