import type { FileAction } from './file-row.js';

/** The user removes, cancels, retries, or replaces a file, or attaches it to another item as well. */
export class FileActionEvent extends CustomEvent<{ readonly fileId: string; readonly action: FileAction | 'as-well' }> {
  static readonly type = 'file-action';

  constructor(fileId: string, action: FileAction | 'as-well') {
    super(FileActionEvent.type, { detail: { fileId, action } });
  }
}

/** The user links a file to another item; `null` for the request as a whole. */
export class FileItemEvent extends CustomEvent<{ readonly fileId: string; readonly itemId: string | null }> {
  static readonly type = 'file-item';

  constructor(fileId: string, itemId: string | null) {
    super(FileItemEvent.type, { detail: { fileId, itemId } });
  }
}

declare global {
  interface HTMLElementEventMap {
    [FileActionEvent.type]: FileActionEvent;
    [FileItemEvent.type]: FileItemEvent;
  }
}
