/** The sentences about files by key, so that rewording a sentence breaks no test. */
import { FILE_SENTENCES, TABLE_COPY, catalog } from '@portal/copy';

export const ofFiles = catalog('files', { ...FILE_SENTENCES, ...TABLE_COPY })();
