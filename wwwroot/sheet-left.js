// What this tab has of a sheet that the portal does not have yet: edits without an answer, the cell that is typed into, and the row that is
// not whole. It outlives the page, which is loaded again where the portal was started anew.
export class Left {
  constructor(design) {
    this.name = `planner-sheet-left ${design}`;
    this.all = JSON.parse(sessionStorage.getItem(this.name)) ?? { edits: [] };
  }

  put(what, value) {
    if (!value && !this.all[what]) return;
    this.all[what] = value;
    this.keep();
  }

  add(address, body) {
    this.all.edits = [...this.all.edits.filter(known => known.body.edit !== body.edit), { address, body }];
    this.keep();
  }

  drop(body) {
    this.all.edits = this.all.edits.filter(known => known.body.edit !== body.edit);
    this.keep();
  }

  keep() {
    const { edits, cell, draft } = this.all;
    if (edits.length || cell || draft) sessionStorage.setItem(this.name, JSON.stringify(this.all));
    else sessionStorage.removeItem(this.name);
  }

  // Goes on where the page was left.
  resume(sheet) {
    const { edits, cell, draft } = this.all, { model, choice, kept } = sheet;
    for (const edit of edits) kept.resume(edit);
    if (draft?.kind === kept.address)
      for (const [name, text] of draft.cells) if (model.at.has(name)) model.draft.set(model.at.get(name), { text });
    const row = cell?.kind === kept.address ? model.rowOf(cell.ref) : -1, at = row < 0 ? -1 : model.visible.indexOf(model.at.get(cell.column));
    if (at < 0) return sheet.view.refresh();
    choice.go(row, at);
    sheet.editor.begin(cell.text, cell.seen);
    sheet.editor.keep();
    sheet.editor.look();
  }
}
