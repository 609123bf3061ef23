// What goes to the server and comes from it. Edits go one after another; where there is no answer they are sent again, under the same id, so
// that each is done once; what is typed stays in its cell until the server has it.
import { preview } from './sheet-paste.js';

const again = 1500;

export class Kept {
  constructor(sheet) {
    Object.assign(this, { sheet, queue: Promise.resolve(), wanted: 0 });
  }

  at({ design, kind, version }) {
    [this.address, this.version] = [`api/designs/${design}/sheets/${kind}`, version];
    [this.wanted, this.early] = [0, false];
  }

  close() { this.closed = true; }

  // The rows; only what differs from those that are here.
  async load(whole = false) {
    const { model } = this.sheet, address = this.address;
    const query = this.version ? `?version=${this.version}` : whole ? '?early=true' : this.since();
    const answer = await this.send(address + query, { method: 'GET' });
    if (!answer.ok || address !== this.address) return answer.ok || this.sheet.say(answer.sentence, 'error');
    const taken = answer.json.since !== undefined && answer.json.since !== model.version ? null : answer.json;
    if (taken === null) return this.load(true);
    this.early = !!taken.early;
    const anew = model.take(taken) && whole;
    this.wanted = Math.max(this.wanted, model.version);
    this.settle();
    this.sheet.refresh(anew);
    if (this.early && !this.following) this.follow(model.version);
  }

  // What differs from what is here; the rows come before what is found of them, where that takes time.
  since() {
    const { model } = this.sheet, isNew = model.version < this.wanted;
    return `?since=${model.version}${this.early ? '&hadEarly=true' : ''}${isNew ? '&early=true' : ''}`;
  }

  // One request at a time; what is said meanwhile is asked for once.
  async follow(version) {
    this.wanted = Math.max(this.wanted, version);
    if (this.following || this.version) return;
    this.following = true;
    try {
      while (!this.closed && (this.early || this.sheet.model.version < this.wanted)) await this.load();
    } finally {
      this.following = false;
    }
  }

  // What was typed and is there now is no longer waiting.
  settle() {
    const { model } = this.sheet;
    for (const [name, waiting] of model.pending)
      if (waiting.until && waiting.until <= model.version) model.pending.delete(name);
    for (const name of model.pending.keys()) if (!model.byRef.has(name.split(' ')[0])) model.pending.delete(name);
  }

  // Texts for cells, in their rows; all or none.
  put({ refs, ats, texts, verb, before }) {
    const { model } = this.sheet;
    const columns = ats.map(at => model.column(at).name);
    const seen = before ?? refs.map(ref => columns.map(name => model.byRef.get(ref)?.cells[model.at.get(name)] ?? ''));
    refs.forEach((ref, r) => columns.forEach((name, c) => model.wait(ref, name, texts[r][c])));
    return this.edit({ refs, columns, cells: texts, seen, verb });
  }

  fill(sent) { return this.edit({ ...sent, verb: 'Fill' }); }

  edit(sent) {
    this.sheet.view.refresh();
    return this.again({ ...sent, apply: 'all', edit: crypto.randomUUID() }, sent);
  }

  again(body, sent) {
    this.sheet.left.add(this.address, body);
    return this.queue = this.queue.then(() => this.done(body, sent));
  }

  // What was sent and not answered before the page was loaded again.
  resume({ address, body }) {
    if (address === this.address && body.refs && body.cells) {
      body.refs.forEach((ref, r) => body.columns.forEach((name, c) => this.sheet.model.wait(ref, name, body.cells[r][c])));
      return this.again(body, body);
    }
    return this.queue = this.queue.then(async () => {
      const answer = await this.send(address, json(body));
      this.sheet.left.drop(body);
      const refused = answer.ok ? answer.json.refused[0]?.[2] : answer.sentence;
      if (refused) this.sheet.say(refused, 'error');
      else if (address === this.address && answer.json.done) await this.follow(answer.json.done.version);
    });
  }

  // Who changed a cell last.
  async last(ref, column, since) {
    const answer = await this.send(`${this.address}/last?row=${encodeURIComponent(ref)}&column=${column}&since=${since}`, { method: 'GET' });
    return answer.json;
  }

  async done(body, sent) {
    const answer = await this.post(body);
    if (!answer.ok) return this.refuse(sent, () => answer.sentence);
    if (answer.json.refused.length) return this.refused(answer.json, sent);
    await this.applied(answer.json, sent);
  }

  async applied({ done }, sent) {
    const { model } = this.sheet;
    if (!done) {
      this.forget(sent);
      return this.sheet.view.refresh();
    }
    for (const waiting of this.waiting(sent)) waiting.until = done.version;
    this.sheet.tools.did(done.what);
    await this.follow(done.version);
    if (model.version >= done.version) this.settle();
    this.sheet.view.refresh();
  }

  // One cell is told where it stands; of several the person chooses what becomes of the others.
  refused(json, sent) {
    const cells = sent.refs.length * sent.columns.length;
    const why = new Map(json.refused.map(([row, column, sentence]) => [`${row} ${column}`, sentence]));
    this.refuse(sent, (row, column) => why.get(`${row} ${column}`) ?? why.get(`${row} `));
    if (cells === 1 && json.refused[0][3] !== undefined) return this.overtaken(sent, json.refused[0][3]);
    if (cells > 1) preview(this.sheet, { ...sent, rows: sent.cells?.length ?? sent.refs.length }, json, () => this.forget(sent));
  }

  // Somebody else has changed the cell: the person chooses between mine and theirs.
  async overtaken(sent, text) {
    const [waiting] = this.waiting(sent);
    if (!waiting) return;
    waiting.theirs = { text, by: await this.last(sent.refs[0], sent.columns[0], 0) };
    this.sheet.tools.tell(true);
  }

  refuse(sent, why) {
    const { model } = this.sheet;
    let first;
    sent.refs.forEach((ref, r) => sent.columns.forEach(name => {
      const waiting = model.pending.get(`${ref} ${model.at.get(name)}`);
      if (waiting) first ??= waiting.error = why(r, name) ?? waiting.error;
    }));
    this.sheet.say(first ?? why(0, '') ?? 'It was refused.', 'error');
    this.sheet.view.refresh();
  }

  forget(sent) {
    for (const ref of sent.refs) for (const name of sent.columns) this.sheet.model.done(ref, name);
    this.sheet.view.refresh();
  }

  waiting(sent) {
    const { model } = this.sheet;
    return sent.refs.flatMap(ref => sent.columns.map(name => model.pending.get(`${ref} ${model.at.get(name)}`))).filter(Boolean);
  }

  // A text of the row at the end, which is kept when one goes on to another.
  draft(column, text) {
    const { draft } = this.sheet.model;
    if (text) draft.set(column, { text });
    else draft.delete(column);
    this.sheet.left.put('draft', draft.size ? { kind: this.address, cells: [...draft].map(([i, cell]) => [this.sheet.model.columns[i].name, cell.text]) } : null);
    this.sheet.view.refresh();
  }

  keepDraft(stays = true) {
    const { model } = this.sheet, typed = [...model.draft];
    if (this.drafting || !typed.length) return;
    this.drafting = true;
    const sent = { columns: typed.map(([i]) => model.columns[i].name), cells: [typed.map(([, cell]) => cell.text)], verb: 'Set' };
    this.queue = this.queue.then(() => this.added(sent, stays)).finally(() => { this.drafting = false; });
  }

  async added(sent, stays) {
    const { model, choice } = this.sheet;
    const body = { ...sent, apply: 'all', edit: crypto.randomUUID() };
    this.sheet.left.add(this.address, body);
    const answer = await this.post(body);
    const refused = answer.ok ? answer.json.refused : [[0, '', answer.sentence]];
    if (refused.length) {
      for (const [, column, sentence] of refused) {
        const cell = model.draft.get(model.at.get(column)) ?? [...model.draft.values()][0];
        if (cell) cell.error = sentence;
      }
      this.sheet.say(refused[0][2], 'error');
      return this.sheet.view.refresh();
    }
    const inDraft = model.isDraft(choice.row);
    model.draft.clear();
    this.sheet.left.put('draft', null);
    this.sheet.tools.did(answer.json.done?.what ?? 'It is there already.');
    this.sheet.here = null;
    if (answer.json.done) await this.follow(answer.json.done.version);
    this.sheet.view.refresh();
    if (stays && inDraft) this.sheet.go(model.view.length, 0);
  }

  async post(body, part = '') {
    const answer = await this.send(this.address + part, json(body));
    if (!this.closed) this.sheet.left.drop(body);
    return answer;
  }

  // The answer; while there is none it is asked for again.
  async send(address, request) {
    for (let tries = 0; !this.closed; tries++) {
      try {
        const answer = await fetch(address, request);
        if (answer.status !== 502 && answer.status !== 503) return await read(answer);
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // what fetch throws where nobody answers
      }
      if (tries === 0) this.sheet.say('There is no connection. What you typed is kept here and sent as soon as there is one.', 'error');
      await new Promise(go => setTimeout(go, again));
    }
    return { ok: false, sentence: '' };
  }
}

const json = body => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function read(answer) {
  const isJson = answer.headers.get('Content-Type')?.includes('json');
  const said = isJson ? await answer.json() : null;
  return answer.ok ? { ok: true, json: said } : { ok: false, status: answer.status, sentence: said?.detail ?? 'The server did not take it.' };
}
