import { css } from 'lit';

export const styles = css`
  .zone {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .zone.over {
    border: 2px dashed var(--_accent);
    padding: 15px;
    background: var(--_accent-quiet);
  }

  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .attach {
    min-block-size: 44px;
    border-color: var(--_accent);
    color: var(--_accent);
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }

  @media (forced-colors: active) {
    .attach {
      border-color: ButtonText;
    }
  }
`;
