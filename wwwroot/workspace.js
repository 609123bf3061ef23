// The keys of a design's pages, folding the sides away, and picking rows of a table.
import { Below } from './below.js';
import { Fields } from './fields.js';

export function open(root, page) {
  const stop = new AbortController();
  const on = (target, name, act) => target.addEventListener(name, act, { signal: stop.signal });
  on(document, 'keydown', event => key(event, root, page));
  on(root, 'click', event => {
    const side = event.target.closest('[data-side]');
    if (side) return flip(root, side.dataset.side);
    const row = event.target.closest('tr[data-ref]');
    if (row && !event.target.closest('a, button, input, label, select')) page.invokeMethodAsync('Picked', row.dataset.ref);
  });
  let last = null;
  on(root, 'click', event => {
    const box = event.target.closest('td input[type="checkbox"][name="chosen"]');
    if (!box) return;
    const all = boxes(root);
    if (event.shiftKey && last) for (const between of all.slice(...[all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b).map((n, i) => n + i))) between.checked = box.checked;
    last = box;
  });
  on(root, 'change', event => {
    if (event.target.matches('input[data-all]')) for (const box of boxes(root)) box.checked = event.target.checked;
  });
  root.querySelector('.pages [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); // where the head is narrower than its pages
  new Below(root, page, stop.signal);
  new Fields(root, page, stop.signal);
  return { close: () => stop.abort(), chosen: () => boxes(root).filter(box => box.checked).map(box => box.value), focus: id => root.querySelector(`#${CSS.escape(id)}`)?.focus() };
}

const boxes = root => [...root.querySelectorAll('td input[name="chosen"]')];

function flip(root, side) {
  const flipped = root.classList.toggle(`${side}-flip`);
  for (const button of root.querySelectorAll(`[data-side="${side}"]`)) button.setAttribute('aria-pressed', flipped);
}

function key(event, root, page) {
  const typing = event.target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  const command = event.key === 'F8' ? event.shiftKey ? 'previous' : 'next'
    : typing ? null
    : (event.ctrlKey || event.metaKey) && !event.altKey ? { z: event.shiftKey ? 'redo' : 'undo', y: 'redo' }[event.key.toLowerCase()]
    : event.key === '?' ? 'help'
    : event.key === 'Escape' && !event.defaultPrevented && !event.target.closest?.('.fixing') ? 'close' : null;
  if (!command) return;
  if (command !== 'close') event.preventDefault();
  if (command === 'help') document.querySelector('.bar details.menu:last-of-type')?.toggleAttribute('open');
  else page.invokeMethodAsync('Key', command);
}
