// What colleagues have chosen: an outline with initials in a drawing, a sign with initials at rows of the sheet, of tables and of the tree, and
// who has what in words. It is put over what is shown, again whenever that changes; nothing is asked for.
const svg = 'http://www.w3.org/2000/svg';
const high = 14, letter = 8;

export function open(line) {
  return new Others(line);
}

class Others {
  constructor(line) {
    Object.assign(this, { line, root: line.closest('.workspace'), people: [] });
    this.seen = new MutationObserver(() => this.people.length && this.later());
    this.seen.observe(this.root, { subtree: true, childList: true, attributeFilter: ['data-ref', 'style'] });
  }

  // Each: name, initials, what is chosen in words, and the things.
  show(people) {
    this.people = people.map(([name, initials, what, things]) => ({ name, initials, what, things: things.split(' ') }));
    this.line.replaceChildren(...this.people.map(({ name, initials, what }) => {
      const said = document.createElement('span');
      said.append(Object.assign(document.createElement('b'), { textContent: initials, ariaHidden: true }), ` ${name}: ${what}`);
      return said;
    }));
    this.paint();
  }

  close() {
    this.seen.disconnect();
    this.clear();
  }

  later() {
    this.frame ??= requestAnimationFrame(() => this.paint());
  }

  paint() {
    this.frame = null;
    this.clear();
    for (const person of this.people)
      for (const thing of person.things)
        for (const element of this.root.querySelectorAll(`[data-ref="${CSS.escape(thing)}"]`)) this.mark(element, person);
    this.seen.takeRecords(); // what was just done is no change
  }

  clear() {
    for (const drawn of this.root.querySelectorAll('svg > .others')) drawn.remove();
    for (const marked of this.root.querySelectorAll('[data-who]')) for (const name of ['who', 'whoSays']) delete marked.dataset[name];
  }

  mark(element, person) {
    const drawing = element.ownerSVGElement;
    if (drawing) return outline(drawing, element, person);
    const place = element.matches('a') ? element : element.firstElementChild;
    if (!place) return;
    place.dataset.who = [place.dataset.who, person.initials].filter(Boolean).join(' ');
    place.dataset.whoSays = [place.dataset.whoSays, `chosen by ${person.name}`].filter(Boolean).join(', ');
  }
}

// Round the thing's box, or along the cable; the letters are as large on every scale.
function outline(drawing, element, { name, initials }) {
  const box = element.getBoundingClientRect(), sheet = drawing.getBoundingClientRect(), view = drawing.viewBox.baseVal, scale = view.width / sheet.width;
  if (!box.width && !box.height) return;
  const group = drawing.querySelector(':scope > .others') ?? drawing.appendChild(make('g', { class: 'others', 'aria-hidden': true }));
  const cable = element.classList.contains('cable') ? element.querySelector('path') : null;
  const way = cable && drawing.getScreenCTM().inverse().multiply(cable.getScreenCTM());
  const middle = cable?.getPointAtLength(cable.getTotalLength() / 2).matrixTransform(way);
  const [x, y] = middle ? [middle.x, middle.y] : [view.x + (box.x - sheet.x) * scale, view.y + (box.y - sheet.y) * scale];
  const wide = (initials.length * letter + 8) * scale, tall = high * scale, top = Math.max(view.y, middle ? y - tall / 2 : y - tall);
  group.append(cable ? make('path', { class: 'edge', d: cable.getAttribute('d'), transform: `matrix(${['a', 'b', 'c', 'd', 'e', 'f'].map(n => way[n])})` })
    : make('rect', { class: 'edge', x, y, width: box.width * scale, height: box.height * scale }));
  group.append(make('rect', { class: 'tag', x, y: top, width: wide, height: tall, rx: 2 * scale }),
    make('text', { x: x + wide / 2, y: top + tall * .76, 'font-size': 11 * scale, 'text-anchor': 'middle' }, initials));
  group.append(make('title', {}, name));
}

function make(tag, attributes, text = '') {
  const made = document.createElementNS(svg, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}
