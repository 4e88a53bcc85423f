import { css } from 'lit';

export const styles = css`
  p {
    min-block-size: 22px;
  }

  .line {
    block-size: 20px;
    margin-block: 12px;
    border-radius: 4px;
    background: var(--_raised);
  }

  .line:nth-child(3n) {
    inline-size: 70%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .line {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  }
`;
