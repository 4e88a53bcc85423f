import { isWrite } from '@portal/api';

import type { Sample } from './rule.js';

/**
 * The request of a rule as a command. `$URL` is the server's address and `$TOKEN` the access token; names in braces are
 * IDs from the fixtures. `example` is the operation's usual body.
 */
export function curlOf(
  { endpoint, method = endpoint.method, path = endpoint.path, without, body }: Sample,
  example: unknown,
): string {
  const headers = [
    '"Authorization: Bearer $TOKEN"',
    ...(isWrite(endpoint) && without !== 'idempotency-key' ? ['"Idempotency-Key: $(uuidgen)"'] : []),
    ...(endpoint.versioned === true && without !== 'if-match' ? [`'If-Match: "{version}"'`] : []),
  ];
  return [
    `curl -i -X ${method} "$URL${path.replace(/:(\w+)/g, '{$1}')}"`,
    ...headers.map((header) => `-H ${header}`),
    ...contentOf({ endpoint, ...(body !== undefined && { body }) }, example),
  ].join(' ');
}

function contentOf({ endpoint, body }: Sample, example: unknown): readonly string[] {
  if (endpoint.body === 'multipart' && body === undefined) return ['-F "file=@notes.txt"'];
  if (body === undefined && example === undefined) return [];
  const content = (body ?? JSON.stringify(example)).replaceAll("'", "'\\''");
  return [`-H "Content-Type: application/json" -d '${content}'`];
}
