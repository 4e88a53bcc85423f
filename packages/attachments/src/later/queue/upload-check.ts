/** Reads a file before the upload: does its content match its name, and is it a duplicate? */
import { HEAD_BYTES, disguised } from '@portal/domain';

import type { UploadCheck, UploadPeer, UploadRecord } from './upload-queue-types.js';

/** A digest needs the whole content in memory, so larger files are left to the server. */
const MAX_BYTES = 64 * 1024 * 1024;

const CONTENT = 'content:';

/** The type named in a reason of `checkUpload`; undefined for any other reason. */
export const contentTypeIn = (reason: string): string | undefined =>
  reason.startsWith(CONTENT) ? reason.slice(CONTENT.length) : undefined;

export const checkUpload: UploadCheck = async (file, peers) => {
  const content = disguised(file.name, new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (content !== undefined) return { reasons: [`${CONTENT}${content}`] };
  const sameAs = await duplicateAmong(file, peers);
  return sameAs === undefined ? undefined : { reasons: ['duplicate'], sameAs };
};

/** The record with the same content. Files of different sizes are never the same, so most files are not read. */
async function duplicateAmong(file: File, peers: readonly UploadPeer[]): Promise<string | undefined> {
  if (peers.length === 0) return undefined;
  const own = await digestOf(file);
  if (own === undefined) return undefined;
  for (const { record, file: other } of peers) {
    if (own === (record.sha256 ?? (other && (await digestOf(other))))) return record.id;
  }
  return undefined;
}

/** SHA-256 in hexadecimal; undefined on an insecure page, or if the file is too large or unreadable. */
async function digestOf(file: Blob): Promise<string | undefined> {
  // Insecure pages have no `subtle`, although the types claim that it always exists.
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle || file.size > MAX_BYTES) return undefined;
  try {
    const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}

/** The original of a rejected duplicate, according to the client or to the server's hashes. */
export const duplicateOf = (record: UploadRecord, records: readonly UploadRecord[]): UploadRecord | undefined =>
  records.find(
    (other) =>
      other.id !== record.id &&
      other.state.status !== 'rejected' &&
      (other.id === record.sameAs || (record.sha256 !== undefined && record.sha256 === other.sha256)),
  );
