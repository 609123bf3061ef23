// Plugging a cable: drag from a free end to another, click one and then the other, or the same with Enter. From a used end its cable is
// carried to another socket, where it changes places with one that is there; M does the same with the keys. What may be plugged stands in
// data-free and the class. Several chosen NICs are plugged into a row of ports,
// by dragging one of them or with R at the first port.
import { Arranging } from './arrange.js';
import { letters } from './keys.js';
import { Row } from './row.js';

export class Plugging {
  constructor(drawing) {
    Object.assign(this, { drawing, from: null, dragged: false, arranging: new Arranging(drawing) });
    const on = (name, act) => drawing.sheet.addEventListener(name, act.bind(this), { signal: drawing.stop.signal });
    on('pointerdown', this.down);
    on('pointermove', this.move);
    on('pointerup', this.up);
    on('pointercancel', this.cancel);
  }

  // Something is held: no band begins.
  get busy() {
    return !!(this.pressed || this.rowing || this.arranging.from);
  }

  refresh() {
    this.rowing?.again();
    if (this.from && !this.pressed) this.arm(this.drawing.sheet.querySelector(`.end[data-ref="${CSS.escape(this.from.dataset.ref)}"]`));
  }

  // A click on a free end begins; a click on another free end plugs.
  click(element) {
    const end = element.closest('.end');
    if (this.from && end && this.legal(end)) return this.plug(end);
    this.arm(end && free(end) && end !== this.from ? end : null);
    return false;
  }

  key(event, current) {
    if (event.ctrlKey || event.metaKey) return false;
    if (event.altKey) return this.arranging.key(event, current);
    if (event.key.toLowerCase() === 'r' && letters() && !this.rowing && this.begin(current)) return true;
    if (event.key === 'Escape' && this.from) return this.arm(null), true;
    if (event.key === 'Delete' || event.key === 'Backspace') return this.drawing.page.invokeMethodAsync('Unplugged', current.dataset.ref), true;
    if (event.key.toLowerCase() === 'm' && letters() && current.matches('.end') && !free(current)) return this.arm(current), true;
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    return this.click(current);
  }

  down(event) {
    const end = event.target.closest('.end');
    this.dragged = false;
    if (!end && !this.rowing && this.arranging.down(event)) return;
    if (event.button !== 0 || this.rowing || !end || !free(end) && !this.far(end)) return;
    this.pressed = { end, x: event.clientX, y: event.clientY, pointer: event.pointerId };
  }

  move(event) {
    if (this.arranging.move(event)) this.dragged = true;
    if (!this.pressed) return;
    if (!this.ghost) {
      if (Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) < 5) return;
      this.dragged = true;
      this.drawing.sheet.setPointerCapture(this.pressed.pointer);
      this.arm(this.pressed.end);
      this.ghost = document.createElementNS('http://www.w3.org/2000/svg', 'line');
      this.ghost.setAttribute('class', 'ghost');
      this.drawing.svg.append(this.ghost);
    }
    const box = (this.far(this.pressed.end) ?? this.pressed.end).getBoundingClientRect();
    this.draw(this.drawing.place(box.x + box.width / 2, box.y + box.height / 2), this.drawing.place(event.clientX, event.clientY));
    const over = this.under(event);
    this.ghost.classList.toggle('may', !!over && this.legal(over));
  }

  up(event) {
    if (this.arranging.up()) return;
    const end = this.ghost && this.under(event);
    const wanted = end && end !== this.pressed.end;
    this.cancel();
    if (end && this.legal(end)) this.plug(end);
    else if (wanted) this.drawing.say(free(end) ? 'No cable joins these two.' : 'There is a cable in that end already.');
    if (this.dragged) this.arm(null);
  }

  cancel() {
    this.arranging.cancel();
    this.ghost?.remove();
    this.ghost = this.pressed = null;
  }

  arm(end) {
    this.from?.classList.remove('from');
    for (const can of this.drawing.sheet.querySelectorAll('.can')) can.classList.remove('can');
    this.from = end;
    this.drawing.sheet.classList.toggle('plugging', !!end);
    if (!end) return;
    end.classList.add('from');
    for (const other of this.drawing.sheet.querySelectorAll('.end')) if (this.legal(other)) other.classList.add('can');
    this.drawing.say(`${end.querySelector('title')?.textContent ?? end.dataset.ref}. ${free(end) ? 'Choose the other end' : 'Choose where this end goes'}, or Escape.`);
  }

  // A cable that is carried may change places with another; a new one needs two free ends.
  legal(end) {
    if (!this.from || end === this.from) return false;
    const far = free(this.from) ? this.from : this.far(this.from);
    if (end === far || !free(end) && free(this.from)) return false;
    return !(isNic(end) && isNic(far));
  }

  // The other end of the cable that is in an end, where it is drawn.
  far(end) {
    const cable = free(end) ? null : end.dataset.path?.split(' ').find(path => /^C\d+$/.test(path));
    return cable ? [...this.drawing.sheet.querySelectorAll('.end')].find(other => other !== end && other.dataset.path?.split(' ').includes(cable)) : null;
  }

  plug(end) {
    const from = this.from.dataset.ref, act = free(this.from) ? 'Plugged' : 'Carried', isOfMany = this.drawing.chosen.includes(from);
    this.arm(null);
    if (isOfMany && this.begin(end)) return true;
    this.drawing.page.invokeMethodAsync(act, from, end.dataset.ref);
    return true;
  }

  // The chosen NICs without a cable go into a row of ports from this one on; false where there are not several.
  begin(port) {
    const { drawing } = this, at = ref => drawing.sheet.querySelector(`.end[data-ref="${CSS.escape(ref)}"]`);
    const nics = drawing.chosen.filter(ref => ref.includes('/') && (!at(ref) || free(at(ref))));
    if (nics.length < 2 || !port.matches('.port') || !free(port)) return false;
    drawing.trace(null);
    this.rowing = new Row(drawing, nics, port.dataset.ref, () => { this.rowing = null; drawing.sheet.focus(); });
    return true;
  }

  under(event) {
    return document.elementFromPoint(event.clientX, event.clientY)?.closest('.end');
  }

  draw(from, to) {
    for (const [name, value] of [['x1', from.x], ['y1', from.y], ['x2', to.x], ['y2', to.y]]) this.ghost.setAttribute(name, value);
  }
}

const free = end => end.dataset.free === 'yes';
const isNic = end => end?.classList.contains('nic');
