// The words in a drawing: on the screen they are at least 11 px high, or not there. Where there is room they are set larger than on paper, as
// far as data-most lets them, and what does not fit is shortened in the middle.
const Least = 11, Stretch = 2.2, Loose = 1.25;

export class Texts {
  all = [];

  // Those that were read before stay as they are.
  read(svg) {
    const known = new Map(this.all.map(text => [text.element, text]));
    this.all = [...svg.querySelectorAll('text')].filter(element => !element.closest('.others')).map(element => known.get(element) ?? look(element));
    if (this.pixels) for (const text of this.all) if (!known.has(text.element)) this.set(text);
  }

  // With so many pixels to a millimetre of the drawing.
  fit(pixels) {
    if (pixels === this.pixels) return;
    this.pixels = pixels;
    for (const text of this.all) this.set(text);
  }

  set({ element, size, most, node, words, each, scale }) {
    const grown = Math.max(1, Least / (size * scale * this.pixels));
    const fitting = most && each ? Math.floor(most / (each * grown) + 0.02) : words.length;
    const hidden = grown > (most ? Stretch : Loose) || fitting < Math.min(3, words.length);
    element.style.display = hidden ? 'none' : '';
    if (hidden) return;
    element.style.fontSize = grown > 1 ? `${size * grown}px` : '';
    node.data = fitting >= words.length ? words : shorten(words, fitting);
  }
}

function look(element) {
  const size = Number(element.getAttribute('font-size')), most = Number(element.dataset.most ?? 0), node = element.lastChild;
  return {
    element, size, most, node,
    words: element.querySelector('title')?.textContent ?? element.textContent,
    scale: scale(element.closest('[transform*="scale"]')),
    each: most ? width(element, node.data) * size / (node.data.length || 1) : 0,
  };
}

// At a size of 1. Asked of the text itself, the browser would first lay out the whole page; digits are all as wide as a 0.
function width(element, words) {
  const family = element.closest('[font-family]').getAttribute('font-family');
  pen.font = `${element.getAttribute('font-weight') ?? 400} 100px ${family}`;
  return pen.measureText(words.replaceAll(/\d/g, '0')).width / 100;
}

const pen = document.createElement('canvas').getContext('2d');

const scale = group => Number(/scale\(([\d.]+)/.exec(group?.getAttribute('transform') ?? '')?.[1] ?? 1);

const shorten = (words, fitting) => `${words.slice(0, Math.ceil((fitting - 1) / 2))}…${words.slice(words.length - Math.floor((fitting - 1) / 2))}`;
