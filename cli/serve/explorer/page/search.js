// The search box: names that complete what is typed (the combobox of the ARIA Authoring Practices).

const most_found = 12;

class SearchBox {
  constructor(input, list, source, choose, failed) {
    Object.assign(this, {input, list, source, choose, failed, found: [], at: -1, turn: 0});
    input.addEventListener('input', () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.look(), 120); });
    input.addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
  }

  async look() {
    const text = this.input.value.trim(), turn = ++this.turn;
    if (!text) { this.close(); return; }
    let found;
    try { found = await this.source.search(text, most_found); } catch (error) { this.failed(error); return; }
    if (turn !== this.turn) return;  // something else was typed meanwhile
    this.found = found;
    this.at = found.length ? 0 : -1;
    this.list.replaceChildren(...found.map((node, i) => element('li', {id: 'found-' + i, role: 'option', onmousedown: event => { event.preventDefault(); this.take(i); }},
      nameOf(node), element('span', {class: 'quiet'}, ` ${typeOf(node)}${(node.properties.aliases || []).length ? ' · also ' + plain(node.properties.aliases.slice(0, 3)) : ''}`))),
      found.length ? '' : element('li', {class: 'none', role: 'option', 'aria-disabled': true}, `Nothing is named “${text}”.`));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === this.at)));
    if (this.at < 0) { this.input.removeAttribute('aria-activedescendant'); return; }
    this.input.setAttribute('aria-activedescendant', 'found-' + this.at);
    this.list.children[this.at].scrollIntoView({block: 'nearest'});
  }

  key(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && this.found.length) {
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.mark();
    } else if (event.key === 'Enter') {
      if (this.list.hidden) this.look(); else if (this.at >= 0) this.take(this.at);
    } else if (event.key === 'Escape') {
      this.close();
    } else return;
    event.preventDefault();
  }

  take(i) {
    const node = this.found[i];
    this.input.value = '';
    this.close();
    this.choose(node);
  }

  close() {
    ++this.turn;
    this.list.hidden = true;
    this.found = [];
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}
