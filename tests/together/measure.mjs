// Figures of working together: from an edit to another page's screen, and opening after many edits.
import { chromium } from '../sheet/chromium.mjs';
import { portal, signIn } from '../sheet/portal.mjs';

const many = Number(process.argv[2] ?? 100_000), pools = 64;
let server = await portal(5988);
const browser = await chromium(), { page } = browser;
try {
  await signIn(page, server);
  const large = await make(large_design());
  await page.go(`${server.address}/d/${large}/racks?sel=H1`, `document.querySelector('.drawing svg') && document.querySelector('#f-H1-note')`);
  console.log('into a field, at once after a start', await reach(large, 'note', `document.querySelector('#f-H1-note').value`));
  console.log('into a field   ', await reach(large, 'note', `document.querySelector('#f-H1-note').value`));
  console.log('into a drawing ', await reach(large, 'name', `document.querySelector('.drawing svg').textContent`));
  const designs = [];
  for (const edits of [100, many]) {
    const design = await make('design "Edited"\nrack R1\nrack R2\npool p\nhost h1 pool=p\n');
    await edit(design, edits);
    designs.push([edits, design]);
  }

  const { folder } = server;
  for (const [edits, design] of designs) {
    server.close();
    await new Promise(go => setTimeout(go, 3000));
    server = await portal(5988, folder);
    await page.go(`${server.address}/`, `document.querySelector('.bar')`);
    console.log(`opened after ${edits} edits`, await opened(design));
  }
} finally {
  browser.close();
  server.close();
}

function make(text) {
  return page.run(`fetch('/api/designs', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: ${JSON.stringify(text)} })
    .then(answer => answer.json()).then(made => made.id)`);
}

// Milliseconds from sending until the text stands there: the middle and the 95th of 100.
function reach(design, field, shown) {
  return page.run(`(async () => {
    const took = [];
    for (let n = 0; n < 110; n++) {
      const text = '${field}-' + n + '-' + Math.random().toString(36).slice(2, 6), start = performance.now();
      fetch('/api/designs/${design}/commands', { method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ is: 'change', thing: 'H1', field: '${field}', value: text }) });
      while (!(${shown}).includes(text)) await new Promise(go => setTimeout(go, 1));
      if (n >= 10) took.push(performance.now() - start);
      await new Promise(go => setTimeout(go, 50));
    }
    took.sort((a, b) => a - b);
    return 'p50 ' + took[50].toFixed(0) + ' ms, p95 ' + took[95].toFixed(0) + ' ms';
  })()`);
}

function edit(design, count) {
  return page.run(`(async () => {
    for (let n = 1; n < ${count}; n++) await fetch('/api/designs/${design}/commands', { method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ is: 'change', thing: 'H1', field: 'note', value: 'edit ' + n }) });
  })()`);
}

// The whole page, and before it the design alone, which is read from the database.
async function opened(design) {
  const read = await page.run(`(async () => { const start = performance.now(); await (await fetch('/api/designs/${design}')).text();
    return performance.now() - start; })()`);
  return `${read.toFixed(0)} ms`;
}

function large_design() {
  const lines = ['design "Large"'];
  for (let pool = 1; pool <= pools; pool++) {
    lines.push(`rack R${pool}`, `segment lan${pool}`);
    for (let unit = 1; unit <= 3; unit++) {
      lines.push(`switch sw${pool}-${unit} vendor=cisco platform=cisco-ios segment=lan${pool} rack=R${pool} u=${42 - unit}`);
      for (let port = 1; port <= 48; port++) lines.push(`port ${port} switch=sw${pool}-${unit} access=10 portfast=edge`);
    }
    lines.push(`pool pool${pool} master=h${pool}-1`);
    for (let nic = 0; nic < 8; nic++) lines.push(`nic number=${nic} pool=pool${pool} role=${nic ? 'vm' : 'management'}`);
    for (let host = 1; host <= 16; host++)
      lines.push(`host h${pool}-${host} pool=pool${pool} rack=R${pool} u=${host * 2} height=2 ip=10.${pool}.0.${host + 10} mask=/24`);
    for (let host = 1; host <= 16; host++)
      for (let nic = 0; nic < 8; nic++) {
        const at = nic * 16 + host - 1;
        lines.push(`cable a=h${pool}-${host}:${nic} b=sw${pool}-${Math.floor(at / 48) + 1}:${at % 48 + 1} label=P${pool}-${at}`);
      }
  }
  return `${lines.join('\n')}\n`;
}
