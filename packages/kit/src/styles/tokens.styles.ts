import { css } from 'lit';

/**
 * Written by `npm run tokens` from `packages/kit/tokens`. `--portal-*` is public, for hosts; `--_*` is private, for the
 * modules. Sizes are in pixels, because a host's root font size must not change a module.
 */
export const tokens = css`
  :host {
    --_brand: var(--portal-color-accent, #51318f);
    --_font: var(--portal-font-family, system-ui, 'Segoe UI', roboto, 'Helvetica Neue', arial, sans-serif);
    --_text: var(--portal-color-text, light-dark(#1d1b24, #edeaf4));
    --_muted: var(--portal-color-muted, light-dark(#5a5768, #aea9bd));
    --_surface: var(--portal-color-surface, light-dark(#fff, #17151d));
    --_raised: var(--portal-color-raised, light-dark(#f7f6fa, #211e2a));
    --_line: var(--portal-color-line, light-dark(#dcd9e4, #3a3645));
    --_edge: var(--portal-color-edge, light-dark(#85808f, #8b859b));
    --_accent: light-dark(var(--_brand), color-mix(in oklab, var(--_brand) 45%, #fff));
    --_accent-strong: light-dark(
      var(--portal-color-accent-strong, color-mix(in oklab, var(--_accent) 75%, #000)),
      color-mix(in oklab, var(--_accent) 75%, #fff)
    );
    --_accent-quiet: light-dark(
      var(--portal-color-accent-quiet, color-mix(in oklab, var(--_accent) 8%, var(--_surface))),
      color-mix(in oklab, var(--_accent) 15%, var(--_surface))
    );
    --_on-accent: light-dark(var(--portal-color-on-accent, #fff), #17151d);
    --_waiting: light-dark(#7d4a00, #f0b95c);
    --_waiting-quiet: light-dark(#fdf4e1, #382a12);
    --_done: light-dark(#17663a, #7dd3a0);
    --_done-quiet: light-dark(#e9f6ee, #14301f);
    --_refused: light-dark(#a8201f, #ff9d96);
    --_refused-quiet: light-dark(#fdeeed, #3d1a19);
    --_info: light-dark(#1a568f, #90c2f2);
    --_info-quiet: light-dark(#eaf3fb, #15293d);
    --_focus: var(--portal-color-focus, var(--_accent));
    --_veil: light-dark(#1d1b2466, #000a);
    --_float: 0 12px 40px light-dark(#1d1b2433, #000a);
    --_radius: var(--portal-radius, 6px);
    --_row: var(--portal-row-size, 44px);
    --_size-small: 13px;
    --_size-base: 15px;
    --_size-large: 18px;
    --_size-title: 22px;
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_raised: var(--_surface);
      --_line: var(--_edge);
      --_edge: var(--_text);
      --_waiting-quiet: var(--_surface);
      --_done-quiet: var(--_surface);
      --_refused-quiet: var(--_surface);
      --_info-quiet: var(--_surface);
    }
  }

  /* Any accent of a host, within the lightness that each scheme can show. */
  @supports (color: oklch(from red min(l, 0.5) c h)) {
    :host {
      --_accent: light-dark(
        oklch(from var(--_brand) min(l, 0.48) c h),
        oklch(from var(--_brand) max(l, 0.76) min(c, 0.11) h)
      );
    }

    @media (prefers-contrast: more) {
      :host {
        --_accent: light-dark(
          oklch(from var(--_brand) min(l, 0.36) c h),
          oklch(from var(--_brand) max(l, 0.86) min(c, 0.07) h)
        );
      }
    }
  }
`;
