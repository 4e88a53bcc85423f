import { defineCE, expect, fixture } from '@open-wc/testing';
import { LitElement } from 'lit';

import { UnloadGuard, guardUnload } from './unload-guard.js';

const mayClose = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

class Typed extends LitElement {
  text = '';
  readonly page = new UnloadGuard(this, () => this.text !== '');
}
const tag = defineCE(Typed);

describe('UnloadGuard', () => {
  it('removes its listener with the last reason (S6)', () => {
    const [one, another] = [{}, {}];
    guardUnload(one, true);
    guardUnload(another, true);
    guardUnload(one, false);
    expect(mayClose()).to.equal(false);
    guardUnload(another, false);
    expect(mayClose()).to.equal(true);
  });

  it('guards the page while entries would be lost (S6)', async () => {
    const el = await fixture<Typed>(`<${tag}></${tag}>`);
    expect(mayClose()).to.equal(true);
    el.text = 'Half';
    el.requestUpdate();
    await el.updateComplete;
    expect(mayClose()).to.equal(false);

    el.text = '';
    el.page.update();
    expect(mayClose(), 'before the next drawing').to.equal(true);
  });

  it('stops when its host leaves the page and starts again with it (S6)', async () => {
    const el = await fixture<Typed>(`<${tag}></${tag}>`);
    const place = el.parentElement;
    el.text = 'Half';
    el.page.update();
    el.remove();
    el.requestUpdate();
    await el.updateComplete;
    expect(mayClose()).to.equal(true);
    place?.append(el);
    expect(mayClose()).to.equal(false);
  });
});
