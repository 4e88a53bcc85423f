/** A file on the person's computer can be gone by the time it is sent: moved, changed, on a stick that was pulled (U4). */
import { isApiError } from '@portal/api';

const NAME = 'NotReadableError';

/** Whether an error says that the file itself can no longer be read. */
export const isFileUnreadable = (error: unknown): boolean => error instanceof Error && error.name === NAME;

/**
 * Sends a file that can be read, and tells a file that went away from a connection that broke: the
 * browser reports both alike. One byte is read; a file of any size costs the same.
 */
export async function whileReadable<T>(file: Blob, send: () => Promise<T>): Promise<T> {
  await readable(file);
  try {
    return await send();
  } catch (error) {
    if (isApiError(error) && (error.kind === 'offline' || error.kind === 'timeout')) await readable(file);
    throw error;
  }
}

async function readable(file: Blob): Promise<void> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    // The browser's own words name the path.
    throw new DOMException('The file can no longer be read.', NAME);
  }
}
