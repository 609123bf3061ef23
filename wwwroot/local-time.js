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
