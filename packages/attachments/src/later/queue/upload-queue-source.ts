/** A file on the user's device can become unreadable before the upload: moved, changed, or on a removed drive (U4). */
import { isApiError } from '@portal/api';

const NAME = 'NotReadableError';

/** Whether the file itself is no longer readable. */
export const isFileUnreadable = (error: unknown): boolean => error instanceof Error && error.name === NAME;

/**
 * Sends a readable file, and distinguishes a file that became unreadable from a broken connection: browsers report both
 * the same way. It reads one byte, so the cost doesn't depend on the size.
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
    // The browser's message contains the path.
    throw new DOMException('The file can no longer be read.', NAME);
  }
}
