/** AG Grid Community, set up as in its quick start: the visible rows, in a box with a fixed height. */
import { AllCommunityModule, ModuleRegistry, createGrid } from 'ag-grid-community';

import { statusCell, typeCell } from './plain-cells.mjs';
import { HEADS, rowsOf } from './rows.mjs';

ModuleRegistry.registerModules([AllCommunityModule]);

const { type, status, ...texts } = HEADS;
const plain = Object.entries(texts).map(([field, headerName]) => ({ field, headerName }));

/** `options` are the settings of the variant that renders all rows. */
export function agGrid(options, style) {
  let grid;
  return {
    mount: (place, work) => {
      const box = document.createElement('div');
      Object.assign(box.style, style);
      place.append(box);
      grid = createGrid(box, {
        rowData: rowsOf(work),
        rowSelection: { mode: 'multiRow' },
        rowHeight: 76,
        defaultColDef: { flex: 1 },
        columnDefs: [
          { field: 'type', headerName: type, cellRenderer: ({ data }) => typeCell(data) },
          ...plain,
          { field: 'status', headerName: status, cellRenderer: ({ data }) => statusCell(data) },
        ],
        ...options,
      });
    },
    act: (work) => grid.setGridOption('rowData', rowsOf(work)),
  };
}

export default agGrid({}, { height: '700px' });
