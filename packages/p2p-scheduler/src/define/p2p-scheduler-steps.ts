/** What is fetched after the first drawing of `<p2p-scheduler>`: all but the choice. */
import './p2p-scheduler-closed.js';
import './p2p-scheduler-done.js';
import './p2p-scheduler-review.js';
