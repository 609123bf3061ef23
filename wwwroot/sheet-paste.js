// Copying out of a sheet and pasting into it: shown before it is done where there is anything to choose.
import { read, write } from './sheet-clip.js';
import { button } from './sheet-tools.js';
import { element } from './sheet-view.js';

const small = 50, samples = 6, told = 100;

// The chosen range as a spreadsheet takes it.
export function copy(event, sheet) {
  const { model, choice } = sheet, { top, left, bottom, right } = choice.box;
  const rows = [];
  for (let row = top; row <= Math.min(bottom, model.view.length - 1); row++)
    rows.push(Array.from({ length: right - left + 1 }, (_, i) => model.text(row, left + i)));
  if (!rows.length) return false;
  const { text, html } = write(rows);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
  sheet.say(`${rows.length} × ${right - left + 1} copied.`);
  return true;
}

export function paste(event, sheet) {
  if (event.target.closest?.('input')) return;
  event.preventDefault();
  const cells = read(event.clipboardData), { model, choice } = sheet;
  if (!cells) return sheet.say('There are no texts on the clipboard.');
  if (!model.editable) return sheet.say('Nothing can be changed here.');
  if (cells.length === 1 && cells[0].length === 1 && model.view.length) return sheet.edits.putAll(cells[0][0]);
  begin(sheet, cells);
}

// Over the rows from here on where the texts have no headings; else each finds its row by what it says.
async function begin(sheet, cells) {
  const { model, choice } = sheet, wide = cells[0].length;
  const named = await sheet.kept.post({ cells: cells.slice(0, 2), apply: 'no' });
  if (!named.ok) return sheet.say(named.sentence, 'error');
  const sent = named.json.headings ? { columns: named.json.columns, cells: cells.slice(1), headings: cells[0] } : over(sheet, cells);
  const answer = await sheet.kept.post(body(sent, 'no'));
  if (!answer.ok) return sheet.say(answer.sentence, 'error');
  const isSmall = !sent.headings && !answer.json.new && !answer.json.refused.length && cells.length * wide <= small;
  if (isSmall && sent.columns.every(Boolean) && choice.box.left + wide <= model.visible.length) return apply(sheet, sent, 'all');
  preview(sheet, sent, answer.json);
}

function over(sheet, cells) {
  const { model, choice } = sheet, { top, left } = choice.box;
  const columns = cells[0].map((_, i) => left + i < model.visible.length ? model.column(left + i).name : null);
  return { columns, cells, refs: cells.map((_, i) => model.ref(top + i)), from: top };
}

const body = ({ columns, cells, refs, fill, verb }, how) => ({ columns, cells, refs, fill, verb: verb ?? 'Paste', apply: how });

// What was foreseen is done by its number; the cells are sent again only where the design has changed since.
async function apply(sheet, sent, how, plan) {
  const edit = crypto.randomUUID();
  let answer = plan ? await sheet.kept.post({ plan, apply: how, edit }) : null;
  if (!answer || answer.status === 410) answer = await sheet.kept.post({ ...body(sent, how), edit });
  if (!answer.ok) return sheet.say(answer.sentence, 'error');
  if (!answer.json.done) return sheet.say('Nothing is changed: it is so already.');
  sheet.tools.did(answer.json.done.what);
  await sheet.kept.follow(answer.json.done.version);
  sheet.focus();
}

// What would come of it; the person corrects the columns, and has what is valid, or nothing.
export function preview(sheet, sent, answer, forget = () => {}) {
  new Preview(sheet, sent, answer, forget);
}

class Preview {
  constructor(sheet, sent, answer, forget) {
    Object.assign(this, { sheet, sent, forget, learnt: {} });
    this.dialog = element('dialog', 'paste', { 'aria-labelledby': 'paste-title' });
    this.dialog.addEventListener('close', () => this.close());
    this.dialog.addEventListener('keydown', event => event.stopPropagation());
    sheet.root.append(this.dialog);
    this.show(answer);
    this.dialog.showModal();
    this.dialog.querySelector('.primary')?.focus();
  }

  show(answer) {
    this.answer = answer;
    const { sheet, sent } = this, rows = answer.new + answer.changed + answer.unchanged + answer.refusedRows;
    const title = element('h2', '', { id: 'paste-title' }, `${sent.verb ?? 'Paste'} ${rows} ${rows === 1 ? 'row' : 'rows'} into ${sheet.view.grid.getAttribute('aria-label')}`);
    this.dialog.replaceChildren(title, this.counts(), ...(sent.cells && !sent.verb ? [this.columns()] : []), ...this.refusals(), this.buttons());
  }

  counts() {
    const { answer } = this;
    const part = (count, word, kind = '') => element('span', count ? kind : 'quiet', {}, `${count} ${word}`);
    return element('p', 'counts', { role: 'status' }, part(answer.new, 'new'), part(answer.changed, 'changed'),
      part(answer.unchanged, 'unchanged'), part(answer.refusedRows, 'refused', 'error'));
  }

  columns() {
    const { sent } = this, head = element('tr'), body = element('tbody');
    sent.columns.forEach((column, i) => head.append(element('th', '', {}, ...(sent.headings ? [element('div', 'quiet', {}, sent.headings[i] || '—')] : []), this.choose(column, i))));
    for (const row of sent.cells.slice(0, samples)) body.append(element('tr', '', {}, ...row.map(text => element('td', '', {}, text))));
    const table = element('table', '', {}, element('thead', '', {}, head), body);
    return element('div', 'scroll', { tabindex: 0, role: 'region', 'aria-label': 'The first rows' }, table);
  }

  choose(column, i) {
    const { sheet, sent } = this, chosen = element('select', '', { 'aria-label': `Column ${i + 1} means` }, new Option('left out', ''));
    for (const { name, label, readOnly } of sheet.model.columns) if (!readOnly || name === column) chosen.add(new Option(label, name));
    if (column && !sheet.model.at.has(column)) chosen.add(new Option(column, column));
    chosen.value = column ?? '';
    chosen.addEventListener('change', () => {
      sent.columns = sent.columns.map((c, k) => k === i ? chosen.value || null : c);
      if (sent.headings) this.learnt[sent.headings[i].trim()] = chosen.value;
      this.again(i);
    });
    return chosen;
  }

  async again(focus) {
    const answer = await this.sheet.kept.post(body(this.sent, 'no'));
    if (!answer.ok) return;
    this.show(answer.json);
    this.dialog.querySelectorAll('select')[focus]?.focus();
  }

  refusals() {
    const { answer, sent, sheet } = this, more = answer.refused.length - told;
    const line = ([row, column, sentence]) => {
      const label = sheet.model.columns[sheet.model.at.get(column)]?.label;
      return element('li', '', {}, `Row ${row + 1 + (sent.headings ? 1 : 0)}${label ? `, ${label}` : ''}: ${sentence}`);
    };
    if (!answer.refused.length) return [];
    const all = answer.refused.slice(0, told).map(line);
    if (more > 0) all.push(element('li', 'quiet', {}, `and ${more} more`));
    return [element('ul', 'refused', { tabindex: 0, role: 'region', 'aria-label': 'What is refused' }, ...all)];
  }

  buttons() {
    const { answer } = this, good = answer.new + answer.changed;
    const words = answer.refusedRows ? `Do the ${good} valid ${good === 1 ? 'row' : 'rows'}` : `Do ${good} ${good === 1 ? 'row' : 'rows'}`;
    const all = [button('Nothing', 'Do nothing', () => this.dialog.close(), 'button')];
    if (good) all.unshift(button(words, words, () => this.apply(), 'button primary'));
    return element('div', 'buttons', {}, ...all);
  }

  async apply() {
    const { sheet, sent } = this;
    this.dialog.close();
    if (Object.keys(this.learnt).length) {
      Object.assign(sheet.tools.headings, this.learnt);
      sheet.tools.keep();
    }
    await apply(sheet, sent, 'valid', this.answer.plan);
  }

  close() {
    this.dialog.remove();
    this.forget();
    this.sheet.focus();
  }
}
