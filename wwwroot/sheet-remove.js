// Taking out the things of whole rows: what would go with them is said in numbers first; where nothing would, it is done at once.
import { button } from './sheet-tools.js';
import { element } from './sheet-view.js';

export function remove(sheet) {
  if (!sheet.model.editable) return sheet.say('Nothing can be changed here.');
  ask(sheet, sheet.choice.refs());
}

async function ask(sheet, refs) {
  const answer = await post(sheet, { refs });
  if (!answer.ok) return sheet.say(answer.sentence, 'error');
  if (!answer.json.along) return act(sheet, refs);
  const dialog = element('dialog', 'paste asks', { 'aria-labelledby': 'remove-title' });
  const words = `Remove ${answer.json.what}`;
  const yes = button(`${words} and all of that`, `${words} and all of that`, () => { dialog.close(); act(sheet, refs); }, 'button danger');
  dialog.append(element('h2', '', { id: 'remove-title' }, `${words}?`), element('p', '', {}, `With ${refs.length === 1 ? 'it' : 'them'} ${answer.json.along} would go.`),
    element('div', 'buttons', {}, yes, button('Keep', 'Keep all', () => dialog.close(), 'button')));
  dialog.addEventListener('keydown', event => event.stopPropagation());
  dialog.addEventListener('close', () => { dialog.remove(); sheet.focus(); });
  sheet.root.append(dialog);
  dialog.showModal();
  yes.focus();
}

async function act(sheet, refs) {
  const answer = await post(sheet, { refs, apply: true, edit: crypto.randomUUID() });
  if (!answer.ok) return sheet.say(answer.sentence, 'error');
  sheet.tools.did(answer.json.done.what);
  await sheet.kept.follow(answer.json.done.version);
  sheet.go(Math.min(sheet.choice.row, sheet.model.length - 1), sheet.choice.at);
  sheet.focus();
}

const post = (sheet, body) => sheet.kept.post(body, '/remove');
