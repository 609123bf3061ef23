// Texts of cells to and from the clipboard, as spreadsheets have them: lines with tabs, and an HTML table.
export function write(rows) {
  const quoted = text => /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  // Texts that begin with = + - @ must arrive as texts, not as formulas: Excel takes the table and its format.
  const cell = text => `<td style="mso-number-format:'\\@'">${escape(text)}</td>`;
  return {
    text: rows.map(row => row.map(quoted).join('\t')).join('\r\n'),
    html: `<table>${rows.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`,
  };
}

// The rows that were copied; null where there are none.
export function read(clipboard) {
  const text = clipboard.getData('text/plain') ?? '', html = clipboard.getData('text/html') ?? '';
  const table = !text.includes('\t') && /<table/i.test(html) ? ofTable(html) : null;
  const rows = table?.some(row => row.length > 1) || !text ? table : ofLines(text);
  return rows?.length ? even(rows) : null;
}

// Lines with tabs; a text in quotation marks may hold tabs, line ends and, doubled, quotation marks.
export function ofLines(text) {
  const rows = [[]];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? inQuotes(text, at) : plain(text, at);
    rows.at(-1).push(cell);
    if (text[end] === '\t') { at = end + 1; continue; }
    const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    if (next >= text.length) break;
    rows.push([]);
    at = next;
  }
  return rows;
}

function plain(text, at) {
  let end = at;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(at, end), end];
}

function inQuotes(text, at) {
  let cell = '', end = at + 1;
  for (; end < text.length; end++) {
    if (text[end] !== '"') cell += text[end];
    else if (text[end + 1] === '"') cell += text[end++];
    else break;
  }
  // A quotation mark that is not closed before the cell's end is one of the text.
  return end < text.length && /^["][\t\r\n]|^["]$/.test(text.slice(end, end + 2)) ? [cell, end + 1] : plain(text, at);
}

// The first table; cells that reach over several hold their text in the first.
function ofTable(html) {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows = [];
  [...table.rows].forEach((tr, r) => {
    const row = rows[r] ??= [];
    let at = 0;
    for (const cell of tr.cells) {
      while (row[at] !== undefined) at++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let along = 0; along < cell.colSpan; along++)
          (rows[r + down] ??= [])[at + along] = down || along ? '' : cell.textContent.replace(/\s+/g, ' ').trim();
    }
  });
  return rows.slice(0, table.rows.length);
}

function even(rows) {
  const wide = Math.max(...rows.map(row => row.length));
  return rows.map(row => Array.from({ length: wide }, (_, i) => (row[i] ?? '').trim()));
}

const escape = text => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
