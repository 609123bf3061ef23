// The recipe's sentences: what is typed is sent once the hands rest, and all of it before it is made.
import { Texts } from './texts.js';

const REST = 150;

export function open(root, page) {
  let said = new Map();
  let timer = 0;
  let sending = Promise.resolve();

  const send = () => {
    clearTimeout(timer);
    if (said.size === 0) return sending;
    const parts = [...said].flat();
    said = new Map();
    sending = sending.then(() => page.invokeMethodAsync('Say', parts));
    return sending;
  };

  const typed = event => {
    const field = event.target;
    if (!field.name) return;
    said.set(field.name, field.value);
    clearTimeout(timer);
    timer = setTimeout(send, field.matches('select') ? 0 : REST);
  };

  const make = async () => {
    await send();
    await page.invokeMethodAsync('Make');
  };

  const pressed = event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    make();
  };

  const clicked = event => { if (event.target.closest('[data-make]')) make(); };

  // Words in the drawing are never too small to read, whatever its size.
  const picture = root.querySelector('.picture');
  let shown = null, texts = null;
  const fit = () => {
    const svg = picture.querySelector('svg');
    if (svg !== shown) [shown, texts] = [svg, svg && new Texts(svg)];
    texts?.fit(svg.getScreenCTM().a);
  };
  const grown = new MutationObserver(fit), sized = new ResizeObserver(fit);
  grown.observe(picture, { childList: true });
  sized.observe(picture);
  fit();

  root.addEventListener('input', typed);
  root.addEventListener('click', clicked);
  document.addEventListener('keydown', pressed);
  root.inert = false; // what is typed before this would be lost
  root.querySelector('input')?.select();
  root.querySelector('input')?.focus({ preventScroll: true });

  return {
    // After the fields began anew the keyboard stays among them.
    settle: () => (root.querySelector('[aria-invalid]') ?? root.querySelector('.stop button') ?? root.querySelector('[data-make]'))
      ?.focus({ preventScroll: true }),
    close: () => {
      clearTimeout(timer);
      grown.disconnect();
      sized.disconnect();
      document.removeEventListener('keydown', pressed);
    },
  };
}
