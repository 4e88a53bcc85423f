/** Server-side additions to the demo portal's page: the other origins, and a strict CSP. */
export interface Origins {
  readonly remote: string;
  readonly api: string;
}

/** The page is built without addresses, so other ports need no other build. */
export const injectRemote = (html: string, { remote, api }: Origins): string =>
  html
    .replace('<meta name="portal-remote" content=""', `<meta name="portal-remote" content="${remote}/remoteEntry.js"`)
    .replace('<meta name="portal-api" content=""', `<meta name="portal-api" content="${api}/api/v1"`);

/** As strict as a portal with patient data would be: no inline scripts or styles, nothing from other origins. */
export const portalHeaders = ({ remote, api }: Origins): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' ${remote}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${remote} ${api}`,
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
});
