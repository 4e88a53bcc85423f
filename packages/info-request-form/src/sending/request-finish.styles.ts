import { css } from 'lit';

export const styles = css`
  .bar {
    gap: 8px 24px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .meter {
    display: flex;
    flex: 1 1 280px;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  progress {
    inline-size: 120px;
    block-size: 8px;
    accent-color: var(--_done);
  }

  .draft {
    flex-basis: 100%;
    min-block-size: 19px;
  }

  @container (inline-size <= 480px) {
    .button.primary {
      inline-size: 100%;
    }
  }
`;
