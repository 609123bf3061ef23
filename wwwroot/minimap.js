// Where one is in a drawing that is much larger than its window: its panels, racks and devices small, and a frame round what is in sight, which can
// be pressed and dragged. For the hand only; the keys move and scroll in the drawing itself.
const Wide = 168, High = 120, Much = 2;

export class Minimap {
  constructor(drawing) {
    this.drawing = drawing;
    this.canvas = Object.assign(document.createElement('canvas'), { className: 'minimap', hidden: true, ariaHidden: 'true' });
    drawing.root.append(this.canvas);
    const { signal } = drawing.stop;
    drawing.sheet.addEventListener('scroll', () => this.paint(), { signal, passive: true });
    this.canvas.addEventListener('pointerdown', event => { this.canvas.setPointerCapture(event.pointerId); this.go(event); }, { signal });
    this.canvas.addEventListener('pointermove', event => event.buttons && this.go(event), { signal });
  }

  // Once the hands rest: it asks where everything is.
  later() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.look(), 300);
  }

  look() {
    const { svg, sheet } = this.drawing;
    if (!svg?.isConnected) return;
    const all = svg.getBoundingClientRect();
    this.canvas.hidden = sheet.clientWidth < 500 || all.width * all.height < Much * sheet.clientWidth * sheet.clientHeight;
    if (this.canvas.hidden) return;
    this.scale = Math.min(Wide / all.width, High / all.height);
    this.boxes = [...svg.querySelectorAll('.bay, .panel, .device, .host, .network, .switch')].map(element => {
      const box = element.getBoundingClientRect();
      return [element.matches('.bay, .host'), box.x - all.x, box.y - all.y, box.width, box.height];
    });
    const dots = devicePixelRatio || 1;
    Object.assign(this.canvas, { width: all.width * this.scale * dots, height: all.height * this.scale * dots });
    Object.assign(this.canvas.style, { width: `${all.width * this.scale}px`, height: `${all.height * this.scale}px` });
    this.paint();
  }

  paint() {
    if (this.canvas.hidden || !this.boxes) return;
    const { svg, sheet } = this.drawing, pen = this.canvas.getContext('2d'), style = getComputedStyle(this.canvas), unit = this.scale * (devicePixelRatio || 1);
    const all = svg.getBoundingClientRect(), window = sheet.getBoundingClientRect();
    pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    pen.fillStyle = pen.strokeStyle = style.borderTopColor;
    for (const [hollow, ...box] of this.boxes) {
      const [x, y, width, height] = box.map(length => length * unit);
      if (hollow) pen.strokeRect(x, y, width, height);
      else pen.fillRect(x, y, Math.max(1, width - .5), Math.max(1, height - .5));
    }

    pen.strokeStyle = style.color;
    pen.lineWidth = 2;
    const left = Math.max(0, window.x - all.x), top = Math.max(0, window.y - all.y);
    const right = Math.min(all.width, window.x + sheet.clientWidth - all.x), bottom = Math.min(all.height, window.y + sheet.clientHeight - all.y);
    pen.strokeRect(left * unit + 1, top * unit + 1, (right - left) * unit - 2, (bottom - top) * unit - 2);
  }

  // What is pressed comes into the middle.
  go(event) {
    const { svg, sheet } = this.drawing, map = this.canvas.getBoundingClientRect(), all = svg.getBoundingClientRect(), window = sheet.getBoundingClientRect();
    const x = (event.clientX - map.x) / this.scale + all.x - window.x, y = (event.clientY - map.y) / this.scale + all.y - window.y;
    sheet.scrollBy(x - sheet.clientWidth / 2, y - sheet.clientHeight / 2);
    event.preventDefault();
  }
}
