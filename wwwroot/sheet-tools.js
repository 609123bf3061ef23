// The line above a sheet and the one below it: filters, columns, views, what was done, and what is found of the cell.
import { element } from './sheet-view.js';
import { write } from './sheet-clip.js';
import { remove } from './sheet-remove.js';
import { Columns } from './sheet-columns.js';
import { overtaken } from './sheet-overtaken.js';

// The filters of columns as they stand in an address: name:text, with semicolons between and colons and semicolons of their own escaped.
const written = filters => Object.entries(filters).map(both => both.map(text => text.replace(/[%:;]/g, encodeURIComponent)).join(':')).join(';');
const read = where => Object.fromEntries(where.split(';').map(one => one.split(':').map(decoded)).filter(both => both.length === 2 && both.every(Boolean)));
const decoded = text => text.replace(/%(25|3A|3B)/gi, decodeURIComponent);

const levels = { error: 'Error', warning: 'Warning', note: 'Note' };

export class Tools {
  constructor(sheet, root, stop) {
    Object.assign(this, { sheet, root, views: [], headings: {}, stop });
    this.search = element('input', '', { type: 'search', placeholder: 'Filter', 'aria-label': 'Filter all columns', title: 'Ctrl F' });
    this.chips = element('span', 'chips');
    this.columns = new Columns(sheet, this, stop);
    this.view = menu('View');
    root.replaceChildren(this.chips, this.search, this.columns.root, this.view.root);
    this.search.addEventListener('input', () => this.filter('', this.search.value), { signal: stop });
    this.search.addEventListener('keydown', event => {
      if (event.key !== 'Escape' && event.key !== 'Enter') return;
      if (event.key === 'Escape' && this.search.value) this.filter('', this.search.value = '');
      sheet.focus();
      event.preventDefault();
    }, { signal: stop });
    this.view.root.addEventListener('toggle', () => this.view.root.open && this.listViews(), { signal: stop });
  }

  // The person's views of this kind, and how it was left.
  async load(kind, asked, where) {
    clearTimeout(this.keeping);
    this.address = `api/me/sheets/${kind}`;
    const answer = await this.sheet.kept.send(this.address, { method: 'GET' });
    const { last, views, headings } = answer.json ?? {};
    Object.assign(this, { views: views ?? [], headings: headings ?? {}, name: '', usual: last });
    this.apply(last, false);
    const { model } = this.sheet;
    if (asked ?? where) Object.assign(model, { filter: this.search.value = asked ?? '', filters: read(where ?? '') });
    else if (model.filter || Object.keys(model.filters).length) this.inAddress();
  }

  apply(view, now = true) {
    const { model } = this.sheet;
    Object.assign(model, { sort: view?.sort ?? '', down: view?.isDown ?? false, filter: view?.filter ?? '', filters: { ...view?.filters }, widths: { ...view?.widths } });
    this.name = view?.name ?? '';
    this.search.value = model.filter;
    this.wanted = view?.columns;
    if (!now) return;
    this.order(view?.columns ?? []);
    this.inAddress();
  }

  order(names) {
    this.sheet.model.show(names);
    this.sheet.model.fit();
    this.sheet.rearrange();
  }

  now(name) {
    const { model } = this.sheet;
    const columns = model.visible.map(i => model.columns[i].name);
    return { name, columns, sort: model.sort, isDown: model.down, filter: model.filter, filters: { ...model.filters }, widths: { ...model.widths } };
  }

  changed() {
    this.count();
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), 800);
  }

  keep() {
    const body = JSON.stringify({ last: this.now(this.name), views: this.views, headings: this.headings });
    return this.sheet.kept.send(this.address, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body });
  }

  find() {
    this.search.focus();
    this.search.select();
  }

  filter(column, text) {
    const { model } = this.sheet;
    if (column) model.filters = Object.fromEntries(Object.entries({ ...model.filters, [column]: text }).filter(([, t]) => t));
    else model.filter = text;
    this.sheet.rearrange();
    this.inAddress();
  }

  // What is looked for stands in the address of the page, once the hands rest.
  inAddress() {
    clearTimeout(this.addressing);
    this.addressing = setTimeout(() => this.sheet.net.invokeMethodAsync('Filtered', this.sheet.model.filter, written(this.sheet.model.filters)), 400);
  }

  // What is in sight of how much, and the filters as signs that take themselves away.
  count() {
    const { model } = this.sheet;
    if (this.wanted && model.columns.length) {
      const names = this.wanted;
      this.wanted = null;
      model.show(names);
      model.arrange();
      this.sheet.view.rebuild();
    }
    this.chips.replaceChildren(...Object.entries(model.filters).map(([name, text]) => {
      const label = model.columns[model.at.get(name)]?.label ?? name;
      const chip = element('button', 'chip', { type: 'button', 'aria-label': `Take away the filter ${label} has ${text}` }, `${label}: ${text} ✕`);
      chip.addEventListener('click', () => this.filter(name, ''));
      return chip;
    }));
    this.view.name.textContent = this.name ? `View: ${this.name}` : 'View';
    this.tell();
  }

  listViews() {
    const name = element('input', '', { 'aria-label': 'Name of the view', placeholder: 'Name of the view', maxlength: 80 });
    const keep = button('Keep', 'Keep this view', () => name.value.trim() && this.keepAs(name.value.trim()));
    name.addEventListener('keydown', event => event.key === 'Enter' && keep.click());
    const lines = this.views.map(view => element('div', 'column', {},
      button(view.name, `Show the view ${view.name}`, () => { this.apply(view); this.listViews(); }, 'link'),
      button('✕', `Forget the view ${view.name}`, () => { this.views = this.views.filter(v => v !== view); this.changed(); this.listViews(); })));
    this.view.list.replaceChildren(...lines, element('div', 'column', {}, name, keep),
      button('All as usual', 'All as usual', () => { this.apply(null); this.listViews(); }, 'link'),
      button('Copy all with headings', 'Copy all with headings', () => this.copyAll(), 'link'));
  }

  keepAs(name) {
    this.name = name;
    this.views = [...this.views.filter(v => v.name !== name), this.now(name)];
    this.changed();
    this.listViews();
  }

  async copyAll() {
    const { model } = this.sheet;
    const rows = [model.visible.map(i => model.columns[i].label), ...model.view.map(row => model.visible.map(i => row.cells[i]))];
    const { text, html } = write(rows);
    const blob = (type, of) => [type, new Blob([of], { type })];
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([blob('text/plain', text), blob('text/html', html)]))]);
    this.say(`${counted(model.view.length)} copied with headings.`);
  }

  // What was done, with the way back.
  did(what) {
    const undo = button('Undo', `Undo: ${what}`, () => {
      this.sheet.net.invokeMethodAsync('Undo');
      this.say('');
      this.sheet.focus();
    }, 'link');
    this.line(element('span', '', {}, `${what}. `), undo);
    clearTimeout(this.saying);
    this.saying = setTimeout(() => this.tell(true), 8000);
    this.said = true;
  }

  say(words, kind = '') {
    this.said = !!words;
    this.line(element('span', kind, {}, words));
    clearTimeout(this.saying);
    this.saying = setTimeout(() => this.tell(true), 8000);
  }

  // Below the sheet: what is wrong with the cell, or what it is for.
  tell(now = false) {
    const { model, choice } = this.sheet;
    if (this.said && !now || !model.columns.length) return;
    this.said = false;
    const waiting = model.waiting(choice.row, choice.at), theirs = this.sheet.editor.open ? this.sheet.editor.theirs : waiting?.theirs;
    if (theirs) return this.line(...overtaken(this.sheet, theirs));
    const mark = model.marks(choice.row, choice.at)[0];
    if (waiting?.error) return this.line(element('span', 'error', {}, waiting.error));
    if (mark) return this.line(element('span', mark[1], {}, `${levels[mark[1]]}: ${mark[2]} `), element('kbd', '', {}, 'Ctrl .'));
    const rows = choice.isRows && model.editable;
    this.line(element('span', 'quiet', {}, this.sum()), ...rows ? [button('Remove rows', 'Remove rows that are chosen (Del)', () => remove(this.sheet), 'link')] : []);
  }

  sum() {
    const { model, choice } = this.sheet, { top, bottom, left, right } = choice.box;
    const all = model.view.length === model.rows.length ? counted(model.rows.length) : `${model.view.length} of ${counted(model.rows.length)}`;
    return choice.isOne ? model.isDraft(choice.row) ? `Type here for a new ${model.one}; Enter keeps it` : all
      : `${all} · ${bottom - top + 1} × ${right - left + 1} chosen`;
  }

  line(...parts) {
    this.sheet.foot.replaceChildren(...parts);
  }
}

const counted = rows => `${rows} ${rows === 1 ? 'row' : 'rows'}`;

export function menu(label) {
  const name = element('summary', '', {}, label), list = element('div', 'sheet', {});
  list.addEventListener('click', event => event.stopPropagation()); // what was clicked may be written anew by then, and seem outside
  return { root: element('details', 'menu', {}, name, list), name, list };
}

export function button(words, label, act, kind = 'button small') {
  const made = element('button', kind, { type: 'button', 'aria-label': label, title: label }, words);
  made.addEventListener('click', act);
  return made;
}
