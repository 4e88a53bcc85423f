import { expect } from '@open-wc/testing';

import { ApiError } from '@portal/api';

import { isFileUnreadable, whileReadable } from './upload-queue-source.js';

/** A file that becomes unreadable after a number of reads. */
class FleetingFile extends File {
  #times: number;

  constructor(times: number) {
    super(['%PDF'], 'a.pdf');
    this.#times = times;
  }

  override slice(): Blob {
    this.#times -= 1;
    const gone = this.#times < 0;
    return Object.assign(new Blob(['%']), {
      arrayBuffer: () => (gone ? Promise.reject(new DOMException('/home/x', 'NotFoundError')) : Promise.resolve()),
    });
  }
}

const offline = () => Promise.reject(new ApiError('offline', { operation: 'uploadAttachment' }));

const outcome = async (file: File, send: () => Promise<unknown>): Promise<unknown> =>
  whileReadable(file, send).catch((error: unknown) => (isFileUnreadable(error) ? 'gone' : (error as ApiError).kind));

describe('whileReadable (U4)', () => {
  it('sends a readable file', async () => {
    expect(await outcome(new FleetingFile(1), () => Promise.resolve('sent'))).to.equal('sent');
  });

  it('sends nothing of an unreadable file', async () => {
    let sent = false;
    expect(await outcome(new FleetingFile(0), () => ((sent = true), Promise.resolve()))).to.equal('gone');
    expect(sent).to.equal(false);
  });

  it('distinguishes a file that becomes unreadable from a broken connection', async () => {
    expect(await outcome(new FleetingFile(1), offline)).to.equal('gone');
    expect(await outcome(new FleetingFile(2), offline)).to.equal('offline');
  });

  it("passes on the server's response", async () => {
    const refused = () => Promise.reject(new ApiError('rejected', { operation: 'uploadAttachment' }));
    expect(await outcome(new FleetingFile(1), refused)).to.equal('rejected');
  });

  it('keeps the path out of the error', async () => {
    const error: unknown = await whileReadable(new FleetingFile(0), offline).catch((thrown: unknown) => thrown);
    expect(String(error)).to.not.include('/home');
  });
});
