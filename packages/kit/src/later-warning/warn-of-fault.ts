import type { ConfigurationFault } from '../element/settings.js';

/** The missing setting, for the host's developers. */
const MISSING: Readonly<Record<ConfigurationFault, string>> = {
  'base-url-missing': 'api-base-url, or settings with a baseUrl',
  'base-url-unusable': 'an api-base-url, or a baseUrl in its settings, that is an http address',
  'time-zone-unknown': 'a timeZone in its settings that is an IANA zone',
  'message-id-missing': 'the attribute message-id',
  'order-id-missing': 'the attribute order-id',
};

/** Names only attributes, and only on a developer's machine. */
export function warnOfFault(tag: string, fault: ConfigurationFault): void {
  // eslint-disable-next-line no-console
  console.warn(`<${tag}> needs ${MISSING[fault]}.`);
}
