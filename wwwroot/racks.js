// Moving a device: drag it to other units of this or another rack; Alt and an arrow key moves it one unit. One message when it is let go.
export class Moving {
  constructor(drawing) {
    Object.assign(this, { drawing, dragged: false });
    const on = (name, act) => drawing.sheet.addEventListener(name, act.bind(this), { signal: drawing.stop.signal });
    on('pointerdown', this.down);
    on('pointermove', this.move);
    on('pointerup', this.up);
    on('pointercancel', this.cancel);
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
    this.target = this.find(event.clientX, event.clientY - pressed.y + pressed.box.bottom);
    const box = this.target?.box ?? { x: pressed.box.x + event.clientX - pressed.x, y: pressed.box.y + event.clientY - pressed.y };
    Object.assign(this.ghost.style, { left: `${box.x}px`, top: `${this.target ? this.target.bottom - pressed.box.height : box.y}px`, width: `${pressed.box.width}px`, height: `${pressed.box.height}px` });
    this.ghost.textContent = this.target ? `U${this.target.unit}` : '';
  }

  up() {
    const { pressed, target } = this;
    this.cancel();
    if (this.dragged && target && pressed) this.drawing.page.invokeMethodAsync('Moved', pressed.device.dataset.ref, target.rack, target.unit);
  }

  cancel() {
    this.ghost?.remove();
    this.pressed?.device.classList.remove('lifted');
    this.ghost = this.pressed = this.target = null;
  }

  // The rack under the pointer, and the unit in which the device's lower edge would stand. The frame's bounds are told by the rack's own numbers.
  find(x, bottom) {
    const { unitHeight, foot } = this.drawing.options;
    const pixels = this.drawing.svg.getScreenCTM().a;
    for (const rack of this.drawing.sheet.querySelectorAll('.rack')) {
      const box = rack.getBoundingClientRect();
      if (x < box.left || x > box.right) continue;
      const floor = box.bottom - foot * pixels, height = unitHeight * pixels;
      const unit = Math.round((floor - bottom) / height) + 1;
      if (unit < 1 || floor - (unit - 1) * height < box.top) continue;
      const left = box.x + (box.width - this.pressed.box.width) / 2;
      return { rack: rack.dataset.ref, unit, bottom: floor - (unit - 1) * height, box: { x: left, y: bottom } };
    }
    return null;
  }
}
