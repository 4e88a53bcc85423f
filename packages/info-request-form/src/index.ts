export { InfoRequestForm } from './info-request-form.js';
export { DirtyChangedEvent } from '@portal/kit';
export { DraftSavedEvent, InfoRequestSubmittedEvent } from './events.js';
