/** Every Spanish catalog. Not a namespace: the bundler would need a helper for it in a file of its own. */
import { caseRecordCopy } from './case-record.js';
import { failureCopy } from './failure.js';
import { adviceCopy } from './file-advice.js';
import { conflictCopy } from './form-conflict.js';
import { extensionCopy } from './form-extension.js';
import { filesCopy } from './form-files.js';
import { outcomeCopy } from './form-outcome.js';
import { pasteCopy } from './form-paste.js';
import { sendingCopy } from './form-sending.js';
import { formCopy } from './form.js';
import { messageActionCopy } from './message-actions.js';
import { badgeCopy } from './message-badge.js';
import { detailCopy } from './message-detail.js';
import { listCopy } from './message-list.js';
import { moduleCopy } from './module.js';
import { p2pActionCopy } from './p2p-action.js';
import { assistanceCopy } from './p2p-assistance.js';
import { closedCopy } from './p2p-closed.js';
import { contactCopy } from './p2p-contact.js';
import { dayCopy } from './p2p-days.js';
import { documentCopy } from './p2p-documents.js';
import { lostTimeCopy } from './p2p-lost.js';
import { manageCopy } from './p2p-manage.js';
import { newsCopy } from './p2p-news.js';
import { slotCopy, bannerCopy } from './p2p-parts.js';
import { p2pRecordCopy } from './p2p-record.js';
import { rulesCopy } from './p2p-rules.js';
import { schedulerCopy } from './p2p-scheduler.js';
import { stepCopy } from './p2p-steps.js';
import { summaryCopy } from './p2p-summary.js';
import { taskCopy } from './p2p-tasks.js';

export const catalogs = {
  caseRecordCopy,
  failureCopy,
  adviceCopy,
  conflictCopy,
  extensionCopy,
  filesCopy,
  outcomeCopy,
  pasteCopy,
  sendingCopy,
  formCopy,
  messageActionCopy,
  badgeCopy,
  detailCopy,
  listCopy,
  moduleCopy,
  p2pActionCopy,
  assistanceCopy,
  closedCopy,
  contactCopy,
  dayCopy,
  documentCopy,
  lostTimeCopy,
  manageCopy,
  newsCopy,
  slotCopy,
  bannerCopy,
  p2pRecordCopy,
  rulesCopy,
  schedulerCopy,
  stepCopy,
  summaryCopy,
  taskCopy,
};
