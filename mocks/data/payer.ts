/** The payer in the demo and tests. No module depends on it. */

/** Base URL of the mock backend, in a browser and over HTTP. */
export const MOCK_BASE_URL = '/api/v1';

export const PAYER = {
  name: 'Carelon Medical Benefits Management',
  shortName: 'Carelon',
  phone: '(800) 252-2021',
  hours: 'Monday to Friday, 7:00 AM to 7:00 PM CT',
} as const;

/** IANA zone of the payer's calendar, hours, and due dates. */
export const PAYER_ZONE = 'America/Chicago';

/** Recipient of the summary emails (PS-24, PM-08). */
export const DISTRIBUTION_LIST = 'peer-to-peer@payer.example';

/** The signed-in user. */
export const PERSON = 'Viral Patel';

/** A coworker in the same office. */
export const COLLEAGUE = 'Dana Whitfield';

/** The payer's reviewer. */
export const REVIEWER = 'M. Okafor, RN';

/** The design deck crops these paragraphs (DD-13). The endings are placeholders for the payer's text. */
export const DISCLAIMER: readonly string[] = [
  'By proceeding, you confirm that you are authorized to access and disclose Protected Health Information on behalf of the providers linked to this organization.',
  'You also agree to limit your access to the minimum amount of information necessary to complete this request. If you see information that you are not authorized to view, please notify Carelon Medical Benefits Management immediately at (800) 252-2021.',
  'Information disclosed should be accurate and be supported by the patient’s medical record, and is sent to the reviewers through the Carelon Medical Benefits Management provider portal.',
];

/** The payer's next step for a closed request (3d.7). */
export const NEXT_STEP =
  'The review will continue with the information received. If the order isn’t approved, the decision letter will explain how to request a peer-to-peer review or an appeal, and the deadlines.';
