import { expect } from '@open-wc/testing';

import { sha256 } from './sha256.js';

describe("the mock backend's digest (10-B5)", () => {
  for (const length of [0, 1, 55, 56, 64, 119, 1_000]) {
    it(`matches the browser's for ${String(length)} bytes (10-B5)`, async () => {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) % 256);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

      expect(sha256(bytes)).to.equal(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    });
  }
});
