import { css } from 'lit';

/**
 * Two layers: `--portal-*` is public, for hosts; `--_*` is private, for the modules. Sizes are in pixels, because a
 * host's root font size must not change a module. Contrast of each pair is at least 4.5:1 for text and 3:1 for
 * meaningful lines and icons, in both schemes.
 */
export const tokens = css`
  :host {
    --_font: var(--portal-font-family, system-ui, 'Segoe UI', roboto, 'Helvetica Neue', arial, sans-serif);
    --_text: var(--portal-color-text, light-dark(#1d1b24, #edeaf4));
    --_muted: var(--portal-color-muted, light-dark(#5a5768, #aea9bd));
    --_surface: var(--portal-color-surface, light-dark(#fff, #17151d));
    --_raised: var(--portal-color-raised, light-dark(#f7f6fa, #211e2a));
    --_line: var(--portal-color-line, light-dark(#dcd9e4, #3a3645));
    --_edge: var(--portal-color-edge, light-dark(#85808f, #8b859b));
    --_accent: var(--portal-color-accent, light-dark(#51318f, #bba5ee));
    --_accent-strong: var(--portal-color-accent-strong, light-dark(#3d2370, #d3c4f7));
    --_accent-quiet: var(--portal-color-accent-quiet, light-dark(#f1edfa, #2d2540));
    --_on-accent: var(--portal-color-on-accent, light-dark(#fff, #1c1331));
    --_waiting: light-dark(#7d4a00, #f0b95c);
    --_waiting-quiet: light-dark(#fdf4e1, #382a12);
    --_done: light-dark(#17663a, #7dd3a0);
    --_done-quiet: light-dark(#e9f6ee, #14301f);
    --_refused: light-dark(#a8201f, #ff9d96);
    --_refused-quiet: light-dark(#fdeeed, #3d1a19);
    --_info: light-dark(#1a568f, #90c2f2);
    --_info-quiet: light-dark(#eaf3fb, #15293d);
    --_focus: var(--portal-color-focus, light-dark(#1a56c4, #9cc0ff));
    --_veil: light-dark(#1d1b2466, #000a);
    --_float: 0 12px 40px light-dark(#1d1b2433, #000a);
    --_radius: var(--portal-radius, 6px);
    --_row: var(--portal-row-size, 44px);
    --_size-small: 13px;
    --_size-base: 15px;
    --_size-large: 18px;
    --_size-title: 22px;
  }
`;
