// What is typed into the fields of the side panel. It is kept in this tab until the portal has it, whatever becomes of the connection, of
// the portal or of the page, and each change has an id under which it is done once, however often it is sent.
export class Fields {
  constructor(root, page, signal) {
    Object.assign(this, { root, page, signal, name: `planner-typed ${location.pathname.split('/')[2]}`, turn: 0 });
    ({ open: this.open, waiting: this.waiting } = JSON.parse(sessionStorage.getItem(this.name)) ?? { open: null, waiting: [] });
    const on = (target, name, act) => target.addEventListener(name, act, { signal, capture: true });
    on(root, 'focusin', event => this.begin(event.target));
    on(root, 'input', event => this.typed(event.target));
    on(root, 'focusout', event => this.left(event.target));
    on(window, 'change', event => this.change(event));
    on(root, 'mousedown', event => { if (event.target.closest('.overtaken button')) event.preventDefault(); }); // the box stays open
    on(window, 'click', event => this.choose(event));
    on(document, 'planner-connection', event => event.detail && this.send());
    this.reopen();
    this.send();
  }

  begin(element) {
    const fact = factOf(element);
    if (fact && this.open?.fact !== fact && this.seen?.fact !== fact) this.seen = { fact, text: value(element) };
  }

  typed(element) {
    const fact = factOf(element);
    if (!fact) return;
    element.closest('[data-fact]').dataset.typed = '';
    this.keep({ fact, text: value(element), seen: this.seenOf(fact) });
  }

  left(element) {
    const fact = factOf(element);
    if (!fact || this.open?.fact === fact && this.open.text !== this.open.seen) return;
    delete element.closest('[data-fact]').dataset.typed;
    this.keep(null);
    this.seen = null;
  }

  // The page's own way of sending a change has no memory.
  change(event) {
    const fact = factOf(event.target);
    if (!fact || !this.root.contains(event.target)) return;
    event.stopPropagation();
    this.commit(fact, value(event.target), this.seenOf(fact));
  }

  // Mine is sent over what they made of it; theirs is taken by the page.
  choose(event) {
    const button = event.target.closest?.('.overtaken button'), field = button?.closest('[data-fact]');
    if (!field || !this.root.contains(field)) return;
    const box = field.querySelector('input, select, textarea');
    if ('keep' in button.dataset) {
      event.stopPropagation();
      this.commit(field.dataset.fact, value(box), button.dataset.keep);
    } else {
      delete field.dataset.typed;
      this.keep(null);
      this.seen = { fact: field.dataset.fact, text: button.previousElementSibling.dataset.keep };
    }
    box.focus();
  }

  seenOf(fact) {
    return this.open?.fact === fact ? this.open.seen : this.seen?.fact === fact ? this.seen.text : null;
  }

  commit(fact, text, seen) {
    this.waiting.push({ fact, text, seen, edit: crypto.randomUUID() });
    this.keep({ fact, text, seen });
    this.send();
  }

  keep(open) {
    this.open = open;
    if (open || this.waiting.length) sessionStorage.setItem(this.name, JSON.stringify({ open, waiting: this.waiting }));
    else sessionStorage.removeItem(this.name);
  }

  // One after another. An answer that was lost with the connection is asked for again, under the same id.
  async send() {
    const turn = ++this.turn;
    while (this.waiting.length && !this.signal.aborted && !document.documentElement.hasAttribute('data-offline')) {
      const [first] = this.waiting, [thing, field] = first.fact.split(' ');
      const taken = await this.page.invokeMethodAsync('Typed', thing, field, first.text, first.seen, first.edit);
      if (turn !== this.turn) return;
      this.waiting.shift();
      this.done(first, taken);
    }
  }

  done({ fact, text }, { refusal, now }) {
    if (this.seen?.fact === fact && !refusal) this.seen.text = now;
    if (refusal || this.open?.fact !== fact || this.open.text !== text) return this.keep(this.open);
    const field = this.root.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
    if (field) delete field.dataset.typed;
    this.keep(null);
    this.seen = factOf(document.activeElement) === fact ? { fact, text: now } : null;
  }

  // What was typed before the page was loaded again stands in its field, and one goes on there.
  async reopen() {
    if (!this.open || this.waiting.some(one => one.fact === this.open.fact)) return;
    const { fact, text, seen } = this.open, field = await this.appearing(`[data-fact="${CSS.escape(fact)}"]`), box = field?.querySelector('input, select, textarea');
    if (!box || this.open?.fact !== fact) return;
    await this.page.invokeMethodAsync('Reopened', ...fact.split(' '), text, seen);
    field.dataset.typed = '';
    if (box.type !== 'checkbox') box.value = box.matches('textarea') ? lines(text) : text;
    box.focus();
  }

  // A field of a page that is not drawn yet; what was typed stays kept where it does not come.
  appearing(selector) {
    const there = () => this.root.querySelector(selector);
    if (there()) return there();
    return new Promise(found => {
      const end = () => { watch.disconnect(); clearTimeout(clock); found(there()); };
      const watch = new MutationObserver(() => there() && end());
      const clock = setTimeout(end, patience);
      this.signal.addEventListener('abort', end);
      watch.observe(this.root, { childList: true, subtree: true });
    });
  }
}

const patience = 20_000; // milliseconds

const factOf = element => element.matches?.('input, select, textarea') ? element.closest('[data-fact]')?.dataset.fact : undefined;

function value(element) {
  const several = element.closest('.checks');
  return several ? [...several.querySelectorAll('input:checked')].map(box => box.value).join(',')
    : element.type === 'checkbox' ? element.checked ? 'yes' : 'no'
    : element.matches('textarea') ? element.value.replaceAll('\n', '\\n') : element.value;
}

// A text of several lines is kept on one, with \n for the end of a line.
const lines = text => text.replace(/\\(\\|n)/g, sign => sign === '\\n' ? '\n' : sign);
