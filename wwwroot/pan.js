// Moving the sheet under the window: drag with the middle button, or with Space held.
export class Panning {
  constructor(drawing) {
    const { sheet, stop } = drawing;
    const on = (target, name, act, more) => target.addEventListener(name, act, { signal: stop.signal, ...more });
    let space = false, from = null;
    on(document, 'keydown', event => { if (event.key === ' ' && !drawing.current) space = true; });
    on(document, 'keyup', event => { if (event.key === ' ') space = false; });
    on(sheet, 'pointerdown', event => {
      this.moved = false;
      if (event.button !== 1 && !(space && event.button === 0)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.moved = true; // its click picks nothing
      from = { x: event.clientX + sheet.scrollLeft, y: event.clientY + sheet.scrollTop };
      sheet.setPointerCapture(event.pointerId);
      sheet.classList.add('panning');
    }, { capture: true });
    on(sheet, 'pointermove', event => { if (from) sheet.scrollTo(from.x - event.clientX, from.y - event.clientY); });
    for (const name of ['pointerup', 'pointercancel']) on(sheet, name, () => { from = null; sheet.classList.remove('panning'); });
  }
}
