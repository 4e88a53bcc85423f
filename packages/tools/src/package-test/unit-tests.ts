/**
 * A host's own unit tests, which Node runs with an in-memory DOM: render every element with the test backend, then
 * remove it. No error may be logged, then or later.
 */

/**
 * Copies the window's names to the globals, like test runners do: everything Node lacks, and the DOM's version of the
 * rest.
 */
const SPREAD = `
const OF_THE_DOM = new Set([
  'AbortController', 'AbortSignal', 'Blob', 'CloseEvent', 'CustomEvent', 'DOMException', 'Event', 'EventTarget', 'File',
  'FormData', 'Headers', 'Request', 'Response', 'fetch', 'MessageEvent', 'Storage', 'WebSocket', 'localStorage', 'navigator', 'sessionStorage',
]);

/** Errors outside of any test. */
export const faults = [];

export function spread(window) {
  for (const name of namesOf(window)) {
    if (name in globalThis && !OF_THE_DOM.has(name)) continue;
    const found = window[name];
    const value = typeof found === 'function' && /^[a-z]/.test(name) ? found.bind(window) : found;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  Object.assign(globalThis, { window: globalThis, self: globalThis });
  window.addEventListener('error', ({ error, message }) => faults.push(String(error?.stack ?? message)));
  for (const console of new Set([globalThis.console, window.console])) {
    console.error = (...words) => faults.push(words.map((word) => String(word?.stack ?? word)).join(' '));
  }
}

function namesOf(window) {
  const names = new Set();
  for (let at = window; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return names;
}
`;

const PAGE = 'https://portal.example/';

const JSDOM = `
import { JSDOM } from 'jsdom';

import { spread } from './spread.js';

spread(new JSDOM('', { url: '${PAGE}', pretendToBeVisual: true }).window);
await import('./elements.js');
`;

const HAPPY_DOM = `
import { Window } from 'happy-dom';

import { spread } from './spread.js';

spread(new Window({ url: '${PAGE}' }));
await import('./elements.js');
`;

const ELEMENTS = `
import { deepEqual, equal } from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import '@portal/modules/define/all.js';
import { MESSAGES, ORDERS, mockPortal } from '@portal/modules/testing';

import { faults } from './spread.js';

/** Each with something that only the backend knows. */
const ELEMENTS = [
  ['message-badge', {}, '2'],
  ['message-center', {}, 'Thornbury'],
  ['message-center', { 'message-id': MESSAGES.notice }, 'Ostrander'],
  ['info-request-form', { 'message-id': MESSAGES.clarification }, 'Thornbury'],
  ['p2p-scheduler', { 'order-id': ORDERS.request }, 'Drummond'],
  ['p2p-manage', { 'order-id': ORDERS.requested }, 'Eastman'],
  ['p2p-action', { 'order-id': ORDERS.request }, '2026'],
];

for (const [tag, attributes, text] of ELEMENTS) {
  const name = [tag, ...Object.keys(attributes)].join(' ');

  test(name + ' draws with settings of its own', () => drawn(made(tag, attributes, mockPortal().settings), tag, text));

  test(name + ' draws in portal-settings', () => {
    const around = made('portal-settings', {}, mockPortal().settings);
    around.append(made(tag, attributes));
    return drawn(around, tag, text);
  });
}

test('a dialog opens and closes', async () => {
  const manage = made('p2p-manage', { 'order-id': ORDERS.requested }, mockPortal().settings);
  document.body.append(manage);
  const press = async (selector) => {
    await until(selector + ' is there', () => every(selector).length > 0);
    every(selector)[0].click();
  };
  await press('#cancelling');
  await press('dialog[open] .actions button');
  await until('no dialog is open', () => every('dialog[open]').length === 0);
  manage.remove();
  await quiet();
});

// Without this a clock that nobody stopped would keep the tests from ending.
after(() => setTimeout(() => {
  process.stderr.write('Something goes on after every element has left.');
  process.exit(1);
}, 5000).unref());

function made(tag, attributes, settings) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (settings) element.settings = settings;
  return element;
}

async function drawn(top, tag, text) {
  const said = [];
  for (const type of ['module-ready', 'module-failed']) {
    top.addEventListener(type, ({ target }) => said.push(target.localName + ' ' + type));
  }
  document.body.append(top);
  await until(tag + ' shows ' + text, () => textOfPage().includes(text));
  await until(tag + ' is ready', () => said.length > 0);
  top.remove();
  await quiet();
  deepEqual(said, [tag + ' module-ready']);
  equal(document.body.childNodes.length, 0);
}

/** What is still on its way when an element leaves may not fail either. */
async function quiet() {
  await sleep(50);
  deepEqual(faults.splice(0), []);
}

async function until(what, holds) {
  const end = performance.now() + 9500;
  while (!holds()) {
    if (performance.now() > end) throw new Error([what + ': never', ...faults.splice(0)].join('\\n'));
    await sleep(10);
  }
}

/** The elements of the page, through every shadow root. */
function every(selector, root = document.body) {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? every(selector, element.shadowRoot) : []),
  ]);
}

const textOfPage = () =>
  every(':not(style)')
    .flatMap(({ childNodes }) => [...childNodes])
    .flatMap((node) => (node.nodeType === Node.TEXT_NODE ? node.data : []))
    .join(' ');
`;

/** A test file for each DOM, in its own folder. */
export const UNIT_TESTS = {
  'unit/spread.js': SPREAD,
  'unit/elements.js': ELEMENTS,
  'unit/jsdom.test.js': JSDOM,
  'unit/happy-dom.test.js': HAPPY_DOM,
};
