// What is shown: nodes and edges that were fetched, without those that are hidden or filtered out.

class Model {
  constructor() {
    this.nodes = new Map();
    this.edges = new Map();
    this.hidden = new Set();
    this.pinned = new Map();  // node → {x, y}
    this.selected = null;     // id of a node, or of a bundle of edges
    this.filters = new Filters();
  }

  /** Gives the ids of the nodes that were not there. */
  add({nodes, edges}) {
    const fresh = nodes.filter(node => !this.nodes.has(node.id)).map(node => node.id);
    for (const node of nodes) this.nodes.set(node.id, node);
    for (const edge of edges) {
      if (this.nodes.has(edge.source) && this.nodes.has(edge.target)) this.edges.set(edge.id, edge);
    }
    return fresh;
  }

  clear() {
    this.nodes.clear(); this.edges.clear(); this.hidden.clear(); this.pinned.clear();
    this.selected = null;
  }

  shownEdges() {
    const there = id => !this.hidden.has(id) && this.filters.takesNode(this.nodes.get(id));
    return [...this.edges.values()].filter(edge => there(edge.source) && there(edge.target) && this.filters.takesEdge(edge));
  }

  /** A node all of whose edges are filtered out goes with them, unless it is pinned or selected. */
  shownNodes() {
    const linked = new Set(), left = new Set();
    for (const edge of this.edges.values()) { linked.add(edge.source); linked.add(edge.target); }
    for (const edge of this.shownEdges()) { left.add(edge.source); left.add(edge.target); }
    const stays = id => left.has(id) || !linked.has(id) || this.pinned.has(id) || this.selected === id || !this.filters.onEdges();
    return [...this.nodes.values()].filter(node => !this.hidden.has(node.id) && this.filters.takesNode(node) && stays(node.id));
  }

  /** Edges between the same two nodes that are equally sure, gathered: {id, source, target, edges, text, sure, standing, support}. */
  bundles() {
    const gathered = new Map();
    for (const edge of this.shownEdges()) {
      const sure = sureness(edge), id = [edge.source, edge.target, sure].join('|');
      if (!gathered.has(id)) gathered.set(id, {id, source: edge.source, target: edge.target, sure, edges: []});
      gathered.get(id).edges.push(edge);
    }
    return [...gathered.values()].map(bundle => ({...bundle, ...this.described(bundle)}));
  }

  described({source, target, sure, edges}) {
    const ends = [this.nodes.get(source), this.nodes.get(target)], verbs = new Map();
    for (const edge of edges) {
      const verb = countedVerb(edge, ends);
      verbs.set(verb, (verbs.get(verb) || 0) + supportOf(edge));
    }
    const lines = [...verbs].sort((a, b) => b[1] - a[1]).map(([verb, times]) => times > 1 ? `${verb} (${times}×)` : verb);
    const shown = lines.slice(0, 3).concat(lines.length > 3 ? [`and ${lines.length - 3} more`] : []);
    return {
      text: (sure === 'denied' ? '✗ ' : '') + shown.join('\n'),
      standing: edges.every(edge => STANDING.has(edge.type)),
      support: edges.reduce((sum, edge) => sum + supportOf(edge), 0),
    };
  }
}

class Filters {
  constructor() { this.clear(); }
  clear() {
    this.out = {type: new Set(), factuality: new Set(), class: new Set()};  // what is unticked
    this.from = this.to = '';
    this.undated = true;
  }
  takesNode(node) { return Boolean(node) && !this.out.type.has(typeOf(node)); }
  takesEdge(edge) {
    if (this.out.factuality.has(sureness(edge)) || this.out.class.has(plain(edge.properties.class))) return false;
    const [start, end] = datesOf(edge);
    if (!start && !end) return this.undated;
    return (!this.from || !end || end >= this.from) && (!this.to || !start || start <= this.to);
  }
  onEdges() {
    return this.out.factuality.size + this.out.class.size > 0 || Boolean(this.from || this.to) || !this.undated;
  }
  count() {
    return this.out.type.size + this.out.factuality.size + this.out.class.size + Boolean(this.from) + Boolean(this.to) + !this.undated;
  }
}
