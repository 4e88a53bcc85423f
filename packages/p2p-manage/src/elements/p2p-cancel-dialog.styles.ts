import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  textarea.input {
    min-block-size: 72px;
  }

  [role='status']:empty {
    display: none;
  }
`;
