// Moving a device: drag it to other units of this or another rack, at the face that is drawn there, or out of the racks into the tray; Alt
// and an arrow key moves it one unit. What is whole units high goes to whole ones, with Shift to halves. Where it cannot go is said before
// it is let go; with Alt it changes places with a device of its height. Escape puts it back. One message when it is let go.
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

  key(event, current) {
    const step = event.altKey && { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const device = current.closest('.device');
    if (!step || !device) return false;
    this.drawing.page.invokeMethodAsync('Shifted', device.dataset.ref, step);
    return true;
  }

  down(event) {
    const device = event.target.closest('.device');
    this.dragged = false;
    if (event.button === 0 && device) this.pressed = { device, x: event.clientX, y: event.clientY, pointer: event.pointerId, box: device.getBoundingClientRect() };
  }

  move(event) {
    const pressed = this.pressed;
    if (!pressed) return;
    if (!this.ghost) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < 5) return;
      this.dragged = true;
      this.drawing.sheet.setPointerCapture(pressed.pointer);
      pressed.device.classList.add('lifted');
      this.ghost = document.createElement('div');
      this.ghost.className = 'lifted-device';
      this.drawing.root.append(this.ghost);
    }
    this.target = this.judged(this.find(event.clientX, event.clientY - pressed.y + pressed.box.bottom, event.shiftKey), event.altKey);
    this.ghost.classList.toggle('no', !!this.target?.taken && !this.target.swap);
    const { width, height } = pressed.box;
    const box = this.target?.box ?? { x: pressed.box.x + event.clientX - pressed.x, y: pressed.box.y + event.clientY - pressed.y, width, height };
    Object.assign(this.ghost.style, { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` });
    this.ghost.textContent = this.target?.words ?? '';
  }

  up() {
    const { pressed, target } = this;
    this.cancel();
    if (!this.dragged || !target || !pressed) return;
    const { ref } = pressed.device.dataset;
    if (target.swap) this.drawing.page.invokeMethodAsync('Swapped', ref, target.swap);
    else if (target.taken) this.drawing.say(`${target.words}.`);
    else if (target.rack) this.drawing.page.invokeMethodAsync('Moved', ref, target.rack, target.face, target.side, target.halves);
    else this.drawing.page.invokeMethodAsync('Taken', ref);
  }

  cancel() {
    this.ghost?.remove();
    this.pressed?.device.classList.remove('lifted');
    this.ghost = this.pressed = this.target = null;
  }

  // With who has the place already, and whether they can change places.
  judged(target, wantsSwap) {
    if (!target?.rack) return target;
    const { device, box: held } = this.pressed, { box } = target;
    const other = [...this.drawing.sheet.querySelectorAll('.device')].find(one => one.dataset.ref !== device.dataset.ref && meets(one.getBoundingClientRect(), box));
    if (!other) return target;
    const name = other.querySelector('title')?.textContent.split(',')[0] ?? other.dataset.ref;
    const can = other.dataset.height === device.dataset.height && Math.abs(held.width - other.getBoundingClientRect().width) < 2 && !device.closest('.tray');
    if (wantsSwap && can) return { ...target, swap: other.dataset.ref, words: `in exchange for ${name}`, box: other.getBoundingClientRect() };
    return { ...target, taken: true, words: `${target.words}: ${name} is there${can ? '; Alt exchanges them' : ''}` };
  }

  // The place under the pointer: a face of a rack, and how many halves of a unit would be below the device. Or the tray.
  find(x, bottom, halves) {
    const { device, box: held } = this.pressed;
    const high = Number(device.dataset.height), half = device.dataset.width === 'half';
    for (const bay of this.drawing.sheet.querySelectorAll('.bay')) {
      const box = bay.getBoundingClientRect(), unit = box.height / Number(bay.dataset.units);
      if (x < box.left - unit || x > box.right + unit || bottom < box.top || bottom > box.bottom + unit) continue;
      const side = x < box.x + box.width / 2 ? 'left' : 'right';
      const place = { rack: bay.dataset.rack, face: bay.dataset.face, side: half || high === 0 ? side : null };
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
