const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Any page on this machine may call, on any port; other origins may not. */
export const corsHeaders = (origin: string | undefined): Record<string, string> =>
  origin !== undefined && LOOPBACK.test(origin)
    ? {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'accept, authorization, content-type, idempotency-key, if-match',
        'access-control-expose-headers': 'date, retry-after',
        'access-control-max-age': '600',
        vary: 'origin',
      }
    : { vary: 'origin' };
