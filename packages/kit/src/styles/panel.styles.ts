import { css } from 'lit';

/** A group set apart from the page: `<section class="panel">`. */
export const panelStyles = css`
  .panel {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
`;
