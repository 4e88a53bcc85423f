/** The sentences about files by key, for tests: rewording one turns none of them red. */
import { catalog } from '@portal/kit';

import { TABLE_COPY } from './later/attached-files-copy.js';
import { FILE_SENTENCES } from './later/file-copy.js';

export const ofFiles = catalog('files', { ...FILE_SENTENCES, ...TABLE_COPY })();
