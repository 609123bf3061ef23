// A form for a new thing that is open and not sent when the page goes, because it is loaded again or the portal was restarted: it opens again with
// what was typed into it.
export function unsent(root, page, signal) {
  const name = `planner-new ${location.pathname.split('/')[2]}`, left = JSON.parse(sessionStorage.getItem(name));
  sessionStorage.removeItem(name);
  if (left) page.invokeMethodAsync('Filled', left.kind, left.fields, left.answers);
  window.addEventListener('pagehide', () => {
    const form = root.querySelector('form[data-new]');
    if (form) sessionStorage.setItem(name, JSON.stringify({ kind: form.dataset.new, fields: values(form, 'n-'), answers: values(form, 'q-') }));
  }, { signal });
}

// By the names of fields, as the form itself hands them on; what is made of several boxes as a list.
function values(form, prefix) {
  const all = {};
  for (const box of form.querySelectorAll(`[id^="${prefix}"]`)) {
    const text = value(box);
    if (text !== null) all[box.id.slice(prefix.length)] = text;
  }

  return all;
}

function value(box) {
  if (box.matches('.checks')) return [...box.querySelectorAll('input:checked')].map(one => one.value).join(',');
  return !box.matches('input, select, textarea') ? null : box.type === 'checkbox' ? box.checked ? 'yes' : 'no' : box.value;
}
