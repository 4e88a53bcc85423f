/** The cells that contain more than text, for grids that accept elements. */

const line = (words) => Object.assign(document.createElement('div'), { textContent: words });

export function typeCell({ type, due, attachments }) {
  const cell = document.createElement('div');
  const open = Object.assign(document.createElement('button'), { type: 'button', textContent: type });
  cell.append(open, ...[due, attachments].filter(Boolean).map(line));
  return cell;
}

export function statusCell({ status, turn, work }) {
  const cell = document.createElement('div');
  cell.append(...[status, turn, work].filter(Boolean).map(line));
  return cell;
}
