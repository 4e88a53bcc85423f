import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';

import { ofSlots, slotAt } from '../copy.fixture.js';
import { SlotSelectedEvent, WindowChangedEvent, ZoneChangedEvent } from '../events.js';
import { slotName } from '../slot-copy.js';
import { CHICAGO, aPicker, slot } from './slot-picker.fixture.js';

const NINE = slotAt('Tuesday, June 23, 2026', '9:00 – 9:30 AM');
const NOON = slotAt('Tuesday, June 23, 2026', '11:30 AM – 12:00 PM');
const THURSDAY_NINE = slotAt('Thursday, June 25, 2026', '9:00 – 9:30 AM');
const THURSDAY_TEN = slotAt('Thursday, June 25, 2026', '10:00 – 11:00 AM');

describe('<p2p-slot-picker>', () => {
  before(() => setViewport({ width: 1200, height: 900 }));

  it('shows the available times of each day in columns (PS-09 to PS-12)', async () => {
    const { columns, week } = await aPicker();

    expect(week()).to.equal(ofSlots('week', { from: 'June 22', to: 'June 26' }));
    expect(columns()).to.deep.equal([
      ['Monday June 22', ofSlots('no-availability')],
      [
        `Tuesday June 23 ${ofSlots('today')} ${ofSlots('taken', { count: 1 })}`,
        '9:00 – 9:30 AM',
        '11:30 AM – 12:00 PM',
      ],
      ['Wednesday June 24', ofSlots('no-availability')],
      ['Thursday June 25', '9:00 – 9:30 AM', '10:00 – 11:00 AM'],
      ['Friday June 26', ofSlots('no-availability')],
    ]);
  });

  it('marks the time that the user reschedules (PM-09)', async () => {
    const { columns, names, press, rows } = await aPicker({ currentId: '2026-06-24T14:00' });
    const current = `9:00 – 9:30 AM ${ofSlots('current')}`;

    expect(columns()[2]).to.deep.equal(['Wednesday June 24', ofSlots('no-availability'), current]);
    expect(names()).to.have.length(4);
    await press(ofSlots('all-times'));
    expect(rows()[1]?.[3]).to.equal(current);
  });

  it('renders a row per start and a column per day (PS-09 to PS-12)', async () => {
    const { rows, week, press } = await aPicker();
    await press(ofSlots('all-times'));

    expect(week()).to.equal(ofSlots('week', { from: 'June 22', to: 'June 26' }));
    expect(rows()).to.deep.equal([
      [
        ofSlots('time'),
        'Monday June 22',
        `Tuesday June 23 ${ofSlots('today')}`,
        'Wednesday June 24',
        'Thursday June 25',
        'Friday June 26',
      ],
      [
        '9:00 – 9:30 AM',
        ofSlots('no-availability'),
        '9:00 – 9:30 AM',
        ofSlots('no-availability'),
        '9:00 – 9:30 AM',
        ofSlots('no-availability'),
      ],
      ['9:30 – 10:00 AM', ofSlots('unavailable'), ofSlots('unavailable')],
      ['10:00 – 11:00 AM', ofSlots('unavailable'), '10:00 – 11:00 AM'],
      ['11:30 AM – 12:00 PM', '11:30 AM – 12:00 PM', ofSlots('unavailable')],
    ]);
  });

  it('hides and then patches its times while another week loads (PS-06)', async () => {
    const { el, columns, names, settled } = await aPicker();
    const list = el.renderRoot.querySelector('p2p-slot-list');
    const button = list?.renderRoot.querySelector('button');

    Object.assign(el, { slots: undefined, monday: '2026-06-29' });
    await settled();
    expect([names(), columns(), list?.checkVisibility()]).to.deep.equal([[], [], false]);

    el.slots = [slot('2026-06-30T14:00')];
    await settled();
    expect(names()).to.deep.equal([slotAt('Tuesday, June 30, 2026', '9:00 – 9:30 AM')]);
    expect([el.renderRoot.querySelector('p2p-slot-list'), list?.renderRoot.querySelector('button')]).to.deep.equal([
      list,
      button,
    ]);
  });

  it("moves focus to the week's title while its times load (PS-06)", async () => {
    const { el, settled, focusedId } = await aPicker();
    Object.assign(el, { slots: undefined, monday: '2026-06-29' });
    await settled();

    await el.focusSchedule();

    expect(focusedId()).to.equal('week');
  });

  it('reads its width only if it renders times before its first layout (PS-09)', async () => {
    const { el: before } = await aPicker();
    const page = before.parentElement;
    const el = document.createElement('p2p-slot-picker');
    let reads = 0;
    Object.defineProperty(el, 'offsetWidth', { get: () => (reads += 1) && 1_000 });

    Object.assign(el, { monday: '2026-06-22', timeZone: CHICAGO });
    page?.append(el);
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    el.slots = [slot('2026-06-23T14:00')];
    await el.updateComplete;
    expect(reads).to.equal(0);

    el.remove();
  });

  it('names a time by weekday, date, range, and zone (PS-09, PS-11)', async () => {
    const { names } = await aPicker();

    expect(names()).to.deep.equal([NINE, NOON, THURSDAY_NINE, THURSDAY_TEN]);
  });

  it('shows that no time is available in a full week (PS-10)', async () => {
    const { rows, names, press, columns } = await aPicker({ slots: [slot('2026-06-23T14:00', 'unavailable')] });

    expect(columns().map((day) => day.at(-1))).to.deep.equal(Array<string>(5).fill(ofSlots('no-availability')));
    await press(ofSlots('all-times'));
    expect(names()).to.be.empty;
    expect(rows()[1]).to.deep.equal([ofSlots('all-times'), ...Array<string>(5).fill(ofSlots('no-availability'))]);
  });

  it('emits the selected time and marks it (PS-08, PS-10)', async () => {
    const { el, choose, chosen, settled } = await aPicker();
    setTimeout(() => void choose(NOON));
    const { detail } = await oneEvent<SlotSelectedEvent>(el, SlotSelectedEvent.type);
    el.chosenId = detail.slotId;
    await settled();

    expect(chosen()).to.deep.equal([NOON]);
  });

  it('shows the same available times in the columns and the grid (PS-10)', async () => {
    const { names, press, isList, days } = await aPicker();
    const inColumns = names();
    await press(ofSlots('all-times'));

    expect(isList()).to.equal(false);
    expect(names()).to.have.members(inColumns);
    await press(ofSlots('open-times'));
    expect(isList()).to.equal(true);
    expect(days()).to.deep.equal([
      'Monday June 22',
      'Tuesday June 23',
      'Wednesday June 24',
      'Thursday June 25',
      'Friday June 26',
    ]);
  });

  it('is one tab stop with arrow keys between available times (PS-10)', async () => {
    const { el, tabStops, focusedSlot, focusSlot, press } = await aPicker();
    await press(ofSlots('all-times'));
    const after = async (press: string): Promise<string | undefined> => {
      await sendKeys({ press });
      await el.updateComplete;
      return focusedSlot();
    };
    focusSlot('2026-06-23T14:00');

    expect(tabStops()).to.equal(1);
    expect(await after('ArrowDown')).to.equal(NOON);
    expect(await after('ArrowDown')).to.equal(NOON);
    expect(await after('ArrowRight')).to.equal(THURSDAY_TEN);
    expect(await after('ArrowUp')).to.equal(THURSDAY_NINE);
    expect(await after('Home')).to.equal(NINE);
    expect(await after('End')).to.equal(THURSDAY_NINE);
    expect(await after('Control+End')).to.equal(NOON);
    expect(await after('Control+Home')).to.equal(NINE);
    expect(tabStops()).to.equal(1);
  });

  it('moves between the columns with arrow keys (PS-10)', async () => {
    const { el, tabStops, focusedSlot, focusSlot } = await aPicker();
    const after = async (press: string): Promise<string | undefined> => {
      await sendKeys({ press });
      await el.updateComplete;
      return focusedSlot();
    };
    focusSlot('2026-06-23T14:00');

    expect(tabStops()).to.equal(1);
    expect(await after('ArrowDown')).to.equal(NOON);
    expect(await after('ArrowDown')).to.equal(NOON);
    expect(await after('ArrowRight')).to.equal(THURSDAY_TEN);
    expect(await after('ArrowUp')).to.equal(THURSDAY_NINE);
    expect(await after('Home')).to.equal(NINE);
    expect(await after('End')).to.equal(THURSDAY_NINE);
    expect(await after('Control+End')).to.equal(THURSDAY_TEN);
    expect(await after('Control+Home')).to.equal(NINE);
  });

  it('requests the week of Page Down and focuses the same time (PS-09)', async () => {
    const { el, focusSlot, focusedSlot, focusedId, settled } = await aPicker();
    focusSlot('2026-06-23T16:30');
    setTimeout(() => void sendKeys({ press: 'PageDown' }));
    const { detail } = await oneEvent<WindowChangedEvent>(el, WindowChangedEvent.type);

    expect(detail).to.deep.equal({ from: '2026-06-29T05:00:00.000Z', to: '2026-07-06T05:00:00.000Z' });
    expect(focusedId()).to.equal('week');

    el.monday = '2026-06-29';
    el.slots = [slot('2026-06-30T14:00'), slot('2026-06-30T17:00'), slot('2026-07-02T16:30')];
    await settled();
    await settled();

    expect(focusedSlot()).to.equal(slotAt('Tuesday, June 30, 2026', '12:00 – 12:30 PM'));
  });

  it('keeps the local time across a clock change between weeks (10-23)', async () => {
    const { el, focusSlot, focusedSlot, settled } = await aPicker({
      monday: '2026-10-26',
      slots: [slot('2026-10-27T15:00')],
      opensAt: '2026-10-01T05:00:00Z',
      closesAt: '2026-12-01T05:00:00Z',
    });
    focusSlot('2026-10-27T15:00');
    setTimeout(() => void sendKeys({ press: 'PageDown' }));
    await oneEvent(el, WindowChangedEvent.type);
    el.monday = '2026-11-02';
    el.slots = [slot('2026-11-03T15:00'), slot('2026-11-03T16:00'), slot('2026-11-03T17:00')];
    await settled();
    await settled();

    expect(focusedSlot()).to.equal(slotName(slot('2026-11-03T16:00'), { timeZone: CHICAGO, locale: 'en-US' }));
  });

  it("stops at the schedule's bounds and announces each week (PS-09)", async () => {
    const { el, canPress, press, announced, settled } = await aPicker();
    expect(canPress(ofSlots('previous'))).to.equal(false);

    setTimeout(() => void press(ofSlots('next')));
    await oneEvent(el, WindowChangedEvent.type);
    el.monday = '2026-06-29';
    el.slots = [slot('2026-06-30T14:00')];
    await settled();
    await settled();

    expect(announced()).to.equal(ofSlots('shown', { count: 1, from: 'June 29', to: 'July 3' }));
    expect(canPress(ofSlots('previous'))).to.equal(true);
  });

  it('moves to the first available time (PS-09)', async () => {
    const { press, focusedSlot, settled } = await aPicker();
    await press(ofSlots('first-available'));
    await settled();

    expect(focusedSlot()).to.equal(NINE);
  });

  it("shows the same instants in another zone with the payer's note (PS-07)", async () => {
    const { el, chooseZone, slotIds, names, notes, announced, settled } = await aPicker({
      chosenId: '2026-06-23T14:00',
    });
    const before = slotIds();
    setTimeout(() => void chooseZone('Pacific/Honolulu'));
    const { detail } = await oneEvent<ZoneChangedEvent>(el, ZoneChangedEvent.type);
    el.timeZone = detail.timeZone;
    await settled();

    expect(slotIds()).to.deep.equal(before);
    expect(names()[0]).to.equal(slotAt('Tuesday, June 23, 2026', '4:00 – 4:30 AM', 'Hawaii-Aleutian Standard Time'));
    expect(announced()).to.equal(ofSlots('zone-changed', { zone: 'Hawaii-Aleutian Standard Time (HST)' }));
    expect(notes()).to.deep.equal([
      ofSlots('two-zones', {
        zone: 'Hawaii-Aleutian Standard Time (HST)',
        payer: 'Example',
        payerZone: 'Central Time (CT)',
      }),
    ]);
  });

  it('moves a slot to the column of its local day (PS-07)', async () => {
    const { columns } = await aPicker({ slots: [slot('2026-06-26T20:00')], timeZone: 'Pacific/Guam' });

    expect(columns().at(-1)).to.deep.equal(['Saturday June 27', '6:00 – 6:30 AM']);
  });

  it('explains a clock change in the week (PS-07)', async () => {
    const { notes } = await aPicker({ monday: '2026-10-26', slots: [slot('2026-10-29T14:00')] });

    expect(notes()).to.deep.equal([
      ofSlots('clocks-back', { date: 'Sunday, November 1, 2026', zone: 'Central Time (CT)' }),
    ]);
  });

  it("keeps nine o'clock at nine across a clock change (PS-07)", async () => {
    const { names } = await aPicker({ monday: '2026-10-26', slots: [slot('2026-10-30T14:00')] });
    const after = await aPicker({ monday: '2026-11-02', slots: [slot('2026-11-02T15:00')] });

    expect([...names(), ...after.names()]).to.deep.equal([
      slotAt('Friday, October 30, 2026', '9:00 – 9:30 AM'),
      slotAt('Monday, November 2, 2026', '9:00 – 9:30 AM'),
    ]);
  });

  it("lists the user's own zone first (PS-06)", async () => {
    const { zones, zone } = await aPicker();

    expect(zones().slice(0, 2)).to.deep.equal(['Central Time (CT)', 'Eastern Time (ET)']);
    expect(zone()).to.equal(CHICAGO);
  });

  it('shows the error next to the schedule', async () => {
    const { error } = await aPicker({ error: 'Any error' });

    expect(error()).to.equal('Any error');
  });

  it('is accessible in columns and as a grid', async () => {
    const { el, press } = await aPicker({ chosenId: '2026-06-23T14:00', error: 'Any error' });
    await expect(el).to.be.accessible();

    await press(ofSlots('all-times'));
    await expect(el).to.be.accessible();
  });

  describe('on a narrow screen', () => {
    before(() => setViewport({ width: 320, height: 800 }));
    after(() => setViewport({ width: 1200, height: 900 }));

    it('shows a list without horizontal scrolling (PS-09)', async () => {
      const { el, isList, press, taken, settled } = await aPicker();
      await settled();

      expect(isList()).to.equal(true);
      expect(taken()).to.be.empty;
      await press(ofSlots('all-times'));
      expect(taken()).to.have.length(1);
      expect(document.documentElement.scrollWidth).to.equal(320);
      await expect(el).to.be.accessible();
    });
  });
});
