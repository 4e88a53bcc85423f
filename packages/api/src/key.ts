/** A key for one write. Insecure contexts and some test environments have no `randomUUID`. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0'));
  // RFC 9562 reserves these digits for the version and variant of a random UUID.
  const text = hex
    .join('')
    .replace(/^(.{12})./, '$14')
    .replace(/^(.{16})./, '$18');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
