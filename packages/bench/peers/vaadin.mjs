/** Vaadin Grid, set up as in its readme, with the Lumo theme: the visible rows, in a box with a fixed height. */
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import lumo from '@vaadin/vaadin-lumo-styles/lumo.css?inline';

import { statusCell, typeCell } from './plain-cells.mjs';
import { HEADS, addStyles, rowsOf } from './rows.mjs';

const CELLS = { type: typeCell, status: statusCell };

export function vaadinGrid(set) {
  let grid;
  return {
    mount: (place, work) => {
      addStyles(lumo);
      grid = document.createElement('vaadin-grid');
      grid.append(document.createElement('vaadin-grid-selection-column'));
      for (const [path, header] of Object.entries(HEADS)) {
        const column = Object.assign(document.createElement('vaadin-grid-sort-column'), { path, header });
        const cell = CELLS[path];
        if (cell) column.renderer = (root, _column, { item }) => root.replaceChildren(cell(item));
        grid.append(column);
      }
      set(grid);
      place.append(grid);
      grid.items = rowsOf(work);
    },
    act: (work) => {
      grid.items = rowsOf(work);
    },
  };
}

export default vaadinGrid((grid) => {
  grid.style.height = '700px';
});
