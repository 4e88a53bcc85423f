import { expect, fixture, html } from '@open-wc/testing';

import { LitElement } from 'lit';

import { ModuleElement, StrayDrop } from '@portal/kit';
import type { TransferContent } from '@portal/kit';

import { FileDrop } from './file-drop.js';

/** A part that handles files itself, and receives files dropped beside it. */
class StrayPart extends LitElement {
  closed = false;
  readonly received: string[] = [];
  readonly offered: TransferContent[] = [];
  readonly drop = new FileDrop(this, {
    onFiles: (files) => this.received.push(...files.map(({ name }) => name)),
    isDisabled: () => this.closed,
  });
  constructor() {
    super();
    new StrayDrop(this, (carried) => !this.closed && this.offered.push(carried) > 0);
  }
  override render(): unknown {
    return html`<textarea aria-label="Answer"></textarea><button type="button">Attach</button>`;
  }
}
customElements.define('stray-part', StrayPart);

class StrayModule extends ModuleElement {
  withPart = true;
  protected override renderModule(): unknown {
    return html`<h2>Module</h2>
      ${this.withPart ? html`<stray-part></stray-part>` : null}`;
  }
  protected override clearData(): void {
    // This module has no data.
  }
  override refresh(): void {
    // This module reads nothing.
  }
}
customElements.define('stray-module', StrayModule);

const pdf = new File(['%PDF'], 'scan.pdf');

async function aModule(withPart = true) {
  const el = new StrayModule();
  el.withPart = withPart;
  el.settings = { baseUrl: '/api', timeZone: 'America/Chicago' };
  await fixture(html`${el}`);
  await el.updateComplete;
  const root = el.renderRoot;
  const part = root.querySelector<StrayPart>('stray-part');
  await part?.updateComplete;
  /** Returns false if the module prevented the browser's default action. */
  const drop = async (target: Element | null | undefined, data: Readonly<Record<string, string>>, ...files: File[]) => {
    const dataTransfer = new DataTransfer();
    for (const [type, text] of Object.entries(data)) dataTransfer.setData(type, text);
    for (const file of files) dataTransfer.items.add(file);
    const caught = ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
      target?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    await el.updateComplete;
    return caught;
  };
  return {
    el,
    part,
    drop,
    heading: root.querySelector('h2'),
    field: part?.shadowRoot?.querySelector('textarea'),
    button: part?.shadowRoot?.querySelector('button'),
    notice: () => root.querySelector('.stray')?.textContent.trim() ?? '',
  };
}

describe('a drop inside a module never navigates away from the page (10-B9)', () => {
  it('goes whole to the part under it (10-B9)', async () => {
    const { part, button, drop } = await aModule();

    expect(await drop(button, {}, pdf)).to.deep.equal([true, true]);
    expect([part?.received, part?.offered.length]).to.deep.equal([['scan.pdf'], 0]);
  });

  it('goes to another part if the file landed beside every part (10-B9)', async () => {
    const { part, heading, drop, notice } = await aModule();

    expect(await drop(heading, {}, pdf)).to.deep.equal([true, true]);
    expect(part?.offered[0]?.files.map(({ name }) => name)).to.deep.equal(['scan.pdf']);
    expect([part?.received.length, notice()]).to.deep.equal([0, '']);
  });

  for (const [what, data] of [
    ['a link', { 'text/uri-list': 'https://a.example/', 'text/plain': 'https://a.example/' }],
    ['an address alone', { 'text/uri-list': 'https://a.example/' }],
    ['markup alone', { 'text/html': '<a href="https://a.example/">Order</a>' }],
    ['a mail', { 'text/plain': 'Re: Order', 'text/html': '<p>Re: Order</p>' }],
  ] as const) {
    it(`is offered when it contains ${what} and no file (10-B9)`, async () => {
      const { part, heading, button, drop } = await aModule();

      expect(await drop(heading, data)).to.deep.equal([true, true]);
      expect(await drop(button, data)).to.deep.equal([true, true]);
      expect(part?.offered.map(({ files }) => files.length)).to.deep.equal([0, 0]);
    });
  }

  it('leaves text over a field to the browser (10-B9)', async () => {
    const { part, field, drop } = await aModule();

    expect(await drop(field, { 'text/plain': 'Eight weeks.' })).to.deep.equal([false, false]);
    expect(await drop(field, { 'text/plain': 'Flexion\t90', 'text/html': '<td>Flexion' }, pdf), 'cells').to.deep.equal([
      false,
      false,
    ]);
    expect(part?.offered).to.be.empty;
  });

  it('is caught over a field if it is a file (10-B9)', async () => {
    const { part, field, drop } = await aModule();

    expect(await drop(field, {}, pdf)).to.deep.equal([true, true]);
    expect(part?.received).to.deep.equal(['scan.pdf']);
  });

  it('shows a message if no part accepts it, until the next action (10-B9)', async () => {
    const { el, heading, drop, notice } = await aModule(false);

    expect(await drop(heading, {}, pdf)).to.deep.equal([true, true]);
    expect(notice()).to.not.equal('');
    await expect(el).to.be.accessible();
    heading?.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    await el.updateComplete;
    expect(notice()).to.equal('');
  });

  it('is never offered to a part of another module (10-B9)', async () => {
    const other = await aModule();
    const { heading, drop, notice } = await aModule(false);

    expect(await drop(heading, {}, pdf)).to.deep.equal([true, true]);
    expect(other.part?.offered).to.be.empty;
    expect(notice()).to.not.equal('');
  });

  it('shows a message if the part accepts no files now (10-B9)', async () => {
    const { part, button, drop, notice } = await aModule();
    if (part) part.closed = true;

    expect(await drop(button, {}, pdf)).to.deep.equal([true, true]);
    expect(notice()).to.not.equal('');
    expect(part?.received).to.be.empty;
  });

  it('is left to the host page without text or files (10-B9)', async () => {
    const { heading, drop } = await aModule();

    expect(await drop(heading, { 'application/x-card': '7' })).to.deep.equal([false, false]);
  });
});
