// A drawing in a page: fetched when its mark has changed, picked by click or keys; a path lights up, it zooms. Nothing here changes what it says.
import { Band, how, Only, Too, Turn } from './band.js';
import { Plugging } from './drag.js';
import { Legend } from './legend.js';
import { Minimap } from './minimap.js';
import { Putting } from './put.js';
import { Panning } from './pan.js';
import { Moving } from './racks.js';
import { Redraw } from './redraw.js';
import { Texts } from './texts.js';

const drags = { plug: Plugging, rack: Moving, put: Putting };

export function open(root, page, options) {
  return new Drawing(root, page, options);
}

class Drawing {
  constructor(root, page, options) {
    Object.assign(this, { root, page, options, zoom: 0, chosen: [], paths: new Map(), stop: new AbortController() });
    this.sheet = root.querySelector('.sheet');
    this.words = root.querySelector('.words');
    this.redraw = new Redraw(this.sheet);
    this.legend = new Legend(this);
    this.map = new Minimap(this);
    const on = (target, name, act, more) => target.addEventListener(name, act.bind(this), { signal: this.stop.signal, ...more });
    on(this.sheet, 'click', this.click);
    on(this.sheet, 'pointerover', event => this.trace(event.target.closest('[data-path]')));
    on(this.sheet, 'pointerleave', () => this.trace(null));
    on(this.sheet, 'keydown', this.key);
    on(this.sheet, 'blur', () => this.at(null));
    on(this.sheet, 'wheel', this.wheel, { passive: false });
    on(root, 'click', event => this.command(event.target.closest('[data-zoom]')?.dataset.zoom));
    this.pan = new Panning(this); // first: what is panned is not dragged
    this.drag = options.editable && drags[options.mode] ? new drags[options.mode](this) : null;
    this.band = new Band(this); // after the drag: what that has grabbed begins no band
    on(window, 'pagehide', this.remember);
    new ResizeObserver(() => this.scale()).observe(this.sheet);
  }

  // After every new drawing, every new selection and every new way.
  async refresh(chosen, way, url, mark) {
    this.wanted = [chosen, way];
    if (this.mark !== `${url} ${mark}`) {
      if (this.coming?.mark !== `${url} ${mark}`) this.coming = { mark: `${url} ${mark}`, done: this.load(url, mark) };
      const coming = this.coming;
      await coming.done;
      if (this.coming === coming) this.coming = null; // or what was announced once could not be fetched again
    }
    if (this.svg) this.settle(...this.wanted);
  }

  // What is fetched may be newer than what was announced; the announcement that follows finds it there. A drag is not disturbed.
  async load(url, mark) {
    const answer = await fetch(url).catch(() => null);
    const text = answer?.ok ? await answer.text() : '';
    while (this.drag?.ghost) await new Promise(requestAnimationFrame);
    if (this.coming?.mark !== `${url} ${mark}`) return;
    if (!text) return this.say('The drawing cannot be loaded just now.');
    const { scrollLeft, scrollTop } = this.sheet;
    const isNew = this.redraw.show(text);
    this.svg = this.sheet.querySelector('svg');
    if (isNew) this.texts = new Texts();
    this.texts.read(this.svg);
    if (isNew || this.svg.getAttribute('viewBox') !== this.box) this.scale(); // it asks how wide the page is, which costs a layout
    if (isNew && !this.mark) this.recall(url);
    else if (isNew) this.sheet.scrollTo(scrollLeft, scrollTop); // what one looks at stays where it is
    this.shown = url;
    this.mark = `${url} ${answer.headers.get('etag')?.replaceAll('"', '')}`;
  }

  // How far one had zoomed and scrolled before the page was loaded again.
  recall(url) {
    const left = JSON.parse(sessionStorage.getItem('planner-place'));
    if (left?.url !== url) return;
    this.zoom = left.zoom;
    this.scale();
    this.sheet.scrollTo(left.x, left.y);
    this.chosen = left.chosen; // it is in sight, or was left out of it
  }

  remember() {
    const { scrollLeft: x, scrollTop: y } = this.sheet;
    if (this.shown) sessionStorage.setItem('planner-place', JSON.stringify({ url: this.shown, zoom: this.zoom, x, y, chosen: this.chosen }));
  }

  settle(chosen, way) {
    this.paths.clear();
    for (const element of this.sheet.querySelectorAll('[data-path]'))
      for (const path of element.dataset.path.split(' ')) this.paths.set(path, [...(this.paths.get(path) ?? []), element]);
    for (const element of this.sheet.querySelectorAll('.sel')) element.classList.remove('sel');
    const marked = new Set(chosen);
    const on = marked.size === 0 ? [] : [...this.sheet.querySelectorAll('[data-ref]')].filter(element => marked.has(element.dataset.ref));
    for (const element of on) element.classList.add('sel');
    if (chosen[0] !== this.chosen[0]) on[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.chosen = chosen;
    this.show(way ?? '');
    this.legend.refresh();
    this.map.later();
    if (this.current && !this.current.isConnected) this.at(this.sheet.querySelector(`[data-ref="${CSS.escape(this.current.dataset.ref)}"]`));
    this.drag?.refresh?.();
  }

  // The things on a way stand out; empty: none is shown.
  show(way) {
    for (const element of this.sheet.querySelectorAll('.way')) element.classList.remove('way');
    const on = way ? way.split(' ').flatMap(thing => [...this.sheet.querySelectorAll(`[data-ref="${CSS.escape(thing)}"]`)]) : [];
    for (const element of on) element.classList.add('way');
    this.sheet.classList.toggle('showing', on.length > 0);
    if (way !== this.way) on.find(element => element.classList.contains('end'))?.scrollIntoView({ block: 'center', inline: 'nearest' });
    this.way = way;
  }

  close() {
    this.stop.abort();
  }

  say(words) {
    this.words.textContent = words;
  }

  click(event) {
    if (this.drag?.dragged || this.band.drawn || this.pan.moved) return;
    const element = event.target.closest('[data-ref]'), way = how(event);
    if (this.legend.press(event.target, way !== Only)) return;
    if (element && way === Only && this.drag?.click?.(element)) return;
    if (element || way === Only) this.pick(element ? [element.dataset.ref] : [], way);
  }

  pick(things, way) {
    this.page.invokeMethodAsync('Picked', things, way);
  }

  trace(element) {
    if (this.traced === element) return;
    this.traced = element;
    for (const lit of this.sheet.querySelectorAll('.lit')) lit.classList.remove('lit');
    const paths = element?.dataset.path.split(' ') ?? [];
    const cables = paths.filter(path => /^C\d/.test(path));
    for (const path of cables.length ? cables : paths) for (const lit of this.paths.get(path) ?? []) lit.classList.add('lit');
    this.sheet.classList.toggle('tracing', paths.length > 0);
  }

  at(element) {
    this.current?.classList.remove('at');
    this.current = element;
    if (!element) return;
    element.classList.add('at');
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.say(element.querySelector('title')?.textContent ?? element.dataset.ref ?? `Only ${element.textContent.trim()}`);
  }

  key(event) {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if ((event.key === 'Enter' || event.key === ' ') && this.legend.press(this.current, event.ctrlKey)) event.preventDefault();
    else if (this.current && this.drag?.key?.(event, this.current)) event.preventDefault();
    else if (way) {
      this.at(this.current ? this.near(way) ?? this.current : this.sheet.querySelector('.sel') ?? this.stops()[0]);
      if (event.shiftKey && this.current) this.pick([this.current.dataset.ref], Too);
    } else if (event.key === 'Home' || event.key === 'End') this.at(this.stops().at(event.key === 'Home' ? 0 : -1) ?? null);
    else if ((event.key === 'Enter' || event.key === ' ') && this.current) this.pick([this.current.dataset.ref], event.ctrlKey ? Turn : Only);
    else return;
    event.preventDefault();
  }

  stops() {
    const stops = [...this.sheet.querySelectorAll(`${this.options.stops}, .legend [role="button"]`)];
    return stops.length ? stops : [...this.sheet.querySelectorAll('[data-ref]')];
  }

  // The nearest in this direction; what lies askew counts as further away.
  near([x, y]) {
    const middle = element => { const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; };
    const [fromX, fromY] = middle(this.current);
    let best = null, least = Infinity;
    for (const stop of this.stops()) {
      const [toX, toY] = middle(stop);
      const along = (toX - fromX) * x + (toY - fromY) * y, askew = Math.abs((toX - fromX) * y + (toY - fromY) * x);
      if (stop !== this.current && along > 1 && along + askew * 3 < least) [best, least] = [stop, along + askew * 3];
    }
    return best;
  }

  // A place of the screen in the drawing's own measure.
  place(x, y) {
    return new DOMPoint(x, y).matrixTransform(this.svg.getScreenCTM().inverse());
  }

  command(zoom) {
    if (!zoom) return;
    this.zoom = zoom === 'fit' ? 0 : (this.zoom || this.fit()) * (zoom === 'in' ? 1.25 : 0.8);
    this.scale();
  }

  wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = this.sheet.getBoundingClientRect(), before = this.zoom || this.fit();
    this.zoom = Math.min(6, Math.max(0.1, before * Math.exp(-event.deltaY / 400)));
    const [x, y] = [event.clientX - box.x, event.clientY - box.y], grown = this.zoom / before;
    this.scale();
    this.sheet.scrollBy((this.sheet.scrollLeft + x) * (grown - 1), (this.sheet.scrollTop + y) * (grown - 1));
  }

  // Natural size is 1 mm of paper; the first view shows the whole width, but not so small that nothing can be read.
  fit() {
    const natural = this.svg.viewBox.baseVal.width * 96 / 25.4;
    return Math.max(this.options.least, Math.min(this.options.most, (this.sheet.clientWidth - 24) / natural));
  }

  scale() {
    if (!this.svg?.isConnected) return;
    this.box = this.svg.getAttribute('viewBox');
    const { width, height } = this.svg.viewBox.baseVal, zoom = (this.zoom || this.fit()) * 96 / 25.4;
    this.svg.style.width = `${width * zoom}px`;
    this.svg.style.height = `${height * zoom}px`;
    this.texts.fit(zoom);
    this.map.later();
  }
}
