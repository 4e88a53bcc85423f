import type { ReactiveControllerHost } from 'lit';

import { Announcer } from '@portal/kit';

import { shortName, spokenName } from './file-state-copy.js';
import type { FileSpeech } from './file-state-copy.js';
import { isValid } from './new-uploads.js';
import type { CheckedUpload } from './new-uploads.js';
import { announcementOf } from './queue/upload-announcement.js';
import type { UploadChange, UploadRecord } from './queue/upload-queue-types.js';

export interface FileAnnouncerOptions {
  /** The language of the host; undefined while it is not known. */
  readonly speech: () => FileSpeech | undefined;
  readonly records: () => readonly UploadRecord[];
}

/** Says what happens to files, each change once. */
export class FileAnnouncer extends Announcer {
  readonly #options: FileAnnouncerOptions;
  #pending: string[] = [];

  constructor(host: ReactiveControllerHost, options: FileAnnouncerOptions) {
    super(host);
    this.#options = options;
  }

  /** What happens at once is said in one breath: a later sentence would cut off the one before. */
  override announce(sentence: string): void {
    if (this.#pending.push(sentence) > 1) return;
    queueMicrotask(() => {
      super.announce(this.#pending.join(' '));
      this.#pending = [];
    });
  }

  /** How many files were taken in, and how many were not. */
  announceAdded(uploads: readonly CheckedUpload[]): void {
    this.#announceCount('said.added', uploads.filter(isValid));
    this.#announceCount(
      'said.faulty',
      uploads.filter((upload) => !isValid(upload)),
    );
  }

  #announceCount(stem: 'said.added' | 'said.faulty', uploads: readonly CheckedUpload[]): void {
    const [first] = uploads;
    const speech = this.#options.speech();
    if (!first || !speech) return;
    const values = { n: uploads.length, name: shortName(first.file.name) };
    this.announce(speech.t(stem, values));
  }

  announceChange(change: UploadChange): void {
    const { record } = change;
    const news = announcementOf(change);
    const speech = this.#options.speech();
    if (news && record && speech) this.announce(speech.t(`said.${news}`, { n: 1, name: this.nameOf(record) }));
  }

  announceRemoved(name: string, gone: boolean): void {
    const speech = this.#options.speech();
    if (speech) this.announce(speech.t(gone ? 'said.removed' : 'said.removeFailed', { name }));
  }

  /** What a file is called, with its place among those of the same name. */
  nameOf(record: UploadRecord): string {
    const speech = this.#options.speech();
    return speech ? spokenName(record, this.#options.records(), speech.t) : record.fileName;
  }
}
