// Find or do: everything in the design by name, MAC, address or label, and everything that can be done. Filtered here, without a round trip.
import { Names, matches } from './names.js';

const Most = 40;

export function open(page, at, acts) {
  return new Find(page, at, acts);
}

class Find {
  constructor(page, at, acts) {
    Object.assign(this, { page, names: new Names(`d/${at}/names.json`), acts: acts.map(act => ({ ...act, text: act.name.toLowerCase() })), stop: new AbortController() });
    const on = (target, name, act) => target.addEventListener(name, act.bind(this), { signal: this.stop.signal });
    on(document, 'click', event => { if (event.target.closest('.bar .find')) this.show(); });
    on(document, 'keydown', event => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') event.preventDefault(), this.show();
    });
  }

  close() {
    this.stop.abort();
    this.sheet?.remove();
  }

  async show() {
    if (!this.sheet) this.build();
    if (this.sheet.open) return;
    this.sheet.showModal();
    this.input.select();
    this.list();
    await this.names.load();
    this.list();
  }

  build() {
    this.sheet = document.createElement('dialog');
    this.sheet.className = 'finder';
    this.sheet.setAttribute('aria-label', 'Find or do');
    this.sheet.innerHTML = '<input type="text" role="combobox" aria-expanded="true" aria-controls="found" aria-autocomplete="list" autocomplete="off" spellcheck="false" aria-label="Find or do" placeholder="A name, MAC, address, label, VLAN, rule; or what to do"><ul id="found" role="listbox" aria-label="Found"></ul><p role="status"></p>';
    [this.input, this.found, this.said] = this.sheet.children;
    this.input.addEventListener('input', () => this.list());
    this.input.addEventListener('keydown', event => this.key(event));
    this.found.addEventListener('click', event => this.take(event.target.closest('li')?.entry));
    this.sheet.addEventListener('click', event => { if (event.target === this.sheet) this.sheet.close(); });
    document.body.append(this.sheet);
  }

  list() {
    const asked = this.input.value.trim();
    const acts = matches(this.acts, asked, Most), things = asked ? this.names.find(asked, Most) : [];
    const entries = asked ? [...things.slice(0, Most - Math.min(acts.length, 12)), ...acts].slice(0, Most) : acts;
    this.found.replaceChildren(...entries.map(row));
    this.said.textContent = entries.length ? '' : this.names.ready ? `Nothing is called or marked “${asked}”.` : 'Loading the names…';
    this.choose(0);
  }

  choose(at) {
    const rows = this.found.children;
    this.at = Math.max(0, Math.min(rows.length - 1, at));
    for (const other of rows) other.setAttribute('aria-selected', other === rows[this.at]);
    rows[this.at]?.scrollIntoView({ block: 'nearest' });
    if (rows[this.at]) this.input.setAttribute('aria-activedescendant', rows[this.at].id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step) this.choose(this.at + step);
    else if (event.key === 'Enter') this.take(this.found.children[this.at]?.entry);
    else return;
    event.preventDefault();
  }

  take(entry) {
    if (!entry) return;
    this.sheet.close();
    this.page.invokeMethodAsync('Found', entry.ref ?? '', entry.word ?? '');
  }
}

function row(entry, at) {
  const line = document.createElement('li');
  Object.assign(line, { entry, id: `found-${at}` });
  line.setAttribute('role', 'option');
  for (const [name, text] of [['kind', entry.kind], ['name', entry.name], ['place', entry.place], ['keys', entry.keys]])
    if (text) line.append(Object.assign(document.createElement('span'), { className: name, textContent: text }));
  return line;
}
