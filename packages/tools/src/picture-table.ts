/** A page that shows pictures side by side, one row per state. */

export interface Row {
  readonly title: string;
  readonly name: string;
  /** Relative to the page, one per column. An empty one leaves its cell empty. */
  readonly files: readonly string[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const cellOf = (file: string): string =>
  file === '' ? '<td></td>' : `<td><a href="${file}"><img loading="lazy" src="${file}" alt=""></a></td>`;

const rowOf = ({ title, name, files }: Row): string =>
  `<tr><th scope="row">${escaped(title)}<br>${escaped(name)}</th>${files.map(cellOf).join('')}</tr>`;

const headOf = (name: string): string => `<th scope="col">${escaped(name)}</th>`;

/** Thumbnails show the top of a picture and lead to all of it. */
export const tablePage = ({ title, columns, rows }: Table): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; }
  thead th { position: sticky; top: 0; background: #fff; }
  th { text-align: start; vertical-align: top; padding: 4px 8px; }
  td { vertical-align: top; }
  img { max-width: ${String(Math.floor(1_200 / columns.length))}px; max-height: 900px; object-fit: cover; object-position: top; border: 1px solid #dcd9e4; }
</style>
<h1>${escaped(title)}</h1>
<table>
<thead><tr><th scope="col">State</th>${columns.map(headOf).join('')}</tr></thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody>
</table>
</html>
`;
