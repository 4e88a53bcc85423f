import { css } from 'lit';

export const fileRowStyles = css`
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .status {
    display: grid;
    justify-items: start;
    gap: 4px;
  }

  :is(li, td) > .actions {
    gap: 4px;
  }
`;
