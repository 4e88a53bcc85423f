import { css } from 'lit';

export const styles = css`
  /* A box only while files are dragged: until then, one line of buttons. */
  .zone {
    display: block;
    padding: 0;
    border: 0;
    background: none;
  }

  .choose {
    gap: 4px 12px;
  }

  /* Below the buttons, one of which comes later. */
  .choose .hint {
    flex-basis: 100%;
  }

  .zone.over {
    outline: 2px dashed var(--_accent);
    outline-offset: 4px;
    background: var(--_accent-quiet);
  }

  /* One paragraph. */
  .zone > .hint {
    display: inline;
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
