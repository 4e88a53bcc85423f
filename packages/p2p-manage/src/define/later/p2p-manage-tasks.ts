/** The tasks, which `<p2p-manage>` loads after its first render. */
import '@portal/p2p-parts/define/later/p2p-assistance.js';
import '@portal/p2p-parts/define/later/slot-hold.js';
import '../p2p-cancel-dialog.js';
import '../p2p-participant-editor.js';
import '../p2p-reschedule.js';
