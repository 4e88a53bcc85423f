/** What is fetched after the first drawing of `<p2p-manage>`: the tasks that begin with a press. */
import './p2p-cancel-dialog.js';
import './p2p-participant-editor.js';
import './p2p-reschedule.js';
