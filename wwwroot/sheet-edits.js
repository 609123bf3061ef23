// What is done to the cells that are chosen: one text in all of them, cleared, copied on, filled on. Each is one message.
export class Edits {
  constructor(sheet) { this.sheet = sheet; }

  putOne(row, at, text, seen) {
    if (this.sheet.model.isDraft(row)) return this.sheet.kept.draft(this.sheet.model.visible[at], text);
    this.sheet.kept.put({ refs: [this.sheet.model.ref(row)], ats: [at], texts: [[text]], verb: 'Set', before: seen === undefined ? undefined : [[seen]] });
  }

  // The same text in every cell that is chosen.
  putAll(text) {
    const box = this.sheet.choice.box, ats = this.columns(box);
    const refs = this.sheet.choice.refs();
    if (!refs.length) return this.sheet.choice.row >= this.sheet.model.view.length && this.putOne(this.sheet.choice.row, this.sheet.choice.at, text);
    if (ats.length) this.sheet.kept.put({ refs, ats, texts: refs.map(() => ats.map(() => text)), verb: text ? 'Set' : 'Clear' });
  }

  clear() {
    if (!this.sheet.model.editable) return this.sheet.say('Nothing can be changed here.');
    if (this.sheet.model.isDraft(this.sheet.choice.row) && this.sheet.choice.isOne) return this.sheet.kept.draft(this.sheet.model.visible[this.sheet.choice.at], '');
    this.putAll('');
  }

  // The columns of a range that can be typed into.
  columns({ left, right }) {
    return Array.from({ length: right - left + 1 }, (_, i) => left + i).filter(at => this.sheet.model.mayType(0, at) && !this.sheet.model.column(at).key);
  }

  // Ctrl+D and Ctrl+R: the first row, or column, of the range over the rest; of one cell the one above, or to the left.
  copyOn(across) {
    const box = { ...this.sheet.choice.box };
    if (across ? box.left === box.right : box.top === box.bottom) box[across ? 'left' : 'top'] -= 1;
    if (box.left < 0 || box.top < 0) return;
    const from = across ? { ...box, right: box.left } : { ...box, bottom: box.top };
    this.fill(from, box, across ? 'right' : 'down', true);
  }

  fill(from, to, side, copies) {
    if (!this.sheet.model.editable) return;
    const across = side === 'right' || side === 'left', back = side === 'up' || side === 'left';
    const part = { ...to, ...{ down: { top: from.bottom + 1 }, up: { bottom: from.top - 1 }, right: { left: from.right + 1 }, left: { right: from.left - 1 } }[side] };
    const ats = this.columns(part), rows = this.sheet.model.view.slice(part.top, part.bottom + 1).map(row => row.ref);
    if (!ats.length || !rows.length) return this.sheet.say('What follows from the plan cannot be filled.');
    const names = ats.map(at => this.sheet.model.column(at).name);
    const given = across
      ? rows.map((_, r) => range(from.left, from.right).map(at => this.sheet.model.text(part.top + r, at)))
      : range(from.top, from.bottom).map(row => ats.map(at => this.sheet.model.text(row, at)));
    this.sheet.kept.fill({ refs: back && !across ? rows.reverse() : rows, columns: back && across ? names.reverse() : names,
      fill: { given, isBack: back, isAcross: across, isCopy: !!copies } });
  }
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
