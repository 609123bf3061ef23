// The built portal as a process of its own, with its own database and one account.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// In a folder of its own, or in one where it has been before.
export async function portal(port, before) {
  const address = `http://localhost:${port}`, folder = before ?? mkdtempSync(join(tmpdir(), 'planner-measure-'));
  chmodSync(folder, 0o755); // PostgreSQL runs as a lesser account than root
  const env = { ...globalThis.process.env, ASPNETCORE_ENVIRONMENT: 'Production', ASPNETCORE_URLS: address,
    Planner__DataFolder: folder };
  const process = spawn('dotnet', ['src/Planner.Web/bin/Release/net10.0/Planner.Web.dll'], { env, stdio: 'ignore' });
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${address}/health/ready`).then(answer => answer.ok, () => false);
    if (ready) break;
    if (tries > 600) throw new Error('The portal is not ready.');
    await new Promise(go => setTimeout(go, 100));
  }

  return { address, folder, cpu: () => cpu(process.pid), close: () => process.kill('SIGTERM') };
}

// Milliseconds of processor time it has taken: what other work on the machine does not change. Linux counts hundredths of a second.
function cpu(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

// Makes the first account on its page and leaves the browser signed in.
export async function signIn(page, { address }) {
  const fill = (name, text) => `set('${name}', '${text}');`;
  await page.go(`${address}/`, `document.querySelector('input[name="Input.Name"]')`);
  await page.run(`{ const set = (name, text) => { document.querySelector(\`input[name="\${name}"]\`).value = text; };
    ${fill('Input.Name', 'Ada')} ${fill('Input.Email', 'ada@portal.test')} ${fill('Input.Password', 'correct horse battery')}
    document.querySelector('input[name="Input.Name"]').form.requestSubmit(); }`);
  await page.until(`document.querySelector('.bar')`);
}
