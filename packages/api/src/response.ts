/** What came back, read to its end, whatever carried it. */
export interface ApiResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  /** Whether the way led to another address than the one that was asked. */
  readonly redirected: boolean;
  /** Empty where nothing is read from it. */
  readonly text: string;
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** Reads an answer. The body of an error says no more than its status unless it is a problem document. */
export async function readResponse(response: Response): Promise<ApiResponse> {
  const { ok, status, headers, type } = response;
  const isRedirect = type === 'opaqueredirect' || REDIRECTS.includes(status);
  const bare = { ok, status, headers, redirected: isRedirect || (response.redirected && !isJson({ headers })) };
  if (!ok && !isJson(bare)) {
    // The page of a proxy need not come to its end.
    await response.body?.cancel().catch(() => undefined);
    return { ...bare, text: '' };
  }
  return { ...bare, text: await (ok ? response.text() : response.text().catch(() => '')) };
}

type WithHeaders = Pick<ApiResponse, 'headers'>;

const contentType = ({ headers }: WithHeaders): string => headers.get('content-type') ?? '';

const isJson = (answer: WithHeaders): boolean => contentType(answer).includes('json');

/** A page for people, which the API itself never sends: of a sign-in, a proxy, a captive portal. */
export const isPage = (answer: WithHeaders): boolean => /html/i.test(contentType(answer));
