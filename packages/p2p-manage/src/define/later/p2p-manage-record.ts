/** The details of the booking and its news, which `<p2p-manage>` loads right after its first render. */
import '../p2p-calendar-button.js';
import '../p2p-news.js';
import '../p2p-record.js';

export { TaskFlow } from '../../controllers/task-flow.js';
