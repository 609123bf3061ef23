// A moment in the reader's own time zone; the text inside, in UTC, is for those without scripts.
customElements.define('local-time', class extends HTMLElement {
  static observedAttributes = ['datetime', 'clock'];

  attributeChangedCallback() {
    const moment = new Date(this.getAttribute('datetime'));
    if (isNaN(moment)) return;
    const two = number => String(number).padStart(2, '0');
    const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
    const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
    this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.shadowRoot.textContent = this.hasAttribute('clock') ? time : `${day} ${time}`;
    this.title = moment.toLocaleString();
  }
});

// How long ago a moment was, going on by itself.
customElements.define('ago-time', class extends HTMLElement {
  static observedAttributes = ['datetime'];

  connectedCallback() { this.timer = setInterval(() => this.tell(), 1000); }
  disconnectedCallback() { clearInterval(this.timer); }
  attributeChangedCallback() { this.tell(); }

  tell() {
    const seconds = Math.max(0, Math.round((Date.now() - new Date(this.getAttribute('datetime'))) / 1000));
    if (isNaN(seconds)) return;
    const [count, unit] = seconds < 60 ? [seconds, 's'] : seconds < 3600 ? [Math.floor(seconds / 60), 'min'] : [Math.floor(seconds / 3600), 'h'];
    const words = count ? `${count} ${unit} ago` : 'just now';
    this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (this.shadowRoot.textContent !== words) this.shadowRoot.textContent = words;
  }
});
