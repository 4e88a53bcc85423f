import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  section,
  dl {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 24px;
  }

  section {
    padding-block: 8px;
    border-block: 1px solid var(--_line);
    font-size: var(--_size-small);
  }

  dt,
  dd,
  ul,
  li {
    display: inline;
  }

  dt {
    color: var(--_muted);
  }

  dd,
  strong {
    font-weight: 600;
  }

  .who dt {
    position: absolute;
    inline-size: 1px;
    overflow: clip;
    clip-path: inset(50%);
  }

  .who dd {
    font-size: var(--_size-base);
  }

  li + li::before {
    content: ' · ';
  }

  .link {
    display: none;
  }

  @container (inline-size < 480px) {
    .link {
      display: inline;
      min-block-size: 24px;
    }

    dl {
      gap: 2px 12px;
    }

    .folded dl {
      display: contents;
    }

    .folded .more {
      display: none;
    }

    .folded .birth dt {
      position: absolute;
      inline-size: 1px;
      overflow: clip;
      clip-path: inset(50%);
    }

    .folded {
      gap: 2px 12px;
    }
  }
`;
