// The rows of one sheet in the browser: what the server said, what is typed and not yet kept, and in which order it is shown.
import { least, most } from './sheet-widths.js';

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

export class Model {
  constructor() {
    Object.assign(this, { version: 0, columns: [], rows: [], byRef: new Map(), view: [], visible: [], pending: new Map(), draft: new Map() });
    Object.assign(this, { sort: '', down: false, filter: '', filters: {}, widths: {}, editable: false });
  }

  // A whole answer, or what differs from the one before. True when the columns came anew.
  take(answer) {
    const whole = answer.since === undefined;
    if (whole) [this.rows, this.byRef] = [[], new Map()];
    if (answer.columns) this.setColumns(answer);
    for (const row of answer.rows.map(([ref, cells, marks]) => ({ ref, cells, marks }))) {
      const known = this.byRef.get(row.ref);
      if (known) { Object.assign(known, row, { marks: row.marks, words: undefined }); continue; }
      this.byRef.set(row.ref, row);
      this.rows.push(row);
      if (!whole) this.view.push(row); // at the end, wherever it would be sorted to: nothing moves under the hand
    }
    if (answer.gone?.length) this.remove(new Set(answer.gone));
    this.version = answer.version;
    if (whole) {
      this.fit();
      this.arrange();
    }
    return !!answer.columns;
  }

  remove(gone) {
    const stays = row => !gone.has(row.ref);
    [this.rows, this.view] = [this.rows.filter(stays), this.view.filter(stays)];
    for (const ref of gone) this.byRef.delete(ref);
  }

  setColumns(answer) {
    [this.columns, this.one, this.many, this.looks] = [answer.columns, answer.one, answer.many, answer.looks ?? {}];
    this.at = new Map(this.columns.map((column, i) => [column.name, i]));
    this.visible = this.visible.filter(i => i < this.columns.length);
    if (!this.visible.length) this.visible = this.usual();
  }

  // As wide as somebody made them, or else as what the first rows say, within measure.
  fit() {
    for (const i of this.columns.keys()) this.columns[i].width = this.widths[this.columns[i].name] ?? this.fitting(i);
  }

  fitting(i) {
    const column = this.columns[i], letter = column.mono ? 7.3 : 7.7, lengths = this.rows.slice(0, 300).map(row => row.cells[i].length).sort((a, b) => a - b);
    const longest = lengths[Math.floor(lengths.length * 0.9)] ?? 0; // a few long ones need not widen all
    column.least ??= column.width;
    return Math.round(Math.min(260, Math.max(column.label.length * 7 + 28, Math.min(column.least, 132) / 1.6, longest * letter + 22)));
  }

  // Pixels.
  widen(i, width) {
    this.columns[i].width = this.widths[this.columns[i].name] = Math.round(Math.max(least, Math.min(most, width)));
  }

  narrow(i) {
    delete this.widths[this.columns[i].name];
    this.columns[i].width = this.fitting(i);
  }

  usual() {
    return this.columns.map((_, i) => i).filter(i => this.columns[i].shown);
  }

  show(names) {
    const known = names.map(name => this.at.get(name)).filter(i => i !== undefined);
    this.visible = known.length ? known : this.usual();
  }

  // Filters and sorts; only when somebody asks for it.
  arrange() {
    const words = this.filter.toLowerCase().split(/\s+/).filter(Boolean);
    const only = Object.entries(this.filters).filter(([name, text]) => text && this.at.has(name))
      .map(([name, text]) => [this.at.get(name), text.toLowerCase()]);
    this.view = !words.length && !only.length ? [...this.rows] : this.rows.filter(row =>
      words.every(word => (row.words ??= row.cells.join('\n').toLowerCase()).includes(word))
      && only.every(([i, text]) => row.cells[i].toLowerCase().includes(text)));
    const by = this.at?.get(this.sort);
    if (by === undefined) return;
    const sign = this.down ? -1 : 1;
    const order = this.columns[by].number ? (a, b) => a - b || natural(a, b) : natural;
    this.view.sort((a, b) => (a.cells[by] === '') - (b.cells[by] === '') || sign * order(a.cells[by], b.cells[by]));
  }

  // Rows that are shown, with the empty one at the end.
  get length() { return this.view.length + (this.editable && this.columns.length ? 1 : 0); }
  isDraft(row) { return row === this.view.length; }
  column(at) { return this.columns[this.visible[at]]; }
  ref(row) { return this.view[row]?.ref ?? null; }

  text(row, at) {
    const i = this.visible[at];
    return this.isDraft(row) ? this.draft.get(i)?.text ?? '' : this.waiting(row, at)?.text ?? this.view[row]?.cells[i] ?? '';
  }

  // What the server has there.
  kept(row, at) { return this.view[row]?.cells[this.visible[at]] ?? ''; }

  waiting(row, at) {
    const i = this.visible[at];
    return this.isDraft(row) ? this.draft.get(i) : this.pending.size ? this.pending.get(key(this.ref(row), i)) : undefined;
  }

  wait(ref, column, text, error) { this.pending.set(key(ref, this.at.get(column)), { text, error }); }
  done(ref, column) { this.pending.delete(key(ref, this.at.get(column))); }
  marks(row, at) { return this.view[row]?.marks?.filter(mark => mark[0] === this.visible[at]) ?? []; }
  mayType(row, at) { const column = this.column(at); return this.editable && !column.readOnly && (!column.key || this.isDraft(row)); }
  rowOf(ref) { return this.view.findIndex(row => row.ref === ref); }
}

const key = (ref, column) => `${ref} ${column}`;
