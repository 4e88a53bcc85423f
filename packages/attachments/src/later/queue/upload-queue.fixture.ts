import { expect } from '@open-wc/testing';

import { UploadQueue } from './upload-queue.js';
import type { UploadChange, UploadTarget, UploadAttempt, UploadedFile } from './upload-queue.js';

interface Sending {
  readonly name: string;
  readonly itemId: string | null;
  readonly attempt: UploadAttempt;
  readonly arrive: (over?: Partial<UploadedFile>) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

export const aFile = (name: string, content = '%PDF'): File => new File([content], name, { type: 'application/pdf' });

/** As long as an upload may make no progress before it counts as stalled. */
const STALL_MS = 20_000;

export const stored = (fileName: string, over: Partial<UploadedFile> = {}): UploadedFile => ({
  attachmentId: `att-${fileName}`,
  itemId: null,
  fileName,
  fileType: 'PDF',
  sizeBytes: 4,
  uploadedAt: '2026-06-23T14:00:00Z',
  status: 'checking',
  reasons: [],
  ...over,
});

/** Lets all pending promises settle. */
export const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** A queue over a server that responds when the test decides, with a clock that the test controls. */
export function aQueue(over: Partial<UploadTarget> = {}, { listening = true } = {}) {
  const sent: Sending[] = [];
  const removed: { id: string; key: string }[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  const stalls: { run: () => void }[] = [];
  const changes: UploadChange[] = [];
  let listed: readonly UploadedFile[] = [];

  const queue = new UploadQueue(
    {
      send: (file, itemId, attempt) =>
        new Promise((resolve, reject) => {
          attempt.signal.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')));
          sent.push({
            name: file.name,
            itemId,
            attempt,
            arrive: (given) => (resolve(stored(file.name, { itemId, ...given })), turn()),
            fail: (error) => (reject(error), turn()),
          });
        }),
      list: () => Promise.resolve(listed),
      remove: (id, { key }) => Promise.resolve(void removed.push({ id, key })),
      ...over,
    },
    {
      schedule: (run, ms) => {
        const timer = { run, ms };
        const list: (typeof timer)[] | typeof stalls = ms === STALL_MS ? stalls : timers;
        list.push(timer);
        return () => {
          if (list.includes(timer)) list.splice(list.indexOf(timer), 1);
        };
      },
    },
  );
  const stop = listening ? queue.subscribe((change) => changes.push(change)) : () => undefined;

  return {
    queue,
    sent,
    removed,
    timers,
    /** The stall timers of uploads in progress. */
    stalls,
    stall: () => stalls.shift()?.run(),
    changes,
    stop,
    serve: (...files: readonly UploadedFile[]) => (listed = files),
    tick: () => (timers.shift()?.run(), turn()),
    states: () => queue.records.map(({ fileName, state }) => `${fileName} ${state.status}`),
    add: (...names: readonly string[]) => queue.add(names.map((name) => ({ file: aFile(name), itemId: 'item-2' }))),
    last: () => sent.at(-1) ?? expect.fail('No request was sent'),
  };
}
