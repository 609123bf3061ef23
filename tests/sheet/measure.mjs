// Figures of the sheet in a real browser: pasting, and scrolling.
import { chromium } from './chromium.mjs';
import { portal, signIn } from './portal.mjs';

const make = (page, text) => page.run(`fetch('/api/designs', { method: 'POST', headers: { 'Content-Type': 'text/plain' },
  body: ${JSON.stringify(text)} }).then(answer => answer.json()).then(made => made.id)`);

const server = await portal(5987);
const browser = await chromium();
try {
  await signIn(browser.page, server);
  for (const rows of [10_000, 20_000]) console.log(await pasting(browser.page, server, rows));
  console.log(await scrolling(browser.page, server));
} finally {
  browser.close();
  server.close();
}

// From the paste to the rows on the screen: the preview is answered as soon as it is there.
async function pasting(page, { address }, rows) {
  const columns = ['Name', 'Switch', 'Mode', 'Access VLAN', 'Native VLAN', 'Allowed VLANs', 'MTU', 'PortFast', 'Speed in Mb/s', 'Description'];
  const design = await make(page, `design "${rows} ports"\nswitch sw-a vendor=cisco\n`);
  await page.go(`${address}/d/${design}/sheet?view=ports`, `document.querySelector('.cells .draft')`);
  const took = await page.run(`(async () => {
    const text = [${JSON.stringify(columns)}.join('\\t'), ...Array.from({ length: ${rows} }, (_, n) =>
      ['Gi1/0/' + n, 'sw-a', 'trunk', '', '999', '10,20-2' + n % 9, '9000', 'edge-trunk', '1000', 'port ' + n].join('\\t'))].join('\\r\\n');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const until = async test => { while (!test()) await new Promise(requestAnimationFrame); };
    const start = performance.now();
    document.querySelector('.cells').dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
    await until(() => document.querySelector('dialog.paste .primary'));
    const foreseen = performance.now();
    const said = document.querySelector('dialog.paste .counts').textContent;
    document.querySelector('dialog.paste .primary').click();
    await until(() => Number(document.querySelector('.cells').getAttribute('aria-rowcount')) >= ${rows});
    await new Promise(requestAnimationFrame);
    return [foreseen - start, performance.now() - foreseen, said];
  })()`);
  return `paste of ${rows} x 10: foreseen in ${Math.round(took[0])} ms, done and painted in ${Math.round(took[1])} ms (${took[2]})`;
}

// The sheet's own scripts over rows that are made here.
async function scrolling(page, { address }) {
  await page.go(`${address}/`, `document.querySelector('.bar')`);
  return page.run(`(async () => {
    const rows = 100000, columns = Array.from({ length: 12 }, (_, i) => ({ name: 'c' + i, label: 'Column ' + i, width: 110, shown: true }));
    const all = Array.from({ length: rows }, (_, n) => ['X' + (n + 1), columns.map((_, i) => 'cell ' + n + ' ' + i)]);
    const { Model } = await import('/sheet-model.js');
    const { View } = await import('/sheet-view.js');
    document.querySelector('#main').innerHTML = '<div class="sheet-room" style="height:800px"><div class="sheet-grid" id="sheet"></div></div>';
    const model = new Model(), view = new View(document.querySelector('#sheet'), model, 'Measured');
    const began = performance.now();
    model.take({ version: 1, columns, rows: all, one: 'row', many: 'rows' });
    view.rebuild();
    const taken = performance.now() - began;
    const frame = () => new Promise(requestAnimationFrame);
    await frame(); await frame();
    const painting = [], frames = [], elements = new Set();
    const paint = view.paint.bind(view);
    view.paint = () => { const start = performance.now(); paint(); painting.push(performance.now() - start); };
    for (let step = 0, last = await frame(); step < 600; step++) {
      view.grid.scrollTop = step % 2 ? view.grid.scrollTop + 400 : (step * 7919 * 28) % (rows * 28);
      const now = await frame();
      frames.push(now - last);
      last = now;
      elements.add(view.grid.querySelectorAll('*').length);
    }
    const at = (list, part) => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)].toFixed(1);
    return \`scroll of \${rows} rows: taken in \${Math.round(taken)} ms; painting p50 \${at(painting, .5)} ms, p95 \${at(painting, .95)} ms; \`
      + \`frame p50 \${at(frames, .5)} ms, p95 \${at(frames, .95)} ms; at most \${Math.max(...elements)} elements\`;
  })()`);
}
