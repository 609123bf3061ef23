// The shell's few behaviours; they work on static pages and on interactive ones alike, because they listen on the document.
import './local-time.js';

document.addEventListener('click', event => {
  const choice = event.target.closest('[data-set-theme]');
  if (choice) keep('theme', choice.dataset.setTheme);
  const keys = event.target.closest('[data-set-keys]');
  if (keys) keep('keys', keys.dataset.setKeys);
  const taken = event.target.closest('.canvas-head .menu .link');
  if (taken) taken.closest('details').open = false;
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// What a person has chosen for himself: the server writes it into each page, so that nothing flickers.
function keep(name, value) {
  document.documentElement.dataset[name] = value;
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}

// Copies what stands below the button; where the browser forbids it, the text is chosen instead.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const text = button.closest('.typed').querySelector('pre');
  try {
    await navigator.clipboard.writeText(text.textContent);
    say(button, 'Copied');
  } catch {
    getSelection().selectAllChildren(text);
    say(button, 'Chosen: press Ctrl+C');
  }
});

function say(button, words) {
  const before = button.dataset.words ??= button.textContent;
  button.textContent = words;
  setTimeout(() => { button.textContent = before; }, 2000);
}
