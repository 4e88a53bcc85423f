/** Everything that the form's first render does not need, in one file. */
import '../request-attachments.js';
import '../request-conflict.js';
import '../request-files.js';
import '../request-news.js';
import '../request-outcome.js';
import '../request-paste.js';
import '../request-round.js';
import '../request-sending.js';

export { fileQueue } from '../../files/model/file-queue.js';
export { itemProblem } from '../../sending/model/problems.js';
