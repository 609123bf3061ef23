// A drawing in the page becomes a newer one: what has not changed stays as it is, with whatever the page has marked on it, so that the browser
// reads, lays out and measures only what is new. It relies on how drawings are written: an element a line, and a group from its line to </g>.
// What the page itself has put into the drawing stands after the drawing's own elements.
export class Redraw {
  constructor(sheet) {
    this.sheet = sheet;
  }

  // True when nothing could be kept.
  show(text) {
    const next = read(text), svg = this.sheet.querySelector('svg');
    const kept = svg && next && this.last?.title === next.title && this.last.parts.length > 0;
    if (kept) {
      for (const { name, value } of make(`${next.open}</svg>`).attributes) svg.setAttribute(name, value);
      turnInside(svg, this.last, next);
    } else this.sheet.innerHTML = text;
    this.last = next;
    return !kept;
  }
}

// A part: its text, how it opens, and what is in it.
function read(text) {
  const all = [];
  let from = 0;
  for (let to = text.indexOf('\n'); to >= 0; from = to + 1, to = text.indexOf('\n', from)) {
    const line = text.slice(from, to), open = all.at(-1);
    if (line === '</g>' || line === '</svg>') {
      open.text = text.slice(open.from, to);
      if (all.length > 1) all.pop();
    } else if (open && !/^<g[ >]/.test(line)) open.parts.push({ text: line, parts: [] });
    else {
      const group = { from, open: line, text: '', parts: [] };
      open?.parts.push(group);
      all.push(group);
    }
  }

  const [svg] = all;
  return svg && { ...svg, title: /<title>.*<\/title>/.exec(svg.open)?.[0] };
}

function make(text) {
  const template = document.createElement('template');
  template.innerHTML = text.startsWith('<svg') ? text : `<svg>${text}</svg>`;
  return text.startsWith('<svg') ? template.content.firstElementChild : template.content.firstElementChild.firstElementChild;
}

// Words are measured and shortened, so one that has changed is a new one.
function turn(element, was, now) {
  if (was.text === now.text) return;
  if (was.parts.length && was.open === now.open && inside(element).length === was.parts.length) turnInside(element, was, now);
  else element.replaceWith(make(now.text));
}

// What is equal at the beginning and at the end stays. Between these a part goes on as the one that was called the same, wherever it stood.
function turnInside(element, { parts: was }, { parts: now }) {
  const at = inside(element), least = Math.min(was.length, now.length);
  let head = 0, tail = 0;
  while (head < least && was[head].text === now[head].text) head++;
  while (tail < least - head && was[was.length - 1 - tail].text === now[now.length - 1 - tail].text) tail++;
  const left = new Map();
  for (let n = head; n < was.length - tail; n++) left.set(name(was[n]), n);
  const kept = new Set(left.values());
  let next = at[head] ?? null;
  for (const part of now.slice(head, now.length - tail)) {
    const n = left.get(name(part));
    left.delete(name(part));
    if (n === undefined) element.insertBefore(make(part.text), next);
    else {
      if (at[n] === next) next = next.nextElementSibling;
      else element.insertBefore(at[n], next);
      turn(at[n], was[n], part);
    }
  }

  for (const n of left.values()) kept.delete(n);
  for (let n = head; n < was.length - tail; n++) if (!kept.has(n)) at[n].remove();
}

const name = ({ open, text }) => open ? /( class="[^"]*")?( data-ref="[^"]*")?/.exec(open.slice(2))[0] || open : text;

const inside = element => [...element.children].slice(element.firstElementChild?.nodeName === 'title' ? 1 : 0);
