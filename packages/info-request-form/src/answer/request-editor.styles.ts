import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .editor,
  .column {
    display: flex;
    flex-direction: column;
    gap: 16px;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  .items {
    gap: 0;
    border-block: 1px solid var(--_line);
  }

  .items > :first-child {
    margin-block-start: -1px;
  }

  .documents-lead {
    padding-block: 8px;
    padding-inline-end: max(0px, 100% - 72ch);
    border-block-start: 1px solid var(--_line);
  }

  .caps {
    font-size: var(--_size-small);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  .disclaimer {
    gap: 4px;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .disclaimer .caps {
    color: var(--_text);
  }

  .rail,
  request-sending {
    display: contents;
  }

  .missed {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  @container (inline-size >= 880px) {
    .editor {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 288px;
      gap: 32px;
      align-items: start;
    }

    .rail {
      display: grid;
      gap: 16px;
      padding: 16px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    request-finish {
      order: -2;
    }
  }

  /* On paper it would cover an answer. On a low screen it would leave no room for the form. */
  @media screen and (height >= 400px) {
    @container (inline-size < 880px) {
      request-finish {
        position: sticky;
        inset-block-end: 0;
        z-index: 1;
      }
    }
  }

  @media screen and (height >= 640px) {
    @container (inline-size >= 880px) {
      .rail {
        position: sticky;
        inset-block-start: 16px;
      }
    }
  }
`;
