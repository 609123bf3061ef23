// The words in a drawing: on the screen they are at least 11 px high, or not there. Where there is room they are set larger than on paper, as
// far as data-most lets them, and what does not fit is shortened in the middle.
const Least = 11, Stretch = 2.2, Loose = 1.25;

export class Texts {
  constructor(svg) {
    this.all = [...svg.querySelectorAll('text')].map(element => ({
      element,
      size: Number(element.getAttribute('font-size')),
      most: Number(element.dataset.most ?? 0),
      node: element.lastChild,
      words: element.querySelector('title')?.textContent ?? element.textContent,
      scale: scale(element.closest('[transform*="scale"]')),
    }));
    for (const text of this.all) text.each = text.most ? text.element.getComputedTextLength() / (text.node.data.length || 1) : 0;
  }

  // With so many pixels to a millimetre of the drawing.
  fit(pixels) {
    if (pixels === this.pixels) return;
    this.pixels = pixels;
    for (const text of this.all) this.set(text, Math.max(1, Least / (text.size * text.scale * pixels)));
  }

  set({ element, size, most, node, words, each }, grown) {
    const fitting = most && each ? Math.floor(most / (each * grown) + 0.02) : words.length;
    const hidden = grown > (most ? Stretch : Loose) || fitting < Math.min(3, words.length);
    element.style.display = hidden ? 'none' : '';
    if (hidden) return;
    element.style.fontSize = grown > 1 ? `${size * grown}px` : '';
    node.data = fitting >= words.length ? words : shorten(words, fitting);
  }
}

const scale = group => Number(/scale\(([\d.]+)/.exec(group?.getAttribute('transform') ?? '')?.[1] ?? 1);

const shorten = (words, fitting) => `${words.slice(0, Math.ceil((fitting - 1) / 2))}…${words.slice(words.length - Math.floor((fitting - 1) / 2))}`;
