// What keys do in a sheet while no cell is typed into. Tab leaves it, but while one types row by row it goes to the next cell; Esc ends that.
import { remove } from './sheet-remove.js';
import { step } from './sheet-widths.js';

const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function key(event, sheet) {
  if (event.defaultPrevented || event.isComposing) return;
  const way = arrows[event.key], ctrl = event.ctrlKey || event.metaKey;
  const done = way && !event.altKey ? move(sheet, way, ctrl, event.shiftKey)
    : ctrl ? command(event, sheet)
    : event.altKey ? way && alternative(sheet, way, event.shiftKey)
    : plain(event, sheet);
  if (done) event.preventDefault();
}

function move(sheet, [rows, columns], ctrl, extend) {
  const { choice } = sheet;
  sheet.go(...(ctrl ? choice.edge(rows, columns) : [choice.row + rows, choice.at + columns]), extend);
  return true;
}

function command(event, sheet) {
  const { choice, model } = sheet, extend = event.shiftKey;
  const act = {
    a: () => choice.span(0, 0, Math.max(0, model.view.length - 1), model.visible.length - 1),
    d: () => sheet.edits.copyOn(false),
    r: () => sheet.edits.copyOn(true),
    f: () => sheet.tools.find(),
    '.': () => sheet.fix(),
    enter: () => sheet.edits.putAll(model.text(choice.row, choice.at)),
    home: () => sheet.go(0, 0, extend),
    end: () => sheet.go(Math.max(0, model.view.length - 1), model.visible.length - 1, extend),
    ' ': () => choice.span(0, choice.at, Math.max(0, model.view.length - 1), choice.at),
  }[event.key.toLowerCase()];
  act?.();
  return !!act;
}

function plain(event, sheet) {
  const { choice, model, editor } = sheet, extend = event.shiftKey, page = sheet.page();
  if (event.key === 'Tab') return sheet.entering && sheet.step(0, extend ? -1 : 1);
  if (event.key === ' ' && extend) return choice.span(choice.row, 0, choice.fromRow, model.visible.length - 1, true), true;
  const act = {
    Enter: () => sheet.step(extend ? -1 : 1, 0),
    F2: () => editor.begin(),
    Home: () => sheet.go(choice.row, 0, extend),
    End: () => sheet.go(choice.row, model.visible.length - 1, extend),
    PageDown: () => sheet.go(choice.row + page, choice.at, extend),
    PageUp: () => sheet.go(choice.row - page, choice.at, extend),
    Delete: () => choice.isRows ? remove(sheet) : sheet.edits.clear(),
    Backspace: () => editor.begin(''),
    Escape: () => sheet.escape(),
  }[event.key];
  if (act) return act() !== false;
  if (event.key.length !== 1) return false;
  editor.begin(''); // the key itself arrives in the box
  return !editor.open;
}

function alternative(sheet, [rows, columns], wider) {
  if (columns && wider) return sheet.widths.by(columns * step);
  if (rows !== 1) return false;
  sheet.editor.begin();
  return true;
}
