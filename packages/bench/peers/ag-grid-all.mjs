/** AG Grid Community with all rows rendered, as its page on grid size recommends for printing and short lists. */
import { agGrid } from './ag-grid.mjs';

export default agGrid({ domLayout: 'autoHeight' }, {});
