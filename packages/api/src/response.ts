/** A response with its body read, from any transport. */
export interface ApiResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  /** Whether the response came from another address than requested. */
  readonly redirected: boolean;
  /** Empty if the body was not read. */
  readonly text: string;
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** Reads a response. The body of an error is useful only if it is a problem document. */
export async function readResponse(response: Response): Promise<ApiResponse> {
  const { ok, status, headers, type } = response;
  const isRedirect = type === 'opaqueredirect' || REDIRECTS.includes(status);
  const bare = { ok, status, headers, redirected: isRedirect || (response.redirected && !isJson({ headers })) };
  if (!ok && !isJson(bare)) {
    // A proxy's page may never finish loading.
    await response.body?.cancel().catch(() => undefined);
    return { ...bare, text: '' };
  }
  return { ...bare, text: await (ok ? response.text() : response.text().catch(() => '')) };
}

type WithHeaders = Pick<ApiResponse, 'headers'>;

const contentType = ({ headers }: WithHeaders): string => headers.get('content-type') ?? '';

const isJson = (response: WithHeaders): boolean => contentType(response).includes('json');

/** An HTML page, which the API itself never sends: from a sign-in page, a proxy, or a captive portal. */
export const isPage = (response: WithHeaders): boolean => /html/i.test(contentType(response));
