import { catalog } from '../catalog.js';

/** Copy that every module shares. */
export const moduleCopy = catalog('module', {
  'base-url-missing': 'This section has a setup problem.',
  'base-url-unusable': 'This section has a setup problem.',
  'time-zone-unknown': 'This section has a setup problem.',
  'message-id-missing': 'No message selected. This section has a setup problem.',
  'order-id-missing': 'No order selected. This section has a setup problem.',
  'tell-support': 'Contact portal support.',
  call: 'You can also call {payer} at {phone}.',
  expired: 'Your session expired. What you entered is still here. Sign in again to continue.',
  ended: 'You’re signed out.',
  'stray.files':
    'No files attached. Open the information request or Peer-to-Peer the files are for, then attach them there.',
  'stray.other': 'Nothing added. To add text, paste it into a field.',
});
