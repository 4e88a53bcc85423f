import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
    max-inline-size: 880px;
  }

  .list li {
    display: grid;
    gap: 4px 16px;
    align-items: start;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .list li:first-child {
    border-block-start: 1px solid var(--_line);
  }

  .about,
  .state {
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  li .actions {
    gap: 4px;
    margin-inline-start: -8px;
  }

  .zone {
    display: grid;
    gap: 8px;
    padding: 15px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .zone.over {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
  }

  .choose {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .choose .button {
    min-block-size: 44px;
  }

  @container (inline-size >= 560px) {
    .list li {
      grid-template-columns: minmax(0, 1fr) 200px auto;
    }

    li .actions {
      margin-inline: 0 -8px;
    }
  }
`;
