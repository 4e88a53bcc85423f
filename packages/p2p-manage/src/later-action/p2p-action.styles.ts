import { css } from 'lit';

export const styles = css`
  :host {
    min-block-size: 36px;
  }

  .button + p {
    margin-block-start: 4px;
  }

  span.waiting {
    display: block;
    position: relative;
    inline-size: min(100%, 184px);
    block-size: 36px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .small .link {
    min-block-size: 24px;
  }
`;
