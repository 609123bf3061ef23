// The box for a design as text: a chosen or dropped file goes into it, a mistake's line can be jumped to.
export function open(root) {
  const box = root.querySelector('textarea');
  const take = async file => { if (file) box.value = await file.text(); };
  root.querySelector('input[type="file"]').addEventListener('change', event => take(event.target.files[0]));
  box.addEventListener('dragover', event => event.preventDefault());
  box.addEventListener('drop', event => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
  root.addEventListener('click', event => {
    const line = Number(event.target.closest('[data-line]')?.dataset.line);
    if (line) show(box, line);
  });
  return { length: () => box.value.length, bytes: () => new TextEncoder().encode(box.value) };
}

function show(box, line) {
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  box.focus();
  box.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
  box.scrollTop = Math.max(0, (line - 5) * (box.scrollHeight / lines.length));
}
