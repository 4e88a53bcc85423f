import { isTimeZone } from '@portal/domain';

/** Ignores a zone this browser doesn't know, because it couldn't display times in it. */
export const knownZone = (zone: string, otherwise = ''): string => (isTimeZone(zone) ? zone : otherwise);
