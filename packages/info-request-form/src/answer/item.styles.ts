import { css } from 'lit';

/** A numbered block: number, prompt, field, and status. */
export const itemStyles = css`
  .item {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 8px 12px;
    padding-block: calc(12px + var(--_tight) / 2);
    border-block-start: 1px solid var(--_line);
  }

  .item > *,
  ::slotted(*) {
    grid-column: 2;
  }

  .item > .number {
    grid-column: 1;
    grid-row: 1;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .item > .number.done {
    border-color: var(--_done);
    background: var(--_done);
    color: var(--_surface);
  }

  .item.over {
    outline: 2px dashed var(--_accent);
    outline-offset: 4px;
    background: var(--_accent-quiet);
  }

  .prompt {
    max-inline-size: 72ch;
    padding-block-start: 3px;
    font-weight: 600;
  }

  strong + span {
    font-weight: 400;
  }

  .row {
    gap: 8px 16px;
  }

  .standing {
    margin-inline-start: auto;
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  .over-limit {
    color: var(--_refused);
    font-weight: 600;
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
  }

  .reason {
    display: grid;
    gap: 12px;
    padding: 12px 16px;
    border-inline-start: 3px solid var(--_line);
  }

  textarea.input {
    min-block-size: 84px;
  }

  textarea.short {
    min-block-size: 72px;
  }

  @container (inline-size < 480px) {
    .item {
      display: block;
    }

    .item > .number {
      float: inline-start;
      inline-size: 22px;
      block-size: 22px;
      margin: 2px 8px 0 0;
    }

    .item > * + .hint {
      margin-block-start: 2px;
    }

    .item > .number + .prompt {
      display: block;
      padding-block-start: 0;
    }

    .item > .prompt ~ *,
    ::slotted(*) {
      margin-block-start: 8px;
    }
  }
`;
