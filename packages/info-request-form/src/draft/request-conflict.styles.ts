import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .choice {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    min-inline-size: 0;
  }

  fieldset,
  .aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  legend {
    padding: 0;
    margin-block-end: 8px;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }

  .side {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .side.chosen {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
  }

  .side > .text {
    margin: 0;
    max-block-size: 240px;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  mark {
    color: inherit;
    background: var(--_waiting-quiet);
    text-decoration: underline 2px var(--_waiting);
    text-underline-offset: 3px;
  }

  .radio {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    font-weight: 600;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }

  .merged {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .aside {
    padding: 12px 16px;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }

  @media (width <= 640px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    mark {
      color: MarkText;
      background: Mark;
    }

    .side.chosen {
      outline: 2px solid Highlight;
    }
  }
`;
