/** Numbers as people read them. Formatters are expensive to make, so each is made once. */
import { Bounded } from './bounded.js';

const formatters = new Bounded<Intl.NumberFormat>();

/** "1,234". */
export const formatNumber = (count: number, locale: string): string =>
  formatters.get(locale, () => new Intl.NumberFormat(locale)).format(count);

/** "4 minutes". */
export const formatUnit = (count: number, unit: 'day' | 'hour' | 'minute' | 'second', locale: string): string =>
  formatters
    .get(`${locale} ${unit}`, () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }))
    .format(count);
