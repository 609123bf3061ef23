// One sheet: a grid over the things of a design, like a spreadsheet. Rows come over HTTP, once, and then what differs; what is typed,
// filled or pasted goes back as one message.
import { Choice } from './sheet-choice.js';
import { Editor } from './sheet-editor.js';
import { Edits } from './sheet-edits.js';
import { Pointer } from './sheet-fill.js';
import { Kept } from './sheet-kept.js';
import { key } from './sheet-keys.js';
import { Left } from './sheet-left.js';
import { Model } from './sheet-model.js';
import { copy, paste } from './sheet-paste.js';
import { Tools } from './sheet-tools.js';
import { Widths } from './sheet-widths.js';
import { View, high } from './sheet-view.js';

const most = 2000; // as many can be chosen

export function open(root, page, options) {
  return new Sheet(root, page, options);
}

class Sheet {
  constructor(root, page, options) {
    Object.assign(this, { root, page: () => Math.max(1, Math.floor(this.view.grid.clientHeight / high) - 2), net: page, stop: new AbortController() });
    this.foot = root.querySelector('[data-foot]');
    this.model = new Model();
    this.view = new View(root.querySelector('[data-grid]'), this.model, options.label);
    this.choice = new Choice(this.view, this.model, () => this.chosen());
    this.left = new Left(options.design);
    this.kept = new Kept(this, options);
    this.edits = new Edits(this);
    this.editor = new Editor(this);
    this.tools = new Tools(this, root.querySelector('[data-tools]'), this.stop.signal);
    this.widths = new Widths(this, this.stop.signal);
    this.pointer = new Pointer(this, this.stop.signal);
    const on = (name, act) => this.view.grid.addEventListener(name, act, { signal: this.stop.signal });
    on('keydown', event => key(event, this));
    on('copy', event => copy(event, this));
    on('cut', event => copy(event, this) && this.edits.clear());
    on('paste', event => paste(event, this));
    on('focusout', event => { if (!this.editor.closing && !root.contains(event.relatedTarget)) this.leave(); });
    this.ready = this.show(options).then(() => this.left.resume(this));
  }

  // Another kind of things, or the same anew.
  async show(options) {
    this.leave();
    Object.assign(this.model, { editable: options.editable, visible: [], sort: '', down: false, filter: '', filters: {} });
    this.view.grid.setAttribute('aria-label', options.label);
    this.kept.at(options);
    await this.tools.load(options.kind, options.filter, options.where);
    await this.kept.load(true);
    this.choice.go(0, 0);
    this.select(options.selected);
  }

  // Somebody has changed something.
  follow(version) {
    return this.kept.follow(version);
  }

  // The things that are chosen elsewhere on the page: rows that follow each other are a range, others are marked.
  select(refs) {
    if (refs.length === 1 && this.choice.refs().includes(refs[0])) return;
    const chosen = new Set(refs), rows = [];
    this.model.view.forEach((row, i) => { if (chosen.has(row.ref)) rows.push(i); });
    this.view.mark(chosen);
    this.told = refs.join(' ');
    if (!rows.length || this.choice.refs().join(' ') === this.told) return;
    const [first, last] = [rows[0], rows.at(-1)], follow = last - first + 1 === rows.length;
    this.choice.go(first, this.choice.at);
    if (follow && rows.length > 1) this.choice.span(first, 0, last, this.model.visible.length - 1, true);
  }

  close() {
    this.stop.abort();
    this.kept.close();
    this.view.close();
  }

  focus() {
    this.view.grid.focus({ preventScroll: true });
  }

  // After rows came: everything stays where it is.
  refresh(anew) {
    this.choice.hold(this.here);
    if (anew) this.view.rebuild();
    else this.view.refresh();
    this.tools.count();
    this.editor.look();
  }

  go(row, at, extend = false) {
    if (!extend) this.leaveDraft(row);
    this.choice.go(row, at, extend);
  }

  // To the next cell; at the end of a row to the beginning of the next.
  step(rows, columns) {
    let [row, at] = [this.choice.row + rows, this.choice.at + columns];
    if (at >= this.model.visible.length) [row, at] = [row + 1, 0];
    if (at < 0) [row, at] = [row - 1, this.model.visible.length - 1];
    if (rows && this.model.isDraft(this.choice.row) && this.model.draft.size) {
      this.kept.keepDraft();
      return true;
    }
    this.go(row, at);
    return true;
  }

  chosen() {
    this.here = this.model.ref(this.choice.row);
    this.tools.tell();
    clearTimeout(this.telling);
    if (!this.pointer?.choosing) this.telling = setTimeout(() => this.tell(), 200);
  }

  // All rows of the range, once the hand is off them.
  tell() {
    const refs = this.choice.refs().slice(0, most), said = refs.join(' ');
    if (!this.root.contains(document.activeElement) || said === this.told) return;
    this.told = said;
    this.view.mark(new Set(refs));
    this.net.invokeMethodAsync('Chosen', refs);
  }

  say(words, kind = '') {
    this.tools.say(words, kind);
  }

  sort(column) {
    const { model } = this;
    const next = model.sort !== column ? [column, false] : model.down ? ['', false] : [column, true];
    [model.sort, model.down] = next;
    this.rearrange();
  }

  rearrange() {
    this.model.arrange();
    this.choice.hold(this.here);
    this.view.rebuild();
    this.tools.changed();
  }

  // The fix of what is found of this cell, or else of its row.
  fix() {
    const row = this.model.view[this.choice.row];
    const mark = this.model.marks(this.choice.row, this.choice.at)[0] ?? row?.marks?.[0];
    if (mark) this.net.invokeMethodAsync('Fix', mark[4]);
    else this.say('Nothing is found here.');
  }

  // Gives up what was refused in this cell; then the range; then the entering of row by row.
  escape() {
    const i = this.model.visible[this.choice.at];
    if (this.root.querySelector('.sheet-fix')) this.net.invokeMethodAsync('CloseFix'); // it may not have the focus yet
    else if (this.model.isDraft(this.choice.row)) this.model.draft.clear(), this.left.put('draft', null);
    else if (this.model.waiting(this.choice.row, this.choice.at)?.error) this.model.done(this.model.ref(this.choice.row), this.model.columns[i].name);
    else if (this.entering || !this.choice.isOne) this.choice.go(this.choice.row, this.choice.at);
    else return false;
    this.entering = false;
    this.view.refresh();
    this.tools.tell();
  }

  leaveDraft(to) {
    if (this.model.isDraft(this.choice.row) && to !== this.choice.row && this.model.draft.size) this.kept.keepDraft(false);
  }

  leave() {
    this.entering = false;
    if (this.model.draft.size) this.kept.keepDraft(false);
  }
}
