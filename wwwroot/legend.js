// The key of a drawing as a control: a press on a network or a kind of line leaves only what belongs to it, with Ctrl what belongs to others too,
// and once more all. What is left out stays faintly where it is.
export class Legend {
  constructor(drawing) {
    Object.assign(this, { drawing, only: new Set() });
    this.all = drawing.root.querySelector('[data-all]');
    this.all?.addEventListener('click', () => this.show([]), { signal: drawing.stop.signal });
  }

  // True when it is an entry.
  press(element, too) {
    const entry = element?.closest('.legend [role="button"]');
    if (!entry) return false;
    const one = name(entry), was = this.only.has(one);
    this.show(too ? was ? [...this.only].filter(other => other !== one) : [...this.only, one] : was && this.only.size === 1 ? [] : [one]);
    return true;
  }

  show(only) {
    this.only = new Set(only);
    this.refresh();
    const said = this.entries.filter(entry => this.only.has(name(entry))).map(words);
    this.drawing.say(said.length ? `Only ${said.join(', ')}` : 'All is shown');
  }

  // After every drawing.
  refresh() {
    const { sheet } = this.drawing;
    this.entries = sheet.querySelector('.cable, .end') ? [...sheet.querySelectorAll('.legend > g')].filter(name) : [];
    for (const entry of this.entries) {
      entry.setAttribute('role', 'button');
      entry.setAttribute('aria-pressed', this.only.has(name(entry)));
    }

    const on = this.entries.some(entry => this.only.has(name(entry)));
    sheet.classList.toggle('filtered', on);
    if (this.all) this.all.hidden = !on;
    for (const element of sheet.querySelectorAll('.cable, .end')) element.classList.toggle('kept', on && this.leaves(element));
  }

  leaves(element) {
    const paths = element.dataset.path?.split(' ') ?? [], ink = element.matches('.cable') && stroke(element);
    return paths.some(path => this.only.has(path)) || !!ink && this.only.has(ink);
  }
}

// A network by its id; a kind of line that is none by its colour.
const name = entry => entry.dataset.path ?? (entry.firstElementChild?.nodeName === 'path' ? stroke(entry) : '');
const stroke = group => [...group.children].find(child => child.nodeName === 'path')?.getAttribute('stroke') ?? '';

// Behind its letter, whole where it is shortened.
function words(entry) {
  const text = [...entry.querySelectorAll('text')].at(-1);
  return text?.querySelector('title')?.textContent ?? text?.textContent ?? '';
}
