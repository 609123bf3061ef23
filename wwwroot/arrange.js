// Moving a host, switch or device to another place in the drawing of the cabling: drag its panel up or down, or to the other side of the
// switches; with the keys Alt and an arrow at one of its sockets. A line shows where it would stand. Escape leaves it. One message.
export class Arranging {
  constructor(drawing) {
    Object.assign(this, { drawing, from: null, place: null });
    document.addEventListener('keydown', event => { if (event.key === 'Escape' && this.line) event.preventDefault(), this.cancel(); }, { signal: drawing.stop.signal, capture: true });
  }

  // True when a panel is taken hold of.
  down(event) {
    const panel = event.target.closest('.panel');
    if (event.button !== 0 || !panel) return false;
    this.from = { panel, y: event.clientY, x: event.clientX, pointer: event.pointerId };
    return true;
  }

  move(event) {
    if (!this.from) return false;
    if (!this.line) {
      if (Math.hypot(event.clientX - this.from.x, event.clientY - this.from.y) < 5) return false;
      this.drawing.sheet.setPointerCapture(this.from.pointer);
      this.from.panel.classList.add('lifted');
      this.line = document.createElement('div');
      this.line.className = 'insertion';
      this.drawing.root.append(this.line);
    }
    this.place = this.find(event);
    this.line.hidden = !this.place;
    if (this.place) Object.assign(this.line.style, { left: `${this.place.left}px`, top: `${this.place.top}px`, width: `${this.place.width}px` });
    return true;
  }

  up() {
    const { from, place } = this, moved = !!this.line;
    this.cancel();
    if (moved && place && place.above !== from.panel.dataset.ref) this.drawing.page.invokeMethodAsync('Arranged', from.panel.dataset.ref, place.above, place.side);
    return moved;
  }

  cancel() {
    this.from?.panel.classList.remove('lifted');
    this.line?.remove();
    this.from = this.line = this.place = null;
  }

  key(event, current) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key], panel = current.closest('.panel');
    if (!step || !panel) return false;
    const all = this.column(panel, panel.getBoundingClientRect()), at = all.indexOf(panel), [left] = this.sides(panel);
    if (!all[at + step]) return this.drawing.say(step < 0 ? 'It stands first.' : 'It stands last.'), true;
    this.drawing.page.invokeMethodAsync('Arranged', panel.dataset.ref, all[step < 0 ? at - 1 : at + 2]?.dataset.ref ?? null, panel.matches('.switch') ? null : left ? 'left' : 'right');
    return true;
  }

  // Before which panel of its kind it would stand: the first whose middle is below the pointer.
  find(event) {
    const { panel } = this.from, own = panel.getBoundingClientRect();
    const [isLeft, twoSides, middle] = this.sides(panel), left = panel.matches('.switch') || !twoSides ? isLeft : event.clientX < middle;
    const there = this.like(panel).find(other => other !== panel && this.sides(other)[0] === left)?.getBoundingClientRect() ?? own;
    const others = this.column(panel, there).filter(other => other !== panel);
    const next = others.find(other => { const box = other.getBoundingClientRect(); return box.y + box.height / 2 > event.clientY; });
    const last = others.at(-1)?.getBoundingClientRect();
    const top = next ? next.getBoundingClientRect().top - 4 : last ? last.bottom + 3 : own.top;
    return { above: next?.dataset.ref ?? null, side: panel.matches('.switch') ? null : left ? 'left' : 'right', left: there.left, width: there.width, top };
  }

  // Whether it stands left of the middle, whether panels stand on both sides, and where the middle is.
  sides(panel) {
    const box = this.drawing.svg.getBoundingClientRect(), middle = box.x + box.width / 2, own = panel.getBoundingClientRect();
    const isLeft = element => { const at = element.getBoundingClientRect(); return at.x + at.width / 2 < middle; };
    const outer = [...this.drawing.sheet.querySelectorAll('.panel:not(.switch)')];
    return [own.x + own.width / 2 < middle, outer.some(isLeft) && outer.some(other => !isLeft(other)), middle];
  }

  like(panel) {
    const kind = panel.dataset.ref.replace(/\d+$/, '');
    return [...this.drawing.sheet.querySelectorAll('.panel')].filter(other => other.dataset.ref.replace(/\d+$/, '') === kind);
  }

  column(panel, box) {
    return this.like(panel).filter(other => Math.abs(other.getBoundingClientRect().x - box.x) < 4)
      .sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y);
  }
}
