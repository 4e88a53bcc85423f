/**
 * Prepares responses and finished trees by running the works once with the mock backend in this process. Measurements
 * use the recorded responses, so that they include no network and no mock.
 */
import type { Browser } from 'playwright';

import { createClock, mockPortal } from '@portal/mocks';

import { coldPage } from '../measure/browser.js';
import { Meter, callOf } from '../measure/cpu.js';
import type { Answer, Finished, Prepared } from '../page/types.js';
import type { Play } from '../plays.js';
import { fullWeek } from './full-week.js';

const ORIGIN = 'http://bench.test';

/** The mock backend, called by `method path body`. */
function backendOf({ scenario, now, answer }: Play): (key: string) => Promise<Answer> {
  const { settings } = mockPortal({ scenario, clock: createClock(now) });
  return async (key) => {
    const [method = 'GET', path = '/', ...rest] = key.split(' ');
    const body = rest.join(' ');
    const request = new Request(`${ORIGIN}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      ...(body === '' ? {} : { body }),
    });
    const response = await (settings.fetch ?? fetch)(request);
    if (!response.ok) throw new Error(`The mock answered ${key} with ${response.status}: ${await response.text()}`);
    const text = fullWeek(path, await response.text());
    return { status: response.status, body: answer?.(key, text) ?? text };
  };
}

export async function prepare(browser: Browser, url: string, play: Play): Promise<Prepared> {
  const { payer } = mockPortal().settings;
  const bare = { now: play.now, payer: payer ?? {}, orderId: play.orderId ?? '', messageId: play.messageId ?? '' };
  const [answers, data, finished]: [Record<string, Answer>, Record<string, string>, Record<string, Finished>] = [
    {},
    {},
    {},
  ];
  const { page, close } = await coldPage(browser, url, { ...bare, answers, data, finished });

  const ask = backendOf(play);
  let last = '';
  let pending = 0;
  await page.exposeFunction('askBackend', async (key: string) => {
    pending += 1;
    const answer = (answers[key] ??= await ask(key));
    if (play.about.test(key)) last = answer.body;
    pending -= 1;
    return answer;
  });
  const meter = await Meter.on(page);
  await page.evaluate((name) => bench.load(name), play.module);
  for (const [at, work] of play.works.entries()) {
    if (at > 0) await page.evaluate((name) => bench.aim(name), work);
    await meter.cost(callOf(work, at === 0));
    // The backend may need a while for its first response, and one response may trigger the next call.
    do await meter.quiet();
    while (pending > 0);
    data[work] = last;
    finished[work] = await page.evaluate(() => bench.finished());
  }
  await close();
  return { ...bare, answers, data, finished };
}
