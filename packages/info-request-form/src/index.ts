export { InfoRequestForm } from './elements/info-request-form.js';
export { DirtyChangedEvent, DraftSavedEvent, InfoRequestSubmittedEvent } from './events.js';
