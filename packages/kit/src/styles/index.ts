import { base } from './base.styles.js';
import { controls } from './controls.styles.js';
import { tokens } from './tokens.styles.js';

export { barStyles } from './bar.styles.js';
export { panelStyles } from './panel.styles.js';

/** For elements that render only text. */
export const textStyles = [tokens, base];

/** For elements with buttons, links, or fields. */
export const controlStyles = [tokens, base, controls];
