import { css } from 'lit';

export const dropZoneStyles = css`
  .zone {
    display: grid;
    gap: 8px;
    padding: 15px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .zone.over {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
  }

  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .choose .button {
    min-block-size: 44px;
  }
`;
