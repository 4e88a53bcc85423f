/** Everything `<p2p-scheduler>` loads after its first render. */
import '@portal/p2p-parts/define/later/p2p-assistance.js';
import '@portal/p2p-parts/define/later/p2p-contact-form.js';
import '@portal/p2p-parts/define/later/p2p-contact-rules.js';
import '@portal/p2p-parts/define/later/slot-hold.js';
import '@portal/p2p-parts/define/later-week/p2p-slot-views.js';
import '../p2p-scheduler-closed.js';
import '../p2p-scheduler-done.js';
import '../p2p-scheduler-leave.js';
import '../p2p-scheduler-review.js';

export { RequestSteps } from '../../controllers/request-steps.js';
