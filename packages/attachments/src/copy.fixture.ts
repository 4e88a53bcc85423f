/** The sentences about files by key, for tests: rewording one turns none of them red. */
import { FILE_SENTENCES, TABLE_COPY, catalog } from '@portal/copy';

export const ofFiles = catalog('files', { ...FILE_SENTENCES, ...TABLE_COPY })();
