// Moving a device: drag it to other units of this or another rack, at the face that is drawn there, or out of the racks into the tray; Alt
// and an arrow key moves it one unit, or to the rack beside. What is whole units high goes to whole ones, with Shift to halves. Where it cannot go is said before
// it is let go; with Alt it changes places with a device of its height, with Ctrl it goes in between and what is there goes down. Escape puts it back. One message when it is let go. What is chosen
// together moves together.
export class Moving {
  constructor(drawing) {
    Object.assign(this, { drawing, dragged: false });
    const on = (name, act) => drawing.sheet.addEventListener(name, act.bind(this), { signal: drawing.stop.signal });
    on('pointerdown', this.down);
    on('pointermove', this.move);
    on('pointerup', this.up);
    on('pointercancel', this.cancel);
    document.addEventListener('keydown', event => { if (event.key === 'Escape' && this.ghost) event.preventDefault(), this.cancel(); }, { signal: drawing.stop.signal, capture: true });
  }

  get busy() {
    return !!this.pressed;
  }

  key(event, current) {
    const step = event.altKey && { ArrowUp: 1, ArrowDown: -1 }[event.key], across = event.altKey && { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const device = current.closest('.device');
    if (device && across) return this.drawing.page.invokeMethodAsync('Crossed', this.block(device).map(one => one.dataset.ref), across), true;
    if (!step || !device) return false;
    if (event.shiftKey) return this.drawing.page.invokeMethodAsync('Pushed', device.dataset.ref, step), true;
    this.drawing.page.invokeMethodAsync('Shifted', this.block(device).map(one => one.dataset.ref), step);
    return true;
  }

  // The device first, then those that are chosen with it.
  block(device) {
    const { chosen, sheet } = this.drawing, { ref } = device.dataset;
    const others = chosen.includes(ref) ? chosen.filter(other => other !== ref).map(other => sheet.querySelector(`.device[data-ref="${CSS.escape(other)}"]`)) : [];
    return [device, ...others.filter(other => other)];
  }

  down(event) {
    const device = event.target.closest('.device');
    this.dragged = false;
    if (event.button === 0 && device) this.pressed = { device, x: event.clientX, y: event.clientY, pointer: event.pointerId, box: device.getBoundingClientRect(), block: this.block(device) };
  }

  move(event) {
    const pressed = this.pressed;
    if (!pressed) return;
    if (!this.ghost) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < 5) return;
      this.dragged = true;
      this.drawing.sheet.setPointerCapture(pressed.pointer);
      for (const device of pressed.block) device.classList.add('lifted');
      this.ghost = document.createElement('div');
      this.ghost.append(...pressed.block.map(() => Object.assign(document.createElement('div'), { className: 'lifted-device' })));
      this.drawing.root.append(this.ghost);
    }
    const found = this.find(pressed.device, pressed.box, event.clientX, event.clientY - pressed.y + pressed.box.bottom, event.shiftKey);
    const free = { x: pressed.box.x + event.clientX - pressed.x, y: pressed.box.y + event.clientY - pressed.y };
    const [x, y] = [(found?.box ?? free).x - pressed.box.x, (found?.box ?? free).y - pressed.box.y];
    this.targets = [this.judged(pressed.device, found, pressed.block.length > 1 ? '' : event.altKey ? 'swap' : event.ctrlKey || event.metaKey ? 'push' : ''), ...pressed.block.slice(1).map(other => this.follow(other, x, y, found))];
    for (const [i, device] of pressed.block.entries()) {
      const target = this.targets[i], shape = this.ghost.children[i], was = device.getBoundingClientRect();
      const box = target?.box ?? { x: was.x + x, y: was.y + y, width: was.width, height: was.height };
      shape.classList.toggle('no', !!target?.taken && !target.swap);
      Object.assign(shape.style, { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` });
      shape.textContent = target?.words ?? '';
    }
  }

  // Where one of those that move along goes: as far as the first.
  follow(other, x, y, first) {
    const box = other.getBoundingClientRect();
    const found = this.find(other, box, box.x + box.width / 2 + x, box.bottom + y, true);
    return first?.rack && !found?.rack ? { taken: true, words: 'no place here' } : this.judged(other, found, '');
  }

  up() {
    const { pressed, targets } = this;
    this.cancel();
    if (!this.dragged || !pressed || !targets?.[0] || targets.some(target => !target)) return;
    const refs = pressed.block.map(device => device.dataset.ref), taken = targets.find(target => target.taken);
    if (targets[0].swap) this.drawing.page.invokeMethodAsync('Swapped', refs[0], targets[0].swap);
    else if (targets[0].push) this.drawing.page.invokeMethodAsync('Inserted', (({ rack, face, side, halves }) => ({ device: refs[0], rack, face, side, halves }))(targets[0]));
    else if (taken) this.drawing.say(`${taken.words}.`);
    else if (targets[0].rack) this.drawing.page.invokeMethodAsync('Moved', targets.map(({ rack, face, side, halves }, i) => ({ device: refs[i], rack, face, side, halves })));
    else this.drawing.page.invokeMethodAsync('Taken', refs);
  }

  cancel() {
    this.ghost?.remove();
    for (const device of this.pressed?.block ?? []) device.classList.remove('lifted');
    this.ghost = this.pressed = this.targets = null;
  }

  // With who has the place already, and whether they can change places.
  judged(device, target, wanted) {
    if (!target?.rack) return target;
    const { block } = this.pressed, held = device.getBoundingClientRect(), { box } = target;
    const going = new Set(block.map(one => one.dataset.ref));
    const other = [...this.drawing.sheet.querySelectorAll('.device')].find(one => !going.has(one.dataset.ref) && meets(one.getBoundingClientRect(), box));
    if (!other) return target;
    const name = other.querySelector('title')?.textContent.split(',')[0] ?? other.dataset.ref;
    const can = block.length === 1 && other.dataset.height === device.dataset.height && Math.abs(held.width - other.getBoundingClientRect().width) < 2 && !device.closest('.tray');
    if (wanted === 'push') return { ...target, ...this.pushed(device, target) };
    if (wanted === 'swap' && can) return { ...target, swap: other.dataset.ref, words: `in exchange for ${name}`, box: other.getBoundingClientRect() };
    return { ...target, taken: true, words: `${target.words}: ${name} is there${can ? '; Alt exchanges them' : ''}${block.length === 1 ? `${can ? ', ' : '; '}Ctrl pushes it down` : ''}` };
  }

  // Whoever is in the way goes below what has its place by then, from the top down; the rule is that of Insert.
  pushed(device, { box, bay, words }) {
    const others = [...this.drawing.sheet.querySelectorAll('.device')].filter(one => one !== device).map(one => ({ one, box: one.getBoundingClientRect() }))
      .filter(other => meets(other.box, bay)).sort((a, b) => a.box.top - b.box.top);
    const settled = [{ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }];
    let moved = 0;
    for (const other of others) {
      const { left, right, height } = other.box, at = { left, right, top: other.box.top, bottom: other.box.bottom };
      for (let there; (there = settled.find(one => crosses(one, at)));) [at.top, at.bottom] = [there.bottom, there.bottom + height];
      if (at.bottom > bay.bottom + 2) return { taken: true, words: `${words}: no room below for ${other.one.querySelector('title')?.textContent.split(',')[0] ?? other.one.dataset.ref}` };
      if (at.top > other.box.top + 1) moved++;
      settled.push(at);
    }
    return { push: true, words: `${words}, ${moved} ${moved === 1 ? 'goes' : 'go'} down` };
  }

  // The place under the pointer: a face of a rack, and how many halves of a unit would be below the device. Or the tray.
  find(device, held, x, bottom, halves) {
    const high = Number(device.dataset.height), half = device.dataset.width === 'half';
    for (const bay of this.drawing.sheet.querySelectorAll('.bay')) {
      const box = bay.getBoundingClientRect(), unit = box.height / Number(bay.dataset.units);
      if (x < box.left - unit || x > box.right + unit || bottom < box.top || bottom > box.bottom + unit) continue;
      const side = x < box.x + box.width / 2 ? 'left' : 'right';
      const place = { bay: box, rack: bay.dataset.rack, face: bay.dataset.face, side: half || high === 0 ? side : null };
      if (high === 0) {
        const left = side === 'left' ? box.left - held.width : box.right;
        return { ...place, halves: 0, words: `0U ${side}`, box: { x: left, y: box.top, width: held.width, height: box.height } };
      }
      const step = halves || high % 1 ? 1 : 2;
      const below = Math.round((box.bottom - bottom) / unit * 2 / step) * step;
      if (below < 0 || below / 2 + high > Number(bay.dataset.units)) continue;
      const first = Number(bay.dataset.first);
      const number = bay.dataset.numbered === 'bottom' ? first + below / 2 : first + Number(bay.dataset.units) - below / 2 - high;
      const width = half ? box.width / 2 : box.width;
      return {
        ...place,
        halves: below,
        words: `U${number}${bay.dataset.face === 'rear' ? ' rear' : ''}${half ? ` ${side}` : ''}`,
        box: { x: half && side === 'right' ? box.x + width : box.x, y: box.bottom - (below / 2 + high) * unit, width, height: high * unit },
      };
    }
    const tray = this.drawing.sheet.querySelector('.tray')?.getBoundingClientRect();
    if (!tray || device.closest('.tray') || x < tray.left || x > tray.right || bottom < tray.top || bottom - held.height > tray.bottom) return null;
    return { words: 'out of the rack', box: { x: x - held.width / 2, y: bottom - held.height, width: held.width, height: held.height } };
  }
}

const meets = (a, b) => a.left < b.x + b.width - 2 && a.right > b.x + 2 && a.top < b.y + b.height - 2 && a.bottom > b.y + 2;
const crosses = (a, b) => a.left < b.right - 2 && a.right > b.left + 2 && a.top < b.bottom - 2 && a.bottom > b.top + 2;
