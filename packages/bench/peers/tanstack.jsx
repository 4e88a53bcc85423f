/** TanStack Table with React, set up as in its guide for server-side data: the server sorts and pages. */
import {
  createColumnHelper,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { HEADS, rowsOf } from './rows.mjs';

const features = tableFeatures({ rowPaginationFeature, rowSelectionFeature, rowSortingFeature });
const helper = createColumnHelper();

const Line = ({ words }) => (words ? <div>{words}</div> : null);

const columns = helper.columns([
  helper.display({
    id: 'select',
    header: ({ table }) => (
      <input
        type="checkbox"
        checked={table.getIsAllRowsSelected()}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
    ),
    cell: ({ row }) => (
      <input type="checkbox" checked={row.getIsSelected()} onChange={row.getToggleSelectedHandler()} />
    ),
  }),
  helper.accessor('type', {
    header: HEADS.type,
    cell: ({ row: { original } }) => (
      <div>
        <button type="button">{original.type}</button>
        <Line words={original.due} />
        <Line words={original.attachments} />
      </div>
    ),
  }),
  helper.accessor('member', { header: HEADS.member }),
  helper.accessor('order', { header: HEADS.order }),
  helper.accessor('plan', { header: HEADS.plan }),
  helper.accessor('received', { header: HEADS.received }),
  helper.accessor('status', {
    header: HEADS.status,
    cell: ({ row: { original } }) => (
      <div>
        <span>{original.status}</span>
        <Line words={original.turn} />
        <Line words={original.work} />
      </div>
    ),
  }),
]);

const getRowId = ({ id }) => id;
let show;

function Messages({ first }) {
  const [data, setData] = useState(first);
  show = setData;
  const table = useTable({ features, columns, data, getRowId, manualPagination: true, manualSorting: true });

  return (
    <table>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <th key={header.id} onClick={header.column.getToggleSortingHandler()}>
                <table.FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id}>
            {row.getAllCells().map((cell) => (
              <td key={cell.id}>
                <table.FlexRender cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export default {
  mount: (place, work) => createRoot(place).render(<Messages first={rowsOf(work)} />),
  // React renders a user's click synchronously, so flushSync does the same.
  act: (work) => flushSync(() => show(rowsOf(work))),
};
