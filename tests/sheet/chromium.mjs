// A Chromium without a window, driven over its debugging protocol.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export async function chromium() {
  const profile = mkdtempSync(join(tmpdir(), 'planner-measure-'));
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const process = spawn(globalThis.process.env.CHROMIUM ?? 'chromium', [...flags, '--window-size=1440,900', 'about:blank']);
  const address = await new Promise((found, failed) => {
    let said = '';
    process.on('error', failed);
    process.stderr.on('data', data => {
      said += data;
      const at = /DevTools listening on (ws:\S+)/.exec(said);
      if (at) found(at[1]);
    });
  });
  const port = new URL(address).port;
  const [page] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()).filter(target => target.type === 'page');
  return { page: await Page.open(page.webSocketDebuggerUrl), close: () => process.kill() };
}

class Page {
  static async open(address) {
    const page = Object.assign(new Page(), { socket: new WebSocket(address), next: 1, waiting: new Map() });
    await new Promise(open => page.socket.addEventListener('open', open));
    page.socket.addEventListener('message', event => {
      const { id, result, error } = JSON.parse(event.data);
      page.waiting.get(id)?.(error ? Promise.reject(new Error(error.message)) : result);
    });
    await page.send('Page.enable');
    return page;
  }

  send(method, params = {}) {
    const id = this.next++;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise(answer => this.waiting.set(id, answer));
  }

  async run(text) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression: text, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async go(address, until) {
    await this.send('Page.navigate', { url: address });
    await this.until(until);
  }

  async until(test, seconds = 60) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise(go => setTimeout(go, 50)))
      if (await this.run(`document.readyState === 'complete' && !!(${test})`).catch(() => false)) return;
    throw new Error(`This never came true: ${test}`);
  }
}
