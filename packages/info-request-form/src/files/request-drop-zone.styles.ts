import { css } from 'lit';

export const styles = css`
  .zone {
    padding: 16px;
  }

  .zone.over {
    border: 2px dashed var(--_accent);
    padding: 15px;
  }

  .attach {
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
