import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Attachment, InfoRequest, InfoRequestItem, Message, MessageEvent } from '@portal/api';
import { caseRecordCopy } from '@portal/copy';
import type { CaseRecordCopy } from '@portal/copy';
import { deadlineCopy, formatFileSize, formatMoment, formatPlainDate } from '@portal/domain';
import { serverText } from '@portal/kit';
import type { Environment } from '@portal/kit';

import type { HistoryCopy } from '../model/history-view.js';

export interface RecordParts {
  readonly message: Message;
  /** Undefined if the message is not a request. */
  readonly request: InfoRequest | undefined;
  readonly files: readonly (Attachment | null)[];
  readonly events: readonly (MessageEvent | null)[];
  readonly entryOf: HistoryCopy;
}

/** One message on paper: the case, questions and answers, files, and history (3d.6). */
export function recordPaper(parts: RecordParts, environment: Environment): TemplateResult {
  const { message, request, files, events, entryOf } = parts;
  const t = caseRecordCopy(environment.strings);
  return html`
    <article class="record">
      <div>
        <p class="name">${serverText(message.type.display, environment)}</p>
        <p>${t('record.as-of', { moment: formatMoment(environment.now().toISOString(), environment) })}</p>
      </div>
      ${caseList(parts, environment, t)}
      ${request ? questionsAndAnswers(request, files, environment) : section(t('record.text'), html`<p class="said">${serverText(message.body ?? '', environment)}</p>`)}
      ${section(t('record.files'), fileList(files, environment, t))}
      ${section(
        t('record.history'),
        html`<ol>
          ${events.map((event) => html`<li>${event ? eventCopy(event, entryOf, environment) : t('record.unreadable')}</li>`)}
        </ol>`,
      )}
    </article>
  `;
}

const section = (title: string, content: unknown): TemplateResult => html`
  <section>
    <h3>${title}</h3>
    ${content}
  </section>
`;

function caseList({ message, request }: RecordParts, environment: Environment, t: CaseRecordCopy): TemplateResult {
  const { member, solution, lineOfBusiness, services } = message;
  const rows: readonly (readonly [string, unknown])[] = [
    [t('record.order'), message.orderId],
    ...(request ? [[t('record.tracking'), request.trackingId] as const] : []),
    [t('record.member'), member.name],
    [t('record.member-id'), member.memberId],
    [t('record.birth'), formatPlainDate(member.birthDate, environment.locale)],
    [t('record.plan'), message.healthPlan ?? t('record.withheld')],
    [t('record.solution'), serverText(`${solution.display} | ${lineOfBusiness.display}`, environment)],
    [
      t('record.services'),
      services.map(({ code, description }) => html`<p>${code} - ${serverText(description, environment)}</p>`),
    ],
    [t('record.received'), formatMoment(message.receivedAt, environment)],
    [t('record.status'), serverText(message.requestStatus.display, environment)],
    ...(request ? [[t('record.due'), dueCopy(request, environment, t)] as const] : []),
  ];
  return html`<dl>
    ${rows.map(
      ([term, value]) =>
        html`<dt>${term}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** In the user's zone, and in the payer's if its clocks differ. */
function dueCopy(request: InfoRequest, environment: Environment, t: CaseRecordCopy): string {
  const { date, time, payer } = deadlineCopy(request, environment, environment.now());
  const here = `${date} ${time}`;
  return payer
    ? t('record.due.both', { here, there: `${payer.date} ${payer.time}`, payer: environment.payer.shortName })
    : here;
}

function questionsAndAnswers(
  request: InfoRequest,
  files: RecordParts['files'],
  environment: Environment,
): TemplateResult {
  const t = caseRecordCopy(environment.strings);
  const { response, items } = request;
  return section(
    t('record.asked'),
    html`
      <p>
        ${
          response
            ? t('record.answered', {
                moment: formatMoment(response.respondedAt, environment),
                name: response.respondedBy,
              })
            : t('record.unanswered')
        }
      </p>
      <ol>
        ${items.map(
          (item) =>
            html`<li>
              <p lang=${item.lang}>${item.prompt}</p>
              <p class="said">
                <strong>${answerCopy(item, { response, files, locale: environment.locale }, t)}</strong>
              </p>
            </li>`,
        )}
      </ol>
    `,
  );
}

function answerCopy(
  { itemId }: InfoRequestItem,
  { response, files, locale }: Pick<InfoRequest, 'response'> & Pick<RecordParts, 'files'> & Pick<Environment, 'locale'>,
  t: CaseRecordCopy,
): string {
  const given = response?.answers.find((answer) => answer.itemId === itemId);
  const own = files.flatMap((file) => (file?.itemId === itemId ? file.fileName : []));
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(own);
  const { reason, text = '' } = given?.cannotProvide ?? {};
  const paragraphs = [
    given?.text ?? '',
    reason ? t(`cannot.${reason}`) : '',
    text,
    names === '' ? '' : t('record.item.files', { names }),
  ].filter(Boolean);
  return paragraphs.length === 0 ? t('record.item.none') : paragraphs.join('\n');
}

function fileList(files: RecordParts['files'], environment: Environment, t: CaseRecordCopy): TemplateResult {
  if (files.length === 0) return html`<p>${t('record.files.none')}</p>`;
  return html`<ul>
    ${files.map((file) => html`<li>${file ? fileCopy(file, environment, t) : t('record.unreadable')}</li>`)}
  </ul>`;
}

function fileCopy(file: Attachment, environment: Environment, t: CaseRecordCopy): unknown {
  const { fileName, sizeBytes, status, uploadedAt, uploadedBy } = file;
  const size = formatFileSize(sizeBytes, environment.locale);
  const sentence = t(`file.${status}`, { size, moment: formatMoment(uploadedAt, environment), name: uploadedBy });
  return html`<strong>${fileName}</strong>
    <p>${sentence}</p>`;
}

function eventCopy(event: MessageEvent, entryOf: HistoryCopy, environment: Environment): unknown {
  const { when, what, who } = entryOf(event, environment);
  return html`<strong>${what}</strong>
    <p>${when} · ${who}</p>`;
}
