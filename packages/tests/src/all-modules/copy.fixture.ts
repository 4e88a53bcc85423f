/** The sentences of all modules by key, so that rewording a sentence breaks no test. */
export { ofExtension, ofFiles, ofForm, ofSending } from '@portal/info-request-form/testing';
export { partOf } from '@portal/kit/testing';
export { ofActions, ofList } from '@portal/message-center/testing';
export { ofManage, ofTask } from '@portal/p2p-manage/testing';
export { ofAssistance, ofDocuments } from '@portal/p2p-parts/testing';
export { ofScheduler, ofStep } from '@portal/p2p-scheduler/testing';
