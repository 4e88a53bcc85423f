import type { PageMove, UiPager } from './ui-pager.js';
import { PAGE_MOVES } from './ui-pager.js';

export const pagerDriver = (el: UiPager) => {
  const move = (wanted: PageMove) =>
    el.renderRoot.querySelectorAll<HTMLButtonElement>('.moves button')[PAGE_MOVES.indexOf(wanted)];
  return {
    range: () => el.renderRoot.querySelector('.range')?.textContent.trim() ?? '',
    move: (wanted: PageMove) => move(wanted)?.click(),
    names: () => PAGE_MOVES.map((each) => move(each)?.ariaLabel),
    impossible: () => PAGE_MOVES.filter((each) => move(each)?.ariaDisabled === 'true'),
    chooseSize: (size: number) => {
      const select = el.renderRoot.querySelector('select');
      if (!select) return;
      select.value = String(size);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
  };
};
