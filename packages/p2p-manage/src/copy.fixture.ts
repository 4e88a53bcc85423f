/** The module's copy by key, so rewording doesn't break tests. */
import { manageCopy, newsCopy, p2pActionCopy, p2pRecordCopy, taskCopy } from '@portal/copy';
import { anyOf } from '@portal/p2p-parts/testing';

export const ofManage = manageCopy();
export const ofTask = taskCopy();
export const ofNews = newsCopy();
export const ofRecord = p2pRecordCopy();
export const ofAction = p2pActionCopy();

const WHO = ['someone', 'colleague', 'payer', 'you'] as const;
const REFUSED = anyOf(...WHO.map((who) => ofNews(`refused.${who}`)));
const FOUND = anyOf(...WHO.map((who) => ofNews(`found.${who}`)));
const STAYS = anyOf(
  ofTask('stays'),
  ofTask('slot-taken'),
  ofTask('slot-expired'),
  ofTask('present-stays'),
  ofTask('no-slots-stay'),
  ofTask('kept-present'),
);

/** Whether a text shows that a change was rejected because someone else changed the booking. */
export const showsRefusal = (text: string): boolean => REFUSED.test(text);

/** Whether a text shows that someone else changed the booking. */
export const showsChange = (text: string): boolean => showsRefusal(text) || FOUND.test(text);

/** Whether a text shows that the current time is kept. */
export const showsTimeStays = (text: string): boolean => STAYS.test(text);
