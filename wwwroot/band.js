// Choosing by a rubber band: from where nothing can be grabbed a box is drawn, and what it touches is chosen; with Ctrl turned about, with
// Shift as well as what was. One message when it is let go.
export const Only = 0, Too = 1, Turn = 2;

export const how = event => event.ctrlKey || event.metaKey ? Turn : event.shiftKey ? Too : Only;

export class Band {
  constructor(drawing) {
    Object.assign(this, { drawing, drawn: false });
    const on = (target, name, act, more) => target.addEventListener(name, act.bind(this), { signal: drawing.stop.signal, ...more });
    on(drawing.sheet, 'pointerdown', this.down);
    on(drawing.sheet, 'pointermove', this.move);
    on(drawing.sheet, 'pointerup', this.up);
    on(drawing.sheet, 'pointercancel', this.cancel);
    on(document, 'keydown', event => { if (event.key === 'Escape' && this.box) event.preventDefault(), this.cancel(); }, { capture: true });
  }

  down(event) {
    this.drawn = false;
    const { drag, sheet } = this.drawing;
    const onBar = event.offsetX > sheet.clientWidth || event.offsetY > sheet.clientHeight;
    if (event.button !== 0 || event.pointerType !== 'mouse' || drag?.busy || event.target === sheet && onBar) return;
    this.from = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
  }

  move(event) {
    if (!this.from) return;
    if (!this.box) {
      if (Math.hypot(event.clientX - this.from.x, event.clientY - this.from.y) < 5) return;
      this.drawn = true;
      this.drawing.sheet.setPointerCapture(this.from.pointer);
      this.box = document.createElement('div');
      this.box.className = 'band';
      this.drawing.root.append(this.box);
    }
    event.preventDefault();
    const { left, top, right, bottom } = this.area = span(this.from, { x: event.clientX, y: event.clientY });
    Object.assign(this.box.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
  }

  up(event) {
    const { area } = this, drawn = !!this.box;
    this.cancel();
    if (!drawn) return;
    const things = [...new Set(this.drawing.stops().filter(stop => meets(stop.getBoundingClientRect(), area)).map(stop => stop.dataset.ref))];
    this.drawing.say(things.length === 1 ? '1 chosen' : `${things.length} chosen`);
    this.drawing.page.invokeMethodAsync('Picked', things, how(event));
  }

  cancel() {
    this.box?.remove();
    this.from = this.box = this.area = null;
  }
}

const span = (a, b) => ({ left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) });
const meets = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
