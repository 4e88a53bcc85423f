import { css } from 'lit';

export const styles = css`
  .editor,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  .editor {
    gap: 24px;
  }

  .items {
    gap: 0;
    border-block-end: 1px solid var(--_line);
  }

  .documents-lead {
    padding-block: 20px;
    border-block-start: 1px solid var(--_line);
  }

  .caps {
    font-size: var(--_size-base);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  .disclaimer {
    gap: 8px;
    max-inline-size: 72ch;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .disclaimer .caps {
    color: var(--_text);
    font-size: var(--_size-small);
  }

  .guard {
    display: grid;
    gap: 4px;
    max-inline-size: 72ch;
  }

  /* It would cover an answer in print. */
  @media screen and (height >= 640px) {
    request-finish {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
    }
  }
`;
