import { css } from 'lit';

/** Shared by the contact and reschedule tasks: a title, a form, and actions below a line. */
export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  :host > * {
    min-inline-size: 0;
  }

  #title {
    justify-self: start;
  }

  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 40px;
  }

  .times > div {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_line);
  }

  .times > .new {
    border-inline-start-color: var(--_accent);
  }

  .times .new dd:first-of-type {
    font-size: var(--_size-large);
    font-weight: 600;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .actions {
    justify-content: flex-end;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .actions .button {
    min-block-size: 44px;
  }

  .present {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }

  .end[hidden] {
    display: none;
  }
`;
