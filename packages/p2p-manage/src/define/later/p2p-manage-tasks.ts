/** What is fetched after the first drawing of `<p2p-manage>`: the tasks that begin with a press. */
import '@portal/p2p-parts/define/later/p2p-assistance.js';
import '@portal/p2p-parts/define/later/slot-hold.js';
import '../p2p-cancel-dialog.js';
import '../p2p-participant-editor.js';
import '../p2p-reschedule.js';
