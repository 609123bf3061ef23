// The menu of a sheet's columns: which are shown and in which order, what each has to have, how wide it is, and by which the rows are sorted.
import { button, menu } from './sheet-tools.js';
import { element } from './sheet-view.js';
import { least, most, step } from './sheet-widths.js';

export class Columns {
  constructor(sheet, tools, stop) {
    Object.assign(this, { sheet, tools, menu: menu('Columns') });
    this.root = this.menu.root;
    this.root.addEventListener('toggle', () => this.root.open && this.list(), { signal: stop });
  }

  list() {
    const { model } = this.sheet;
    const shown = model.visible, hidden = model.columns.map((_, i) => i).filter(i => !shown.includes(i));
    this.menu.list.replaceChildren(...[...shown, ...hidden].map((i, at) => this.line(i, at, at < shown.length)));
  }

  line(i, at, isShown) {
    const { model } = this.sheet, column = model.columns[i], visible = model.visible;
    const box = element('input', '', { type: 'checkbox' });
    box.checked = isShown;
    box.addEventListener('change', () => this.again(box.checked ? [...visible, i] : visible.filter(v => v !== i)));
    const only = element('input', '', { 'aria-label': `Filter ${column.label}`, placeholder: 'has…', value: model.filters[column.name] ?? '' });
    only.addEventListener('change', () => this.tools.filter(column.name, only.value));
    const sort = button(model.sort !== column.name ? 'Sort' : model.down ? '↓' : '↑', `Sort by ${column.label}`, () => {
      this.sheet.sort(column.name);
      this.list();
    });
    const width = element('input', 'width', { type: 'number', min: least, max: most, step, 'aria-label': `Width of ${column.label} in pixels`, title: 'Width', value: column.width });
    width.addEventListener('change', () => {
      this.sheet.widths.set(i, width.value ? Number(width.value) : null);
      width.value = column.width;
    });
    const up = button('↑', `Move ${column.label} forward`, () => this.again(moved(visible, at)));
    up.disabled = !isShown || at === 0;
    return element('div', 'column', {}, element('label', '', {}, box, column.label), only, width, sort, up);
  }

  again(visible) {
    if (!visible.length) return this.list();
    this.tools.order(visible.map(i => this.sheet.model.columns[i].name));
    this.list();
  }
}

const moved = (visible, at) => [...visible.slice(0, at - 1), visible[at], visible[at - 1], ...visible.slice(at + 1)];
