import type { ReactiveControllerHost } from 'lit';

import { Announcer } from '@portal/kit';

import { shortName, spokenName } from './file-state-copy.js';
import type { FileCopyContext } from './file-state-copy.js';
import { isValid } from './new-uploads.js';
import type { CheckedUpload } from './new-uploads.js';
import { announcementOf } from './queue/upload-announcement.js';
import type { UploadChange, UploadRecord } from './queue/upload-queue-types.js';

export interface FileAnnouncerOptions {
  /** The host's language; undefined until it is known. */
  readonly copyContext: () => FileCopyContext | undefined;
  readonly records: () => readonly UploadRecord[];
}

/** Announces changes to files, each change once. */
export class FileAnnouncer extends Announcer {
  readonly #options: FileAnnouncerOptions;
  #pending: string[] = [];

  constructor(host: ReactiveControllerHost, options: FileAnnouncerOptions) {
    super(host);
    this.#options = options;
  }

  /** Joins simultaneous announcements, because a later one would cut off an earlier one. */
  override announce(sentence: string): void {
    if (this.#pending.push(sentence) > 1) return;
    queueMicrotask(() => {
      super.announce(this.#pending.join(' '));
      this.#pending = [];
    });
  }

  /** Announces how many files were added and how many were rejected. */
  announceAdded(uploads: readonly CheckedUpload[]): void {
    this.#announceCount('said.added', uploads.filter(isValid));
    this.#announceCount(
      'said.faulty',
      uploads.filter((upload) => !isValid(upload)),
    );
  }

  #announceCount(stem: 'said.added' | 'said.faulty', uploads: readonly CheckedUpload[]): void {
    const [first] = uploads;
    const copyContext = this.#options.copyContext();
    if (!first || !copyContext) return;
    const values = { n: uploads.length, name: shortName(first.file.name) };
    this.announce(copyContext.t(stem, values));
  }

  announceChange(change: UploadChange): void {
    const { record } = change;
    const announcement = announcementOf(change);
    const copyContext = this.#options.copyContext();
    if (announcement && record && copyContext)
      this.announce(copyContext.t(`said.${announcement}`, { n: 1, name: this.nameOf(record) }));
  }

  announceRemoved(name: string, removed: boolean): void {
    const copyContext = this.#options.copyContext();
    if (copyContext) this.announce(copyContext.t(removed ? 'said.removed' : 'said.removeFailed', { name }));
  }

  /** The file's name, with its position among files of the same name. */
  nameOf(record: UploadRecord): string {
    const copyContext = this.#options.copyContext();
    return copyContext ? spokenName(record, this.#options.records(), copyContext.t) : record.fileName;
  }
}
