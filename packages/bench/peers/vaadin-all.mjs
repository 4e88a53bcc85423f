/** Vaadin Grid with `all-rows-visible`. */
import { vaadinGrid } from './vaadin.mjs';

export default vaadinGrid((grid) => {
  grid.allRowsVisible = true;
});
