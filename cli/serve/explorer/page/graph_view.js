// The picture, drawn by Cytoscape.js; keys move from node to node.

function wrapped(text, width, most) {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? last + ' ' + word : word;
  }
  const kept = lines.slice(0, most).map(line => line.length > width + 8 ? line.slice(0, width + 7) + '…' : line);
  return kept.join('\n') + (lines.length > most ? '…' : '');
}

class GraphView {
  /** `events`: {select(id), open(id), expand(id), hide(id), pin(id), moved(id)} */
  constructor(place, events) {
    this.place = place;
    this.events = events;
    this.cy = cytoscape({container: place, style: this.style(), minZoom: 0.1, maxZoom: 4, boxSelectionEnabled: false});
    this.cy.on('tap', 'node, edge', event => events.select(event.target.id()));
    this.cy.on('dbltap', 'node', event => events.expand(event.target.id()));
    this.cy.on('tap', event => { if (event.target === this.cy) events.select(null); });
    this.cy.on('dragfree', 'node', event => events.moved(event.target.id()));
    place.addEventListener('keydown', event => this.key(event));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.cy.style(this.style()));
    new ResizeObserver(() => this.cy.resize()).observe(place);
  }

  style() {
    const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const font = 'DejaVu Sans, Verdana, Arial, sans-serif';
    const sure = (name, line) => ({selector: `edge[sure = "${name}"]`, style: {'line-style': line,
      'line-color': css('--' + name) || css('--planned'), 'target-arrow-color': css('--' + name) || css('--planned'), color: css('--' + name) || css('--planned')}});
    return [
      {selector: 'node', style: {label: 'data(text)', shape: 'data(shape)', width: 'data(width)', height: 'data(height)', 'text-wrap': 'wrap',
        'text-valign': 'center', 'text-halign': 'center', 'font-family': font, 'font-size': 12, color: '#1a1a1a', 'line-height': 1.15,
        'background-color': 'data(fill)', 'border-color': 'data(line)', 'border-width': 1.5}},
      {selector: 'node[type = "Unstated"]', style: {'border-style': 'dashed', 'font-size': 10}},
      {selector: 'node[?pinned]', style: {'border-width': 4}},
      {selector: 'edge', style: {label: 'data(text)', 'curve-style': 'bezier', width: 'data(weight)', 'line-color': css('--ink'), 'target-arrow-color': css('--ink'),
        'target-arrow-shape': 'triangle', 'font-family': font, 'font-size': 10, color: css('--ink'), 'text-wrap': 'wrap', 'control-point-step-size': 70,
        'text-background-color': css('--graph'), 'text-background-opacity': 1, 'text-background-padding': 1.5}},
      {selector: 'edge[?standing]', style: {'line-color': css('--quiet'), 'target-arrow-color': css('--quiet'), color: css('--quiet')}},
      sure('planned', 'dashed'), sure('possible', 'dashed'), sure('alleged', 'dotted'), sure('denied', 'solid'),
      {selector: 'edge[sure = "denied"]', style: {'target-arrow-shape': 'triangle-tee'}},
      {selector: 'node:selected', style: {'border-color': css('--focus'), 'border-width': 4, 'underlay-color': css('--focus'), 'underlay-opacity': 0.35, 'underlay-padding': 6}},
      {selector: 'edge:selected', style: {'underlay-color': css('--focus'), 'underlay-opacity': 0.3, 'underlay-padding': 5}},
    ];
  }

  nodeData(node, model) {
    const type = typeOf(node), look = TYPES[type] || OTHER;
    const text = wrapped(nameOf(node), type === 'Statement' ? 30 : 18, 4);
    const lines = text.split('\n'), longest = Math.max(...lines.map(line => line.length));
    const wide = {diamond: 1.7, hexagon: 1.35, ellipse: 1.3, tag: 1.3, barrel: 1.1}[look.shape] || 1.08;
    const high = {diamond: 1.9, ellipse: 1.25}[look.shape] || 1;
    return {id: node.id, type, text, shape: look.shape, fill: look.fill, line: look.line, pinned: model.pinned.has(node.id),
            width: Math.round((longest * 7.4 + 12) * wide), height: Math.round((lines.length * 15 + 12) * high)};
  }

  /** Makes the picture show what the model does; new nodes begin beside `near`. */
  show(model, near = null) {
    const nodes = model.shownNodes(), bundles = model.bundles();
    const wanted = new Set([...nodes.map(node => node.id), ...bundles.map(bundle => bundle.id)]);
    const fresh = [];
    this.cy.batch(() => {
      this.cy.elements().filter(one => !wanted.has(one.id())).remove();
      const centre = near && this.cy.getElementById(near).nonempty() ? this.cy.getElementById(near).position() : null;
      nodes.forEach((node, i) => {
        const there = this.cy.getElementById(node.id), data = this.nodeData(node, model);
        if (there.nonempty()) { there.data(data); return; }
        const turn = i * 2.399963, far = 60 + 14 * Math.sqrt(i);  // a spiral: none on another
        const position = model.pinned.get(node.id) || {x: (centre ? centre.x : 0) + far * Math.cos(turn), y: (centre ? centre.y : 0) + far * Math.sin(turn)};
        this.cy.add({group: 'nodes', data, position: {...position}});
        fresh.push(node.id);
      });
      for (const bundle of bundles) {
        const data = {id: bundle.id, source: bundle.source, target: bundle.target, text: bundle.text, sure: bundle.sure,
                      standing: bundle.standing, weight: Math.min(1 + 0.4 * (bundle.support - 1), 4)};
        const there = this.cy.getElementById(bundle.id);
        if (there.nonempty()) there.data(data); else this.cy.add({group: 'edges', data});
      }
      this.cy.elements().unselect();
      if (model.selected) this.cy.getElementById(model.selected).select();
    });
    for (const node of this.cy.nodes()) { if (model.pinned.has(node.id())) node.lock(); else node.unlock(); }
    return fresh;
  }

  /** Lays out; what is in `fixed`, or pinned, stays where it is. */
  arrange(fixed = new Set(), afresh = true) {
    const nodes = this.cy.nodes().map(node => ({id: node.id(), width: node.width(), height: node.height(), ...node.position(), fixed: fixed.has(node.id()) || node.locked()}));
    const edges = this.cy.edges().map(edge => ({source: edge.data('source'), target: edge.data('target'), text: edge.data('text')}));
    layOut(nodes, edges, this.place.clientWidth / Math.max(1, this.place.clientHeight), afresh);
    this.cy.batch(() => { for (const {id, x, y, fixed: stays} of nodes) if (!stays) this.cy.getElementById(id).position({x, y}); });
    this.fit();
  }

  /** All of it, as far as it can still be read; else its busiest part. */
  fit() {
    this.cy.fit(undefined, 24);
    const zoom = Math.min(1.3, Math.max(0.62, this.cy.zoom()));
    if (zoom === this.cy.zoom()) return;
    const busiest = this.cy.nodes(':selected')[0] || this.cy.nodes().max(node => node.degree()).ele;
    this.cy.zoom(zoom);
    this.cy.center(zoom < 1 && busiest ? busiest : undefined);
  }
  fitAll() { this.cy.fit(undefined, 24); }
  zoom(by) { this.cy.zoom({level: this.cy.zoom() * by, renderedPosition: {x: this.place.clientWidth / 2, y: this.place.clientHeight / 2}}); }
  positionOf(id) { const node = this.cy.getElementById(id); return node.nonempty() ? {x: Math.round(node.position('x')), y: Math.round(node.position('y'))} : null; }
  picture() {
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--graph').trim();
    return this.cy.png({full: true, scale: 2, bg: colour, output: 'blob'});
  }

  reveal(id) {
    const one = this.cy.getElementById(id);
    if (one.empty() || !one.isNode()) return;
    const box = one.renderedBoundingBox(), width = this.place.clientWidth, height = this.place.clientHeight;
    if (box.x1 < 0 || box.y1 < 0 || box.x2 > width || box.y2 > height) this.cy.center(one);
  }

  key(event) {
    const selected = this.cy.nodes(':selected')[0];
    const directions = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
    const run = {Enter: 'open', e: 'expand', p: 'pin', h: 'hide'}[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (directions[event.key]) this.step(selected, directions[event.key]);
    else if (run && selected) this.events[run](selected.id());
    else if (event.key === '+') this.zoom(1.25);
    else if (event.key === '-') this.zoom(0.8);
    else if (event.key === 'Escape') this.events.select(null);
    else return;
    event.preventDefault();
  }

  /** The nearest node in that direction, of those that lie more that way than beside it. */
  step(from, [x, y]) {
    if (!this.cy.nodes().length) return;
    if (!from) { this.events.select(this.cy.nodes().sort((a, b) => b.degree() - a.degree())[0].id()); return; }
    const p = from.position();
    let best = null, least = Infinity;
    for (const node of this.cy.nodes()) {
      const q = node.position(), ahead = (q.x - p.x) * x + (q.y - p.y) * y, aside = Math.abs((q.x - p.x) * y) + Math.abs((q.y - p.y) * x);
      if (node.same(from) || ahead <= 0 || aside > 2 * ahead) continue;
      if (ahead + 2 * aside < least) { least = ahead + 2 * aside; best = node; }
    }
    if (best) { this.events.select(best.id()); this.reveal(best.id()); }
  }
}
