/** Reviewers' text, from the templates in the design deck. */

export const QUESTION_PROMPT =
  'To assist with pre-authorization, please provide details of any completed physical therapy or physician-directed home exercise. If these were not completed, please provide documentation explaining why.';

export const IMAGING_PROMPT =
  'To assist with pre-authorization, please provide recent x-ray/radiograph imaging reports pertinent to this request.';

export const VISIT_NOTES_PROMPT =
  'To assist with pre-authorization, please provide office visit notes from at least three (3) most recent visits, including documentation of physical exam findings.';

/** The payer's short names of the items. */
export const ITEM_TITLES = {
  therapy: 'Physical therapy',
  imaging: 'Imaging reports',
  notes: 'Office visit notes',
} as const;

export const LONG_WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosis';

/** Message types in the design deck (MC-08). */
export const MESSAGE_TYPES = {
  documentationMissing: {
    code: 'documentation-not-received',
    display: 'Required Documentation Has Not Been Received',
  },
  clinicalDetails: { code: 'clarification-clinical', display: 'Clarification is Needed For Clinical Details' },
  moreInformation: { code: 'more-information', display: 'More Information Required' },
  clarification: { code: 'clarification', display: 'Clarification is Needed' },
  documentation: { code: 'documentation', display: 'Required Documentation' },
  response: { code: 'response', display: 'Response: Additional Information Provided' },
  notice: { code: 'notice', display: 'Review Update' },
} as const;

export type MessageType = keyof typeof MESSAGE_TYPES;
