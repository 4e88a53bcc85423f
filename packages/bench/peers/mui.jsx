/** Material UI's table, set up as on its page "Sorting & selecting". */
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TablePagination from '@mui/material/TablePagination';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { HEADS, rowsOf } from './rows.mjs';

const Line = ({ words }) =>
  words ? (
    <Typography variant="caption" component="div">
      {words}
    </Typography>
  ) : null;

const Head = () => (
  <TableHead>
    <TableRow>
      <TableCell padding="checkbox">
        <Checkbox color="primary" />
      </TableCell>
      {Object.entries(HEADS).map(([key, head]) => (
        <TableCell key={key} sortDirection={key === 'received' ? 'desc' : false}>
          <TableSortLabel active={key === 'received'} direction="desc">
            {head}
          </TableSortLabel>
        </TableCell>
      ))}
    </TableRow>
  </TableHead>
);

const Row = ({ row, selected, toggle }) => (
  <TableRow hover role="checkbox" aria-checked={selected} tabIndex={-1} selected={selected}>
    <TableCell padding="checkbox">
      <Checkbox color="primary" checked={selected} onClick={toggle} />
    </TableCell>
    <TableCell component="th" scope="row">
      <Link component="button">{row.type}</Link>
      <Line words={row.due} />
      <Line words={row.attachments} />
    </TableCell>
    <TableCell>{row.member}</TableCell>
    <TableCell>{row.order}</TableCell>
    <TableCell>{row.plan}</TableCell>
    <TableCell>{row.received}</TableCell>
    <TableCell>
      {row.status}
      {row.turn ? <Chip size="small" label={row.turn} /> : null}
      <Line words={row.work} />
    </TableCell>
  </TableRow>
);

let show;

function Messages({ first }) {
  const [rows, setRows] = useState(first);
  const [selected, setSelected] = useState([]);
  show = setRows;
  const toggle = (id) => setSelected((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));

  return (
    <Box sx={{ width: '100%' }}>
      <Paper sx={{ width: '100%', mb: 2 }}>
        <TableContainer>
          <Table sx={{ minWidth: 750 }} size="medium">
            <Head />
            <TableBody>
              {rows.map((row) => (
                <Row key={row.id} row={row} selected={selected.includes(row.id)} toggle={() => toggle(row.id)} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
        <TablePagination
          rowsPerPageOptions={[10, 25, 50, 100]}
          component="div"
          count={100_000}
          rowsPerPage={rows.length}
          page={0}
          onPageChange={() => undefined}
        />
      </Paper>
    </Box>
  );
}

export default {
  mount: (place, work) => createRoot(place).render(<Messages first={rowsOf(work)} />),
  act: (work) => flushSync(() => show(rowsOf(work))),
};
