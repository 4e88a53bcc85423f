import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
  }

  .ways {
    display: grid;
    gap: 24px;
    align-items: start;
  }

  section,
  form {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }

  section {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .pair {
    display: grid;
    gap: 12px;
    align-items: end;
  }

  .sent {
    display: flex;
    gap: 8px;
    overflow-wrap: anywhere;
  }

  .sent .icon {
    margin-block-start: 3px;
    color: var(--_done);
  }

  .actions .button {
    min-block-size: 44px;
  }

  @container (inline-size >= 360px) {
    .pair {
      grid-template-columns: minmax(0, 1fr) 104px;
    }
  }

  @container (inline-size >= 720px) {
    .ways {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 32px;
    }
  }
`;
