// The keys of a design's pages, folding the sides away, and picking rows of a table.
import { how, Only, Too, Turn } from './band.js';
import { Below } from './below.js';
import { Fields } from './fields.js';
import { letters } from './keys.js';
import { unsent } from './unsent.js';

export function open(root, page) {
  const stop = new AbortController();
  const on = (target, name, act) => target.addEventListener(name, act, { signal: stop.signal });
  on(document, 'keydown', event => key(event, root, page));
  on(root, 'click', event => {
    const side = event.target.closest('[data-side]');
    if (side) return flip(root, side.dataset.side);
    pick(event, root, page);
  });
  on(root, 'change', event => {
    if (event.target.matches('input[data-all]')) choose(page, rowsOf(event.target), event.target.checked ? Only : None);
  });
  root.querySelector('.pages [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); // where the head is narrower than its pages
  new Below(root, page, stop.signal);
  new Fields(root, page, stop.signal);
  unsent(root, page, stop.signal);
  return { close: () => stop.abort(), focus: id => root.querySelector(`#${CSS.escape(id)}`)?.focus() };
}

// A click on a row of a table or the tree; with Shift all from the last one on, with Ctrl or on its box that one turned about.
const None = -1;
let last = null;

function pick(event, root, page) {
  const box = event.target.closest('td input[name="chosen"]');
  const row = event.target.closest('tr[data-ref], .tree a[data-ref]');
  const way = box ? event.shiftKey ? Too : Turn : how(event);
  if (!row || row.matches('a') && way === Only || !box && row.matches('tr') && event.target.closest('a, button, input, label, select')) return;
  if (!box || event.shiftKey) event.preventDefault();
  const all = rowsOf(row), from = all.indexOf(last), to = all.indexOf(row);
  const between = event.shiftKey && from >= 0 ? all.slice(Math.min(from, to), Math.max(from, to) + 1) : [row];
  if (!event.shiftKey) last = row;
  choose(page, between, way);
}

const rowsOf = element => [...element.closest('table, ul').querySelectorAll('[data-ref]')];
const choose = (page, rows, way) => page.invokeMethodAsync('Picked', way === None ? [] : rows.map(row => row.dataset.ref), Math.max(way, Only));

function flip(root, side) {
  const flipped = root.classList.toggle(`${side}-flip`);
  for (const button of root.querySelectorAll(`[data-side="${side}"]`)) button.setAttribute('aria-pressed', flipped);
}

function key(event, root, page) {
  const typing = event.target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  const command = event.key === 'F8' ? event.shiftKey ? 'previous' : 'next'
    : typing ? null
    : event.defaultPrevented && event.key !== 'Escape' ? null // the sheet fills with Ctrl+D
    : (event.ctrlKey || event.metaKey) && !event.altKey ? { z: event.shiftKey ? 'redo' : 'undo', y: 'redo', d: 'duplicate' }[event.key.toLowerCase()]
    : event.key === '?' && letters() ? 'help'
    : event.key === 'Escape' && !event.defaultPrevented && !event.target.closest?.('.fixing') ? 'close' : null;
  if (!command) return;
  if (command !== 'close') event.preventDefault();
  if (command === 'help') document.querySelector('.bar details.menu:last-of-type')?.toggleAttribute('open');
  else page.invokeMethodAsync('Key', command);
}
