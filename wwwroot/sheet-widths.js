// How wide the columns of a sheet are: dragged at the edge of a heading, by Alt+Shift and the arrows, or written as a number. Two clicks on
// the edge, or an empty number, make a column as wide as what it says.
export const least = 40, most = 800, step = 16;

export class Widths {
  constructor(sheet, stop) {
    this.sheet = sheet;
    const on = (name, act) => sheet.view.head.addEventListener(name, act.bind(this), { signal: stop });
    on('pointerdown', this.down);
    on('pointermove', this.move);
    on('pointerup', this.up);
    on('pointercancel', this.up);
    on('dblclick', event => this.edge(event) !== undefined && this.set(this.edge(event), null));
  }

  edge(event) {
    const heading = event.target.closest('.resize')?.closest('[data-column]');
    return heading ? this.sheet.model.at.get(heading.dataset.column) : undefined;
  }

  down(event) {
    const column = this.edge(event);
    if (column === undefined || event.button !== 0) return;
    this.pulled = { column, from: event.clientX, width: this.sheet.model.columns[column].width };
    event.target.setPointerCapture(event.pointerId);
    event.preventDefault();
  }

  move(event) {
    if (!this.pulled) return;
    this.sheet.model.widen(this.pulled.column, this.pulled.width + event.clientX - this.pulled.from);
    this.sheet.view.measure();
    this.sheet.choice.paint();
  }

  up(event) {
    const { pulled } = this;
    this.pulled = null;
    if (pulled && event.clientX !== pulled.from) this.sheet.tools.changed();
  }

  // Of a column, among all; null: as wide as what it says.
  set(column, width) {
    const { model } = this.sheet;
    if (width === null) model.narrow(column);
    else model.widen(column, width);
    this.sheet.view.measure();
    this.sheet.choice.paint();
    this.sheet.tools.changed();
  }

  by(pixels) {
    const column = this.sheet.model.visible[this.sheet.choice.at];
    const { label, width } = this.sheet.model.columns[column];
    this.set(column, width + pixels);
    this.sheet.say(`${label} is ${this.sheet.model.columns[column].width} pixels wide.`);
    return true;
  }
}
