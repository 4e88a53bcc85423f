import { expect, oneEvent } from '@open-wc/testing';

import type { Slot } from '@portal/api';
import { waitUntil } from '@portal/tests/fault-rig';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { ofDays, ofSlots, slotAt } from '../copy.fixture.js';
import { WindowChangedEvent, ZoneChangedEvent } from '../events.js';
import type { P2pSlotPicker } from './p2p-slot-picker.js';
import { slotName } from '../slot-copy.js';
import { CHICAGO, SLOTS, aPicker, slot } from './slot-picker.fixture.js';

async function aDayPicker(given: Partial<P2pSlotPicker> = {}) {
  const picker = await aPicker(given);
  const { el, settled } = picker;
  /** Like its parent: loads the week, then sets its slots. */
  const answer = async (monday: string, slots: readonly Slot[]): Promise<void> => {
    Object.assign(el, { monday, slots: undefined });
    await el.updateComplete;
    el.slots = slots;
    await settled();
  };
  /** Presses a key and waits for the render. */
  const key = async (press: string): Promise<void> => {
    await sendKeys({ press });
    await settled();
  };
  return { ...picker, answer, key };
}

const NINE = slotAt('Tuesday, June 23, 2026', '9:00 – 9:30 AM');
const NOON = slotAt('Tuesday, June 23, 2026', '11:30 AM – 12:00 PM');
const THURSDAY_NINE = slotAt('Thursday, June 25, 2026', '9:00 – 9:30 AM');
const THURSDAY_TEN = slotAt('Thursday, June 25, 2026', '10:00 – 11:00 AM');

describe('<p2p-slot-picker> with room for one day', () => {
  before(() => setViewport({ width: 320, height: 900 }));
  after(() => setViewport({ width: 1200, height: 900 }));

  it('starts with the first available day and counts its unavailable times (PS-09, PS-10)', async () => {
    const { days, names, taken, tabStops, columns, press } = await aDayPicker();

    expect(days()).to.deep.equal(['Tuesday June 23']);
    expect(names()).to.deep.equal([NINE, NOON]);
    expect(columns()[0]?.[0]).to.contain(ofSlots('taken', { count: 1 }));
    await press(ofSlots('all-times'));
    expect(taken()).to.deep.equal([`9:30 – 10:00 AM ${ofSlots('unavailable')}`]);
    expect(tabStops()).to.equal(1);
    expect(document.documentElement.scrollWidth).to.equal(320);
  });

  it('is accessible with and without times (PS-09)', async () => {
    const { el, press } = await aDayPicker();
    await expect(el).to.be.accessible();
    await press(ofDays('next-day'));
    await expect(el).to.be.accessible();
  });

  it('starts with the day of the selected time (PS-09)', async () => {
    const { days, chosen } = await aDayPicker({ chosenId: '2026-06-25T15:00' });

    expect(days()).to.deep.equal(['Thursday June 25']);
    expect(chosen()).to.deep.equal([THURSDAY_TEN]);
  });

  it('moves between days, announces each once, and keeps focus (PS-09, PS-10)', async () => {
    const { days, closed, press, announced, names, focused, tabStops, focusButton, settled } = await aDayPicker();
    focusButton(ofDays('next-day'));
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(days()).to.deep.equal(['Wednesday June 24']);
    expect(closed()).to.deep.equal([ofSlots('no-availability')]);
    expect(announced()).to.equal(ofDays('day-shown-none', { day: 'Wednesday, June 24' }));
    expect(tabStops()).to.equal(0);
    expect(focused()).to.equal(ofDays('next-day'));

    await press(ofDays('next-day'));
    expect(names()).to.deep.equal([THURSDAY_NINE, THURSDAY_TEN]);
    expect(announced()).to.equal(ofDays('day-shown', { day: 'Thursday, June 25', count: 2 }));

    await press(ofDays('previous-day'));
    expect(days()).to.deep.equal(['Wednesday June 24']);
  });

  it('shows the same slots as the grid (PS-09, PS-12)', async () => {
    const { press, names, days, isList } = await aDayPicker({ view: 'all' });
    await press(ofDays('previous-day'));
    const shown = [...names()];
    const seen = [...days()];
    for (let day = 0; day < 4; day += 1) {
      await press(ofDays('next-day'));
      shown.push(...names());
      seen.push(...days());
    }
    expect(seen).to.have.length(5);

    await setViewport({ width: 1200, height: 900 });
    await waitUntil(() => !isList());
    expect(shown).to.have.members(names());
    await setViewport({ width: 320, height: 900 });
  });

  it("moves past the week's end in the selected zone (PS-09)", async () => {
    const { el, press, answer, days, announced, zone } = await aDayPicker({ timeZone: 'America/New_York' });
    for (const day of ['Wednesday', 'Thursday', 'Friday']) {
      await press(ofDays('next-day'));
      expect(days()[0]).to.contain(day);
    }
    setTimeout(() => void press(ofDays('next-day')));
    const { detail } = await oneEvent<WindowChangedEvent>(el, WindowChangedEvent.type);
    expect(detail).to.deep.equal({ from: '2026-06-29T04:00:00.000Z', to: '2026-07-06T04:00:00.000Z' });

    await answer('2026-06-29', [slot('2026-07-01T14:00')]);
    expect(days()).to.deep.equal(['Monday June 29']);
    expect(announced()).to.equal(ofDays('day-shown-none', { day: 'Monday, June 29' }));
    expect(zone()).to.equal('America/New_York');
  });

  it("moves past the week's start to the last visible day before it (PS-09)", async () => {
    const { el, press, answer, days } = await aDayPicker({ monday: '2026-06-29', slots: [slot('2026-06-29T14:00')] });
    setTimeout(() => void press(ofDays('previous-day')));
    await oneEvent<WindowChangedEvent>(el, WindowChangedEvent.type);
    await answer('2026-06-22', [...SLOTS, slot('2026-06-27T14:00')]);
    expect(days()).to.deep.equal(['Saturday June 27']);

    await answer('2026-06-22', SLOTS);
    expect(days()).to.deep.equal(['Friday June 26']);
  });

  it('stops at the bounds of the schedule (PS-09)', async () => {
    const { canPress, press, days } = await aDayPicker({ closesAt: '2026-06-29T05:00:00Z' });
    await press(ofDays('previous-day'));
    expect(days()).to.deep.equal(['Monday June 22']);
    expect([canPress(ofDays('previous-day')), canPress(ofDays('next-day'))]).to.deep.equal([false, true]);
    await press(ofDays('previous-day'));
    expect(days()).to.deep.equal(['Monday June 22']);

    for (let day = 0; day < 5; day += 1) await press(ofDays('next-day'));
    expect(days()).to.deep.equal(['Friday June 26']);
    expect([canPress(ofDays('previous-day')), canPress(ofDays('next-day'))]).to.deep.equal([true, false]);
  });

  it('moves to the same time a day later on Page Down (PS-09)', async () => {
    const { focusSlot, focusedSlot, focused, key, announced } = await aDayPicker();
    focusSlot('2026-06-23T14:00');

    await key('PageDown');
    expect(focused()).to.equal('Wednesday June 24');
    expect(announced()).to.equal(ofDays('day-shown-none', { day: 'Wednesday, June 24' }));

    await key('PageDown');
    expect(focusedSlot()).to.equal(THURSDAY_NINE);
    await key('ArrowDown');
    expect(focusedSlot()).to.equal(THURSDAY_TEN);
    await key('PageUp');
    await key('PageUp');
    expect(focusedSlot()).to.equal(NINE);
  });

  it("moves past the week's end on Page Down (PS-09)", async () => {
    const { el, answer, focused, focusedSlot, key, press, focusSlot } = await aDayPicker({
      slots: [slot('2026-06-26T15:00')],
    });
    await press(ofSlots('first-available'));
    focusSlot('2026-06-26T15:00');
    setTimeout(() => void key('PageDown'));
    await oneEvent<WindowChangedEvent>(el, WindowChangedEvent.type);
    expect(focused()).to.equal(ofDays('next-day'));

    await answer('2026-06-29', [slot('2026-06-29T14:00'), slot('2026-06-29T15:00'), slot('2026-06-30T15:00')]);
    expect(focusedSlot()).to.equal(slotAt('Monday, June 29, 2026', '10:00 – 10:30 AM'));
  });

  it('keeps the local time across a clock change (10-23)', async () => {
    const { el, answer, focusedSlot, key, press, focusSlot } = await aDayPicker({
      monday: '2026-10-26',
      slots: [slot('2026-10-30T15:00')],
      firstAvailable: '2026-10-30T15:00:00Z',
      opensAt: '2026-10-01T05:00:00Z',
      closesAt: '2026-12-01T05:00:00Z',
    });
    await press(ofSlots('first-available'));
    focusSlot('2026-10-30T15:00');
    setTimeout(() => void key('PageDown'));
    await oneEvent<WindowChangedEvent>(el, WindowChangedEvent.type);

    await answer('2026-11-02', [slot('2026-11-02T15:00'), slot('2026-11-02T16:00'), slot('2026-11-02T17:00')]);
    expect(focusedSlot()).to.equal(slotName(slot('2026-11-02T16:00'), { timeZone: CHICAGO, locale: 'en-US' }));
  });

  it('moves focus to the first available time and its day (PS-09)', async () => {
    const { press, focusedSlot } = await aDayPicker({ chosenId: '2026-06-25T15:00' });
    await press(ofSlots('first-available'));

    expect(focusedSlot()).to.equal(NINE);
  });

  it('follows its times into another zone (PS-07)', async () => {
    const { el, press, chooseZone, days, names } = await aDayPicker({ slots: [...SLOTS, slot('2026-06-26T20:00')] });
    await press(ofDays('next-day'));
    await press(ofDays('next-day'));
    await press(ofDays('next-day'));
    el.addEventListener(ZoneChangedEvent.type, ({ detail }) => (el.timeZone = detail.timeZone));
    await chooseZone('Pacific/Guam');

    expect(days()).to.deep.equal(['Saturday June 27']);
    expect(names()).to.deep.equal([slotAt('Saturday, June 27, 2026', '6:00 – 6:30 AM', 'Chamorro Standard Time')]);
  });
});
