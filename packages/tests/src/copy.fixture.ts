/** The sentences of all modules by key: what is worded anew turns no test red. */
export { ofExtension, ofFiles, ofForm, ofSending } from '@portal/info-request-form/testing';
export { ofActions, ofList } from '@portal/message-center/testing';
export { ofManage, ofTask } from '@portal/p2p-manage/testing';
export { ofAssistance, ofDocuments } from '@portal/p2p-parts/testing';
export { ofScheduler, ofStep } from '@portal/p2p-scheduler/testing';
