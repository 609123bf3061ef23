// Typing into a cell: a box over it, with the words it may hold below where these are known.
import { element, high } from './sheet-view.js';

const most = 200;

export class Editor {
  constructor(sheet) {
    this.sheet = sheet;
    this.input = element('input', 'editor', { type: 'text', autocomplete: 'off', spellcheck: 'false', 'aria-label': 'Value' });
    this.list = element('ul', 'choices', { role: 'listbox', id: `${sheet.view.id}-words`, 'aria-label': 'Values' });
    this.box = element('div', 'typing', { role: 'row' }, element('div', '', { role: 'gridcell' }, this.input, this.list));
    this.input.addEventListener('keydown', event => this.key(event));
    this.input.addEventListener('input', () => {
      this.offer(this.input.value);
      this.keep();
    });
    this.input.addEventListener('blur', () => this.open && this.commit());
    this.list.addEventListener('pointerdown', event => {
      const word = event.target.closest('li');
      event.preventDefault(); // the box keeps the focus
      if (word) this.commit(word.textContent, 1, 0);
    });
  }

  // Begins with the text of the cell, or with what is typed in its stead.
  begin(text = null, seen = null) {
    const { choice, model, view } = this.sheet;
    if (!model.mayType(choice.row, choice.at)) return this.sheet.say(this.why());
    const column = model.column(choice.at), { x, y, width } = view.box({ ...choice.box, top: choice.row, left: choice.at, right: choice.at });
    Object.assign(this, { open: true, fresh: text !== null, row: choice.row, at: choice.at, ref: model.ref(choice.row), marked: -1 });
    Object.assign(this, { seen: seen ?? model.kept(choice.row, choice.at), since: model.version, theirs: null, before: model.text(choice.row, choice.at) });
    this.words = column.choices ?? [];
    this.input.value = text ?? model.text(choice.row, choice.at);
    this.input.className = `editor${column.mono ? ' mono' : ''}${column.number ? ' num' : ''}`;
    this.input.setAttribute('aria-label', column.label);
    Object.assign(this.input.style, { transform: `translate(${x}px, ${y}px)`, width: `${Math.max(width, 60)}px` });
    Object.assign(this.list.style, { transform: `translate(${x}px, ${y + high}px)`, minWidth: `${width}px` });
    view.rows.append(this.box);
    for (const [name, value] of Object.entries(this.words.length ? combobox(this.list.id) : {})) this.input.setAttribute(name, value);
    this.input.focus({ preventScroll: true });
    if (!this.fresh) this.input.select();
    this.offer(this.fresh ? this.input.value : '');
  }

  why() {
    const { choice, model } = this.sheet, column = model.column(choice.at);
    return !model.editable ? 'Nothing can be changed here.'
      : column.readOnly ? `${column.label} follows from the plan: ${column.help ?? 'it cannot be typed.'}`
      : `${column.label} tells which ${model.one} this is, and cannot be changed here.`;
  }

  // The words that go with what is typed; all where that is one of them.
  offer(text) {
    const typed = text.toLowerCase(), begins = word => word.toLowerCase().startsWith(typed);
    const found = this.words.includes(text) ? this.words : this.words.filter(word => word.toLowerCase().includes(typed));
    this.found = found.sort((a, b) => begins(b) - begins(a)).slice(0, most);
    this.list.hidden = !this.found.length;
    this.list.replaceChildren(...this.found.map((word, i) => element('li', '', { role: 'option', id: `${this.list.id}-${i}` }, word)));
    this.mark(this.fresh && text && this.found.length && begins(this.found[0]) ? 0 : this.found.indexOf(text));
    if (this.words.length) this.input.setAttribute('aria-expanded', !this.list.hidden);
  }

  mark(at) {
    this.list.children[this.marked]?.removeAttribute('aria-selected');
    this.marked = at;
    const word = this.list.children[at];
    word?.setAttribute('aria-selected', 'true');
    word?.scrollIntoView({ block: 'nearest' });
    if (word) this.input.setAttribute('aria-activedescendant', word.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  key(event) {
    event.stopPropagation();
    const back = event.shiftKey ? -1 : 1;
    const along = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && event.ctrlKey) this.commit(this.value(), 0, 0, true);
    else if (event.key === 'Enter') this.commit(this.value(), back, 0);
    else if (event.key === 'Tab') this.commit(this.value(), 0, back);
    else if (along && this.found.length) this.mark((this.marked + along + this.found.length) % this.found.length);
    else if (along && this.fresh) this.commit(this.value(), along, 0);
    else return;
    event.preventDefault();
  }

  // The word that is marked, or what is typed.
  value() {
    return this.found[this.marked] ?? this.input.value;
  }

  cancel() {
    this.close();
    this.sheet.entering = false;
    this.sheet.focus();
  }

  // What is typed stands in this tab until it is kept.
  keep() {
    const { model, left } = this.sheet;
    if (this.ref) left.put('cell', { kind: this.sheet.kept.address, ref: this.ref, column: model.column(this.at).name, text: this.input.value, seen: this.seen });
  }

  // After rows came: somebody may have changed what is being typed over.
  async look() {
    const { model, kept, tools } = this.sheet, now = this.open && this.ref && model.kept(model.rowOf(this.ref), this.at);
    if (!this.open || !this.ref || now === this.seen || now === this.theirs?.text) return;
    const theirs = this.theirs = { text: now, by: await kept.last(this.ref, model.column(this.at).name, this.since) };
    if (this.theirs === theirs) tools.tell(true);
  }

  // Keeps the text, for the whole range where asked, and goes on.
  commit(text = this.value(), rows = null, columns = 0, everywhere = false) {
    if (!this.open) return;
    const { sheet, row, at, ref, seen } = this;
    this.close();
    const now = ref ? sheet.model.rowOf(ref) : row, typed = this.fresh || text.trim() !== this.before;
    if (everywhere) sheet.edits.putAll(text);
    else if (typed && now >= 0 && text.trim() !== sheet.model.text(now, at)) sheet.edits.putOne(now, at, text.trim(), seen);
    if (rows === null) return;
    sheet.entering = true;
    sheet.focus();
    if (rows || columns) sheet.step(rows, columns);
  }

  close() {
    this.open = false;
    if (this.theirs) this.theirs = null, this.sheet.tools.tell(true);
    this.sheet.left.put('cell', null);
    for (const name of Object.keys(combobox(''))) this.input.removeAttribute(name);
    this.closing = true; // taking the box away takes the focus from it, which is no leaving of the sheet
    this.box.remove();
    this.closing = false;
  }
}

const combobox = list => ({ role: 'combobox', 'aria-controls': list, 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
