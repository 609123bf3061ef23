// Pictures of the parts of a large design: each is fetched when it comes into sight, and again after edits once these have paused.
export function open(root) {
  return new Overview(root);
}

class Overview {
  constructor(root) {
    this.seen = new Set();
    this.eye = new IntersectionObserver(entries => entries.forEach(entry => this.look(entry)), { rootMargin: '200px' });
    for (const picture of root.querySelectorAll('img[data-from]')) this.eye.observe(picture);
  }

  refresh() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => { for (const picture of this.seen) load(picture); }, 1500);
  }

  close() {
    clearTimeout(this.soon);
    this.eye.disconnect();
  }

  look({ target, isIntersecting }) {
    if (!isIntersecting) return void this.seen.delete(target);
    this.seen.add(target);
    load(target);
  }
}

async function load(picture) {
  const answer = await fetch(picture.dataset.from, { cache: 'no-cache' }).catch(() => null);
  const mark = answer?.headers.get('etag');
  if (!answer?.ok || mark === picture.dataset.mark) return;
  picture.dataset.mark = mark;
  const before = picture.src;
  picture.src = URL.createObjectURL(await answer.blob());
  URL.revokeObjectURL(before);
}
