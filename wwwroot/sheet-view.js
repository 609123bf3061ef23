// Paints the rows in sight and no others. A row's element is used again for another row; what says the same is not written again.
export const high = 28;
const numbers = 44, around = 8;

export class View {
  constructor(root, model, label) {
    Object.assign(this, { model, cells: new Map(), pool: [], stamp: 0, id: root.id || 'sheet' });
    root.innerHTML = `<div class="cells" role="grid" tabindex="0" aria-multiselectable="true"><div role="rowgroup" class="head"></div>
      <div role="rowgroup" class="rows"><div class="ranges" role="presentation"></div></div></div>`;
    this.grid = root.firstElementChild;
    this.grid.setAttribute('aria-label', label);
    this.head = this.grid.querySelector('.head');
    this.rows = this.grid.querySelector('.rows');
    this.ranges = this.grid.querySelector('.ranges');
    this.grid.addEventListener('scroll', () => this.later(), { passive: true });
    this.sized = new ResizeObserver(() => this.later());
    this.sized.observe(this.grid);
  }

  close() { this.sized.disconnect(); }

  later() {
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.paint(); });
  }

  // The rows of what is chosen, wherever it was.
  mark(refs) {
    this.chosen = refs;
    this.stamp++;
    this.later();
  }

  // After rows or texts changed: everything in sight is looked at again.
  refresh() {
    this.stamp++;
    this.rows.style.height = `${this.model.length * high}px`;
    this.grid.setAttribute('aria-rowcount', this.model.length + 1);
    this.later();
  }

  // After the columns changed.
  rebuild() {
    this.measure();
    for (const row of this.pool) row.element.remove();
    this.pool = [];
    this.paintHead();
    this.refresh();
  }

  // After the columns became wider or narrower.
  measure() {
    const { model } = this;
    this.lefts = [numbers];
    for (const i of model.visible) this.lefts.push(this.lefts.at(-1) + model.columns[i].width);
    this.grid.style.setProperty('--columns', `${numbers}px ${model.visible.map(i => `${model.columns[i].width}px`).join(' ')}`);
    this.grid.style.setProperty('--wide', `${this.lefts.at(-1)}px`);
    this.grid.setAttribute('aria-colcount', model.visible.length + 1);
  }

  paintHead() {
    const { model } = this;
    const row = element('div', 'row', { role: 'row', 'aria-rowindex': 1 });
    row.append(element('div', 'n', { role: 'columnheader', 'aria-colindex': 1, title: 'Number' }, '#'));
    model.visible.forEach((i, at) => {
      const column = model.columns[i], sorted = column.name === model.sort;
      const cell = element('div', `c${column.number ? ' num' : ''}`, { role: 'columnheader', 'aria-colindex': at + 2, title: column.help ?? '' });
      cell.dataset.column = column.name;
      if (sorted) cell.setAttribute('aria-sort', model.down ? 'descending' : 'ascending');
      cell.textContent = column.label + (sorted ? model.down ? ' ↓' : ' ↑' : '');
      cell.append(element('span', 'resize', { 'aria-hidden': 'true', title: `Width of ${column.label}` }));
      row.append(cell);
    });
    this.head.replaceChildren(row);
  }

  paint() {
    const { grid, model } = this;
    const first = Math.max(0, Math.floor(grid.scrollTop / high) - around);
    const last = Math.min(model.length, Math.ceil((grid.scrollTop + grid.clientHeight) / high) + around);
    this.grow(Math.ceil(grid.clientHeight / high) + 2 * around + 2);
    for (let i = first; i < last; i++) {
      const row = this.pool[i % this.pool.length];
      if (row.index !== i || row.stamp !== this.stamp) this.paintRow(row, i);
    }
    for (const row of this.pool) if (row.index !== null && (row.index < first || row.index >= last)) this.hide(row);
    this.painted?.();
  }

  grow(wanted) {
    if (this.pool.length >= wanted) return;
    for (const row of this.pool) row.index = null;
    while (this.pool.length < wanted) this.pool.push(this.makeRow());
  }

  makeRow() {
    const row = { element: element('div', 'row', { role: 'row' }), index: null, stamp: -1 };
    row.number = element('div', 'n', { role: 'rowheader', 'aria-colindex': 1 });
    row.cells = this.model.visible.map((_, at) => ({ element: element('div', 'c', { role: 'gridcell', 'aria-colindex': at + 2 }), text: '', kind: 'c', title: '' }));
    row.element.append(row.number, ...row.cells.map(cell => cell.element));
    row.element.hidden = true;
    this.rows.append(row.element);
    return row;
  }

  hide(row) {
    row.index = null;
    row.element.hidden = true;
  }

  paintRow(row, i) {
    const { model } = this;
    const isDraft = model.isDraft(i);
    if (row.index !== i) {
      row.element.style.transform = `translateY(${i * high}px)`;
      row.element.setAttribute('aria-rowindex', i + 2);
      row.number.textContent = isDraft ? '+' : i + 1;
      row.element.dataset.row = i;
      row.element.dataset.ref = model.ref(i) ?? '';
    }
    if (row.element.hidden) row.element.hidden = false;
    row.element.classList.toggle('draft', isDraft);
    row.element.classList.toggle('chosen', !isDraft && this.chosen?.size > 1 && this.chosen.has(model.ref(i)));
    [row.index, row.stamp] = [i, this.stamp];
    row.cells.forEach((cell, at) => this.paintCell(cell, i, at));
  }

  paintCell(cell, i, at) {
    const { model } = this;
    const column = model.column(at), waiting = model.waiting(i, at), marks = model.marks(i, at);
    const text = model.text(i, at), worst = waiting?.error ? 'error' : ['error', 'warning', 'note'].find(level => marks.some(mark => mark[1] === level));
    const kind = `c${column.mono ? ' mono' : ''}${column.number ? ' num' : ''}${column.readOnly ? ' derived' : ''}`
      + `${text === 'no' ? ' dim' : ''}${worst ? ` bad ${worst}` : ''}${waiting ? ' waiting' : ''}`;
    const title = waiting?.error ?? marks.map(mark => mark[2]).join('\n');
    if (cell.text !== text) this.write(cell, text, column);
    if (cell.kind !== kind) {
      cell.element.className = cell.kind = kind;
      if (worst === 'error') cell.element.setAttribute('aria-invalid', 'true');
      else cell.element.removeAttribute('aria-invalid');
    }
    if (cell.title !== title) cell.element.title = cell.title = title;
  }

  // A network's name with its letter in its colour.
  write(cell, text, column) {
    cell.element.textContent = cell.text = text;
    const look = column.networks && this.model.looks[text.replace(/ \+ \d+$/, '')];
    if (look) cell.element.prepend(element('span', `swatch ${look[1]}`, { 'aria-hidden': 'true' }, look[0]));
  }

  // The element of a cell, when it is painted.
  cell(i, at) {
    const row = this.pool.length ? this.pool[i % this.pool.length] : null;
    return row?.index === i ? row.cells[at]?.element : null;
  }

  // The box of a range within the rows.
  box({ top, left, bottom, right }) {
    return { x: this.lefts[left], y: top * high, width: this.lefts[right + 1] - this.lefts[left], height: (bottom - top + 1) * high };
  }

  // The cell under a point of the screen; the row's number is column -1.
  under(x, y) {
    const box = this.rows.getBoundingClientRect(), grid = this.grid.getBoundingClientRect();
    const row = Math.max(0, Math.min(this.model.length - 1, Math.floor((y - box.top) / high)));
    if (x - grid.left < numbers) return { row, at: -1 };
    const at = this.lefts.findIndex(left => left > x - box.left) - 1;
    return { row, at: at < 0 ? this.model.visible.length - 1 : Math.min(at, this.model.visible.length - 1) };
  }

  reveal(row, at) {
    const { grid } = this, headHigh = this.head.offsetHeight, top = row * high;
    if (top < grid.scrollTop) grid.scrollTop = top;
    else if (top + high + headHigh > grid.scrollTop + grid.clientHeight) grid.scrollTop = top + high + headHigh - grid.clientHeight;
    const [left, right] = [this.lefts[at], this.lefts[at + 1]];
    if (left - numbers < grid.scrollLeft) grid.scrollLeft = left - numbers;
    else if (right > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = right - grid.clientWidth;
    this.paint();
  }
}

export function element(tag, kind, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  for (const [name, value] of Object.entries(attributes)) if (value !== '' && value !== null && value !== undefined) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}
