// The pointer in a sheet: choosing ranges, rows and columns, and dragging the handle to fill. Nothing is sent before it is let go.
export class Pointer {
  constructor(sheet, stop) {
    Object.assign(this, { sheet });
    const on = (name, act) => sheet.view.grid.addEventListener(name, act.bind(this), { signal: stop });
    on('pointerdown', this.down);
    on('pointermove', this.move);
    on('pointerup', this.up);
    on('pointercancel', this.cancel);
    on('dblclick', event => this.cellOf(event) && sheet.editor.begin());
    on('click', event => {
      const column = !event.target.closest('.resize') && event.target.closest('.head .c')?.dataset.column;
      if (column) sheet.sort(column);
    });
  }

  cellOf(event) {
    return !event.target.closest('.editor, .choices, .handle') && event.target.closest('.rows .row');
  }

  down(event) {
    const { sheet } = this, { choice } = sheet;
    if (event.button !== 0) return;
    const fills = event.target.closest('.handle');
    if (!fills && !this.cellOf(event)) return;
    if (sheet.editor.open) sheet.editor.commit();
    if (fills) this.filling = { from: choice.box, to: choice.box };
    else {
      const { row, at } = sheet.view.under(event.clientX, event.clientY);
      const last = sheet.model.visible.length - 1;
      this.choosing = { rows: at < 0 };
      if (at < 0) choice.span(event.shiftKey ? choice.box.top : row, 0, row, last, true);
      else sheet.go(row, at, event.shiftKey);
    }
    sheet.entering = false;
    sheet.focus();
    event.preventDefault();
    sheet.view.grid.setPointerCapture(event.pointerId);
  }

  move(event) {
    if (!this.filling && !this.choosing) return;
    this.scroll(event);
    const { sheet } = this, { row, at } = sheet.view.under(event.clientX, event.clientY);
    if (this.filling) return this.reach(row, Math.max(0, at));
    if (this.choosing.rows) return sheet.choice.span(sheet.choice.row, 0, row, sheet.model.visible.length - 1, true);
    const { choice } = sheet;
    if (choice.fromRow === row && choice.fromAt === at && choice.isOne) return;
    // The hand stays where it was put down; the other corner follows the pointer.
    Object.assign(choice, { fromRow: row, fromAt: Math.max(0, at), rows: false });
    choice.paint();
    choice.changed();
  }

  // Over the edge the rows go on.
  scroll(event) {
    const grid = this.sheet.view.grid, box = grid.getBoundingClientRect();
    const past = event.clientY > box.bottom - 12 ? 1 : event.clientY < box.top + 40 ? -1 : 0;
    if (past) grid.scrollTop += past * 14;
  }

  // To whichever side the pointer is further away: down, up, right or left.
  reach(row, at) {
    const { from } = this.filling, last = this.sheet.model.view.length - 1;
    const [down, up, right, left] = [Math.min(row, last) - from.bottom, from.top - row, at - from.right, from.left - at];
    const most = Math.max(down, up, right, left, 0);
    const to = { ...from };
    if (most === 0) this.filling.side = null;
    else if (most === down) [this.filling.side, to.bottom] = ['down', from.bottom + down];
    else if (most === up) [this.filling.side, to.top] = ['up', row];
    else if (most === right) [this.filling.side, to.right] = ['right', at];
    else [this.filling.side, to.left] = ['left', at];
    this.filling.to = to;
    this.sheet.choice.span(to.top, to.left, to.bottom, to.right);
  }

  up(event) {
    const { filling, choosing } = this;
    this.cancel();
    if (choosing) this.sheet.chosen();
    if (filling?.side) this.sheet.edits.fill(filling.from, filling.to, filling.side, event.ctrlKey);
  }

  cancel() {
    this.filling = this.choosing = null;
  }
}
