import { expect, fixture, html } from '@open-wc/testing';

import '../define/ui-loading.js';
import '../define/ui-pager.js';
import type { UiLoading } from './ui-loading.js';
import { pagerDriver } from './ui-pager.driver.js';
import type { PageMove, UiPager } from './ui-pager.js';

const WORDS = {
  label: 'Pages',
  perPage: 'Results per page:',
  range: '1–10 of 13',
  moves: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
};

describe('<ui-pager>', () => {
  const aPager = (possible: readonly PageMove[]) =>
    fixture<UiPager>(html`<ui-pager .copy=${WORDS} .possible=${possible} .size=${25}></ui-pager>`);

  it('shows range and page size and names its four buttons (IR-12)', async () => {
    const el = await aPager(['next', 'last']);
    const { range, names, impossible } = pagerDriver(el);

    expect(range()).to.equal('1–10 of 13');
    expect(names()).to.deep.equal(['First page', 'Previous page', 'Next page', 'Last page']);
    expect(impossible()).to.deep.equal(['first', 'previous']);
    await expect(el).to.be.accessible();
  });

  it('emits the requested page, and nothing at either end', async () => {
    const el = await aPager(['next']);
    const received: PageMove[] = [];
    el.addEventListener('page-move', (event) => received.push((event as CustomEvent<{ move: PageMove }>).detail.move));

    pagerDriver(el).move('next');
    pagerDriver(el).move('previous');

    expect(received).to.deep.equal(['next']);
  });

  it('emits the requested page size', async () => {
    const el = await aPager([]);
    const events: number[] = [];
    el.addEventListener('page-size', (event) => events.push((event as CustomEvent<{ size: number }>).detail.size));

    pagerDriver(el).chooseSize(50);

    expect(events).to.deep.equal([50]);
  });
});

describe('<ui-loading>', () => {
  it('shows only a skeleton at first, because text would flash', async () => {
    const el = await fixture<UiLoading>(html`<ui-loading label="Loading messages…" slow="Call us."></ui-loading>`);

    expect(el.renderRoot.textContent.trim()).to.equal('');
    await expect(el).to.be.accessible();
  });

  it('has rows and boxes in the heights of its result (10-0)', async () => {
    const el = await fixture<UiLoading>(html`<ui-loading shape="31 44x5"></ui-loading>`);
    const rows = [...el.renderRoot.querySelectorAll('div > div')];

    expect(rows.map(({ children }) => [...children].map((box) => box.getBoundingClientRect().height))).to.deep.equal([
      [31],
      [44, 44, 44, 44, 44],
    ]);
  });

  it('shows its label after a second', async () => {
    const el = await fixture<UiLoading>(html`<ui-loading label="Loading messages…" slow="Call us."></ui-loading>`);

    await new Promise<void>((done) => {
      const watch = new MutationObserver(() => el.renderRoot.textContent.includes('Loading') && done());
      watch.observe(el.renderRoot, { childList: true, characterData: true, subtree: true });
    });

    expect(el.renderRoot.textContent.trim()).to.equal('Loading messages…');
  });
});
