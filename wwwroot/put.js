// Putting things onto another: drag it there, or press M on it, go there and press Enter. What may be put where is lit up as
// PutOnto means it; a button with a VLAN can be dragged onto a port too. What is chosen together goes together.
import { letters } from './keys.js';

export class Putting {
  constructor(drawing) {
    Object.assign(this, { drawing, held: null, dragged: false });
    const on = (target, name, act, more) => target.addEventListener(name, act.bind(this), { signal: drawing.stop.signal, ...more });
    on(document, 'pointerdown', this.down, { capture: true }); // before a band could begin
    on(document, 'pointermove', this.move);
    on(document, 'pointerup', this.up);
    on(document, 'pointercancel', this.drop);
    on(document, 'click', event => { if (this.dragged && event.target.closest('[data-vlan]')) event.stopPropagation(), event.preventDefault(); }, { capture: true });
    on(document, 'keydown', event => { if (event.key === 'Escape' && this.held) event.preventDefault(), this.drop(); }, { capture: true });
  }

  get busy() {
    return !!this.pressed;
  }

  key(event, current) {
    if (event.key.toLowerCase() === 'm' && letters() && !this.held) return this.hold(this.all(current.dataset.ref)), !!this.held;
    if (event.key !== 'Enter' || !this.held) return false;
    this.put(current.closest('[data-ref]'));
    return true;
  }

  down(event) {
    this.dragged = false;
    const chip = event.target.closest('[data-vlan]');
    const thing = event.target.closest('[data-ref]');
    if (event.button !== 0 || !chip && (!this.drawing.sheet.contains(thing) || !places[sort(thing?.dataset.ref)])) return;
    this.pressed = { x: event.clientX, y: event.clientY, what: chip ? [chip.dataset.vlan] : this.all(thing.dataset.ref), words: words(chip ?? thing) };
  }

  move(event) {
    const { pressed } = this;
    if (!pressed) return;
    if (!this.ghost) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < 5) return;
      this.dragged = true;
      this.hold(pressed.what);
      if (!this.held) return void (this.pressed = null);
      this.ghost = document.createElement('div');
      this.ghost.className = 'held';
      this.drawing.root.append(this.ghost);
    }
    event.preventDefault();
    const over = this.under(event);
    this.ghost.textContent = over ? `${pressed.words} → ${words(over)}` : pressed.words;
    this.ghost.classList.toggle('may', !!over);
    this.ghost.style.transform = `translate(${event.clientX + 12}px, ${event.clientY + 12}px)`;
  }

  up(event) {
    const over = this.ghost && this.under(event), dragged = !!this.ghost;
    if (over) this.put(over);
    else if (dragged) this.drop();
    this.pressed = null;
  }

  // Lights up where it can go.
  hold(what) {
    const places = [...this.drawing.sheet.querySelectorAll('[data-ref]')].filter(place => may(what[0], place.dataset.ref) && !what.includes(place.dataset.ref));
    if (!places.length) return this.drawing.say('That cannot be put onto anything here.');
    this.held = what;
    for (const place of places) place.classList.add('can');
    this.drawing.sheet.classList.add('putting');
    this.drawing.say(`${what.length === 1 ? 'Held' : `${what.length} held`}. Go to where it belongs and press Enter, or Escape.`);
  }

  put(place) {
    const what = this.held;
    this.drop();
    if (place && may(what[0], place.dataset.ref)) this.drawing.page.invokeMethodAsync('Put', what, place.dataset.ref);
    else this.drawing.say('It cannot be put there.');
  }

  drop() {
    this.ghost?.remove();
    this.ghost = this.held = this.pressed = null;
    for (const place of this.drawing.sheet.querySelectorAll('.can')) place.classList.remove('can');
    this.drawing.sheet.classList.remove('putting');
  }

  // With it all of its sort that are chosen together with it.
  all(ref) {
    const { chosen } = this.drawing;
    return chosen.includes(ref) ? chosen.filter(other => sort(other) === sort(ref)) : [ref];
  }

  under(event) {
    const place = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-ref]');
    return place && this.drawing.sheet.contains(place) && may(this.held[0], place.dataset.ref) && !this.held.includes(place.dataset.ref) ? place : null;
  }
}

const sorts = [[/^VLAN/, 'vlan'], [/^(H\d+\/|NIC\d)/, 'nic'], [/^N\d/, 'network'], [/^B\d/, 'bond'], [/^SP\d/, 'port'], [/^VM\d/, 'vm']];
const sort = ref => sorts.find(([pattern]) => pattern.test(ref ?? ''))?.[1];
const places = { vlan: ['port'], network: ['nic', 'bond', 'port'], nic: ['nic', 'bond'], vm: ['network'] };
const may = (thing, place) => !!places[sort(thing)]?.includes(sort(place));
const words = element => element.dataset.vlan ? element.textContent.trim() : element.querySelector('title')?.textContent.split(/[:,;]/)[0] ?? element.dataset.ref;
