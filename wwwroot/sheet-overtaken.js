// Somebody else has changed the cell that is, or was, typed into: who, when, both texts, and the choice between them.
import { element } from './sheet-view.js';

export function overtaken(sheet, { text, by }) {
  const { model, choice, editor, kept } = sheet, mine = editor.open ? editor.value() : model.text(choice.row, choice.at);
  const [ref, at] = [model.ref(choice.row), choice.at];
  const keep = () => {
    if (editor.open) return Object.assign(editor, { seen: text, fresh: true }).commit(editor.value(), 0, 0);
    kept.put({ refs: [ref], ats: [at], texts: [[mine]], verb: 'Set', before: [[text]] });
    sheet.focus();
  };
  const take = () => {
    if (editor.open) return editor.cancel();
    model.done(ref, model.column(at).name);
    sheet.view.refresh();
    sheet.tools.tell(true);
    sheet.focus();
  };
  const when = by ? [' ', element('ago-time', '', { datetime: by.when })] : [];
  return [element('span', '', {}, element('b', '', {}, by?.who ?? 'Somebody else'), ' changed this', ...when, ` to ${quoted(text)}; you typed ${quoted(mine)}.`),
    choose('Keep mine', keep), choose('Take theirs', take)];
}

const quoted = text => text ? `“${text}”` : 'nothing';

function choose(words, act) {
  const made = element('button', 'link', { type: 'button' }, words);
  made.addEventListener('mousedown', event => event.preventDefault()); // the box stays open
  made.addEventListener('click', act);
  return made;
}
