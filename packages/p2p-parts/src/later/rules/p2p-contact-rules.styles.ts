import { css } from 'lit';

export const styles = css`
  fieldset {
    display: grid;
    gap: 16px;
    justify-items: start;
  }

  legend {
    padding: 0 0 12px;
    font-weight: 600;
  }

  .field {
    inline-size: min(100%, 320px);
  }

  .check {
    display: grid;
    gap: 4px;
  }

  .check label {
    display: flex;
    gap: 8px;
    align-items: start;
    font-weight: 600;
  }

  .check input {
    flex: none;
  }
`;
