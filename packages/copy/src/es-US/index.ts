/**
 * Spanish as it is written in the United States, for "usted". A payer has it reviewed by a qualified translator before
 * production (Guides, Languages).
 */
import type { Translation } from '../catalog.js';
import type * as english from '../en-US/index.js';
import type { CatalogNames, Messages } from '../translation.js';
import { catalogs as spanish } from './catalogs.js';

/** An English catalog without a Spanish one does not compile. */
const catalogs: Readonly<Record<CatalogNames<typeof english>, Messages>> = spanish;

const PAYER = 'el plan de salud';

export const translation: Translation = {
  messages: Object.assign({}, ...Object.values(catalogs)) as Messages,
  somePayer: (before) => (/(?:^|[.?!:] |[¿¡(])$/.test(before) ? 'El plan de salud' : PAYER),
  contract: (sentence) => sentence.replace(/\b([Dd]e|[Aa]) el plan de salud/g, '$1l plan de salud'),
};
