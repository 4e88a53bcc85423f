/** Copy of the additional entries that some plans require. */
import { catalog } from '../catalog.js';

export const rulesCopy = catalog('p2p-contact-rules', {
  legend: 'This health plan requires:',
  credential: 'Credential',
  select: 'Select',
  agreed: 'The clinician has agreed to this time',
  'credential.missing': 'Select a Credential',
  'agreed.missing': 'Confirm that the clinician has agreed to this time',
});
