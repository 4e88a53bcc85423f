/** Written by `npm run tokens`: the custom properties that a host may set, and their defaults. */
export const tokens = {
  /** Family of all text. Sizes are the modules’ own, in pixels. */
  '--portal-font-family': {
    light: 'system-ui, Segoe UI, roboto, Helvetica Neue, arial, sans-serif',
    dark: 'system-ui, Segoe UI, roboto, Helvetica Neue, arial, sans-serif',
  },
  /** Text. */
  '--portal-color-text': { light: '#1d1b24', dark: '#edeaf4' },
  /** Secondary text: hints, dates, counts. */
  '--portal-color-muted': { light: '#5a5768', dark: '#aea9bd' },
  /** Background of text. */
  '--portal-color-surface': { light: '#ffffff', dark: '#17151d' },
  /** Raised areas: table headers and panels. */
  '--portal-color-raised': { light: '#f7f6fa', dark: '#211e2a' },
  /** Decorative lines. */
  '--portal-color-line': { light: '#dcd9e4', dark: '#3a3645' },
  /** Edges of controls; 3:1 against the surface. */
  '--portal-color-edge': { light: '#85808f', dark: '#8b859b' },
  /** Links, buttons, and selected items. This one color is enough: the others and the dark scheme follow from it. */
  '--portal-color-accent': { light: '#51318f', dark: '#b5a3f0' },
  /** The accent under the pointer, in the light scheme. By default, a darker accent. */
  '--portal-color-accent-strong': { light: '#341e60', dark: '#c7baf5' },
  /** Background of selected items in the light scheme. By default, a trace of the accent on the surface. */
  '--portal-color-accent-quiet': { light: '#efeef7', dark: '#2b2738' },
  /** Text on the accent, in the light scheme; 4.5:1 against it. */
  '--portal-color-on-accent': { light: '#ffffff', dark: '#17151d' },
  /** The ring around the focused element; 3:1 against the surface. */
  '--portal-color-focus': { light: '#51318f', dark: '#b5a3f0' },
  /** Corners. */
  '--portal-radius': { light: '6px', dark: '6px' },
  /** Height of a row in a list: density. */
  '--portal-row-size': { light: '44px', dark: '44px' },
} as const;

export type TokenName = keyof typeof tokens;
