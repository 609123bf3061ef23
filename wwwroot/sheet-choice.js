// What is chosen: a cell where the hand is, and the range between it and where choosing began.
import { element } from './sheet-view.js';

export class Choice {
  constructor(view, model, changed) {
    Object.assign(this, { view, model, changed, row: 0, at: 0, fromRow: 0, fromAt: 0 });
    this.range = element('div', 'range');
    this.active = element('div', 'active');
    this.handle = element('div', 'handle', { title: 'Drag to fill' });
    view.ranges.append(this.range, this.active);
    view.painted = () => this.paint();
  }

  // The chosen range, whichever way it was drawn.
  get box() {
    return {
      top: Math.min(this.row, this.fromRow), bottom: Math.max(this.row, this.fromRow),
      left: Math.min(this.at, this.fromAt), right: Math.max(this.at, this.fromAt),
    };
  }

  get isRows() { return !!this.rows && this.row < this.model.view.length; }
  get isOne() { return this.row === this.fromRow && this.at === this.fromAt; }

  // Goes to a cell; with extend the range stays where it began.
  go(row, at, extend = false) {
    this.row = clamp(row, 0, this.model.length - 1);
    this.at = clamp(at, 0, this.model.visible.length - 1);
    if (!extend) Object.assign(this, { fromRow: this.row, fromAt: this.at, rows: false });
    this.view.reveal(this.row, this.at);
    this.changed();
  }

  // From here to there; the hand stays at the first. Whole rows are rows, and no more all their cells.
  span(top, left, bottom, right, rows = false) {
    Object.assign(this, { fromRow: bottom, fromAt: right, row: top, at: left, rows });
    this.paint();
    this.changed();
  }

  // After rows went or came, the hand stays at its thing.
  hold(ref) {
    const row = ref ? this.model.rowOf(ref) : -1;
    if (row < 0 || row === this.row) {
      this.row = clamp(this.row, 0, this.model.length - 1);
      this.fromRow = clamp(this.fromRow, 0, this.model.length - 1);
      return;
    }
    this.fromRow = clamp(this.fromRow + row - this.row, 0, this.model.length - 1);
    this.row = row;
  }

  refs() {
    const { top, bottom } = this.box;
    return this.model.view.slice(top, bottom + 1).map(row => row.ref);
  }

  paint() {
    const { view, box } = this;
    if (!view.lefts) return;
    place(this.range, view.box(box));
    place(this.active, view.box({ top: this.row, bottom: this.row, left: this.at, right: this.at }));
    this.range.classList.toggle('one', this.isOne);
    this.range.append(this.handle);
    this.mark(box);
  }

  mark({ top, bottom, left, right }) {
    for (const cell of this.view.rows.querySelectorAll('.c[aria-selected]')) cell.removeAttribute('aria-selected');
    for (const row of this.view.pool) {
      if (row.index === null || row.index < top || row.index > bottom) continue;
      for (let at = left; at <= right; at++) row.cells[at]?.element.setAttribute('aria-selected', 'true');
    }
    const here = this.view.cell(this.row, this.at), id = `${this.view.id}-here`;
    if (this.marked !== here) this.marked?.removeAttribute('id');
    this.marked = here;
    if (!here) return this.view.grid.removeAttribute('aria-activedescendant');
    here.id = id;
    this.view.grid.setAttribute('aria-activedescendant', id);
  }

  // The next cell in a direction that is filled, or the last, as Ctrl and an arrow go.
  edge(rows, columns) {
    const { model } = this;
    let [row, at] = [this.row, this.at];
    const inside = () => row + rows >= 0 && row + rows < model.view.length && at + columns >= 0 && at + columns < model.visible.length;
    const filled = () => model.text(row + rows, at + columns) !== '';
    if (!inside()) return [row, at];
    const through = model.text(row, at) !== '' && filled();
    while (inside() && (through ? filled() : !filled())) [row, at] = [row + rows, at + columns];
    return !through && inside() ? [row + rows, at + columns] : [row, at];
  }
}

const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

function place(box, { x, y, width, height }) {
  box.style.transform = `translate(${x}px, ${y}px)`;
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
}
