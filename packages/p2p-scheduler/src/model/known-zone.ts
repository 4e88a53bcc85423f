import { isTimeZone } from '@portal/domain';

/** A zone that this browser does not know is none: no time could be told in it. */
export const knownZone = (zone: string, otherwise = ''): string => (isTimeZone(zone) ? zone : otherwise);
