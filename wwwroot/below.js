// The sheet below the drawing: folded or not, and how high, as this browser had it last. A small screen begins without it.
const Least = 120, Step = 28;

export class Below {
  constructor(root, page, signal) {
    Object.assign(this, { root, page });
    const on = (name, act) => root.addEventListener(name, act.bind(this), { signal });
    on('click', event => { if (event.target.closest('[data-sheet]')) this.show(!this.shown, true); });
    on('pointerdown', this.grab);
    on('keydown', event => {
      const step = event.target.matches?.('[data-split]') && { ArrowUp: Step, ArrowDown: -Step }[event.key];
      if (step) event.preventDefault(), this.size(this.height + step);
    });
    this.wanted = Number(localStorage.getItem('planner-sheet-height')) || 280;
    this.fit();
    window.addEventListener('resize', () => this.fit(), { signal });
    const wish = localStorage.getItem('planner-sheet');
    this.show(wish ? wish === 'shown' : innerHeight >= 860 && innerWidth >= 1200, false);
  }

  show(shown, kept) {
    this.shown = shown;
    if (kept) localStorage.setItem('planner-sheet', shown ? 'shown' : 'folded');
    if (shown || kept) this.page.invokeMethodAsync('ShowSheet', shown);
  }

  get height() {
    return parseFloat(this.root.style.getPropertyValue('--below'));
  }

  size(height) {
    this.wanted = height;
    this.fit();
    localStorage.setItem('planner-sheet-height', this.height);
  }

  // As high as was wanted, or as there is room beside the drawing: a window that is zoomed becomes a small one.
  fit() {
    const most = Math.max(Least, this.root.clientHeight - 200);
    this.root.style.setProperty('--below', `${Math.max(Least, Math.min(most, this.wanted))}px`);
    this.root.querySelector('[data-split]')?.setAttribute('aria-valuenow', Math.round(this.height));
  }

  grab(event) {
    const split = event.target.closest('[data-split]');
    if (!split || event.button !== 0) return;
    const [from, height] = [event.clientY, this.height], stop = new AbortController();
    split.setPointerCapture(event.pointerId);
    split.addEventListener('pointermove', move => this.size(height + from - move.clientY), { signal: stop.signal });
    for (const name of ['pointerup', 'pointercancel']) split.addEventListener(name, () => stop.abort(), { signal: stop.signal });
  }
}
