import { css } from 'lit';

/** Takes no room while there is nothing to say. */
export const styles = css`
  :host {
    display: contents;
  }

  [data-news] {
    min-inline-size: 0;
  }
`;
