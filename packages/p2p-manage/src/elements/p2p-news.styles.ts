import { css } from 'lit';

/** No space while there is no news. */
export const styles = css`
  :host {
    display: contents;
  }

  [data-news] {
    min-inline-size: 0;
  }
`;
