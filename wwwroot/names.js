// The names of a design and what they are marked with. Words may be given in any order; a MAC in any spelling.
export class Names {
  constructor(from) {
    Object.assign(this, { from, all: [], ready: false });
  }

  async load() {
    const answer = await fetch(this.from, { cache: 'no-cache' }).catch(() => null);
    const mark = answer?.headers.get('etag');
    if (!answer?.ok || mark === this.mark) return;
    const { kinds, things } = await answer.json();
    this.all = things.map(([ref, name, place, marks]) => {
      const kind = kinds[/^[A-Z]+/.exec(ref)?.[0]]?.[0] ?? 'rule', text = `${name} ${place} ${kind} ${marks}`.toLowerCase();
      const macs = [...text.matchAll(/\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\b/g)].map(([mac]) => bare(mac)).join(' ');
      return { ref, name, kind, place: marks && !place ? shortened(marks) : [place, shortened(marks)].filter(Boolean).join(' · '), text: macs ? `${text} ${macs}` : text };
    });
    Object.assign(this, { mark, ready: true });
  }

  find(asked, most) {
    return matches(this.all, asked, most);
  }
}

// Those whose name begins with what is asked first, then those that have it at the start of a word, then the rest.
export function matches(all, asked, most) {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean).map(word => isMac(word) ? bare(word) : word);
  if (!words.length) return all.slice(0, most);
  const ranks = [[], [], []];
  for (const entry of all) {
    if (!words.every(word => entry.text.includes(word))) continue;
    const rank = entry.text.startsWith(words[0]) ? 0 : entry.text.includes(` ${words[0]}`) ? 1 : 2;
    if (ranks[rank].length < most) ranks[rank].push(entry);
    if (ranks[0].length >= most) break;
  }
  return ranks.flat().slice(0, most);
}

const isMac = word => /^[0-9a-f]{2,4}([:.-][0-9a-f]{2,4}){2,}$/.test(word) && bare(word).length >= 6;
const bare = mac => mac.replace(/[:.-]/g, '');
const shortened = text => text.length > 60 ? `${text.slice(0, 59)}…` : text;
