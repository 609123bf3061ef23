// Several NICs plugged into a row of ports: where each would go is drawn and nothing is done until it is said. The wheel or + and - change
// the steps from port to port, A lets the legs go to the switches of a stack in turn, Enter plugs them in, Escape does not.
import { letters } from './keys.js';

export class Row {
  constructor(drawing, nics, port, done) {
    Object.assign(this, { drawing, nics, port, done, step: 1, alternate: false, stop: new AbortController() });
    const on = (target, name, act, more) => target.addEventListener(name, act.bind(this), { signal: this.stop.signal, ...more });
    this.lines = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    drawing.svg.append(this.lines);
    this.bar = document.createElement('div');
    this.bar.className = 'row-bar';
    this.bar.setAttribute('role', 'group');
    this.bar.setAttribute('aria-label', 'Plug in a row');
    this.bar.innerHTML = '<span role="status"></span><button type="button" data-do="-" aria-label="Fewer steps">−</button><button type="button" data-do="+" aria-label="More steps">+</button>'
      + '<button type="button" data-do="a" aria-pressed="false">Alternate <kbd>A</kbd></button><button type="button" class="primary" data-do="Enter">Plug in</button><button type="button" data-do="Escape">Cancel</button>';
    drawing.root.append(this.bar);
    on(this.bar, 'click', event => this.act(event.target.closest('[data-do]')?.dataset.do));
    on(document, 'keydown', event => { if ((event.key.length > 1 || letters()) && this.act(event.key.length === 1 ? event.key.toLowerCase() : event.key, event)) event.preventDefault(), event.stopPropagation(); }, { capture: true });
    on(drawing.sheet, 'wheel', event => { event.preventDefault(); event.stopPropagation(); this.act(event.deltaY < 0 ? '+' : '-'); }, { passive: false, capture: true });
    this.show();
  }

  act(word, event) {
    if (word === '+') this.step = Math.min(48, this.step + 1);
    else if (word === '-') this.step = Math.max(1, this.step - 1);
    else if (word === 'a') this.alternate = !this.alternate;
    else if (word === 'Enter' && event?.target.closest?.('button[data-do]')) return false; // its own click follows
    else if (word === 'Enter') return this.finish(true);
    else if (word === 'Escape') return this.finish(false);
    else return false;
    this.show();
    return true;
  }

  // After a new drawing.
  again() {
    this.drawing.svg.append(this.lines);
    this.show();
  }

  // Asks where each goes: the one function that plugs them in says it.
  async show() {
    const asked = this.asked = {};
    const { pairs, words } = await this.drawing.page.invokeMethodAsync('Row', this.nics, this.port, this.step, this.alternate);
    if (asked !== this.asked || this.stop.signal.aborted) return;
    this.lines.replaceChildren(...pairs.map(([nic, port]) => this.line(this.end(nic), this.end(port))).filter(line => line));
    this.bar.querySelector('[role=status]').textContent = words;
    this.bar.querySelector('[data-do="a"]').setAttribute('aria-pressed', this.alternate);
    this.bar.querySelector('[data-do="Enter"]').disabled = !pairs.length;
    this.can = pairs.length > 0;
  }

  finish(plug) {
    if (plug && !this.can) return true;
    this.stop.abort();
    this.lines.remove();
    this.bar.remove();
    this.done();
    if (plug) this.drawing.page.invokeMethodAsync('PlugRow', this.nics, this.port, this.step, this.alternate);
    return true;
  }

  end(ref) {
    return this.drawing.sheet.querySelector(`.end[data-ref="${CSS.escape(ref)}"]`);
  }

  line(from, to) {
    if (!from || !to) return null;
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    line.setAttribute('class', 'ghost may');
    const [a, b] = [from, to].map(end => { const box = end.getBoundingClientRect(); return this.drawing.place(box.x + box.width / 2, box.y + box.height / 2); });
    for (const [name, value] of [['x1', a.x], ['y1', a.y], ['x2', b.x], ['y2', b.y]]) line.setAttribute(name, value);
    return line;
  }
}
