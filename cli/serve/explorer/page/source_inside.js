// The graph inside the page: what `newsgraph export --format html` wrote into it.
//   {title, nodes: [..], edges: [..], articles: {ID: {title, outlet, date}},
//    evidence: {EDGE: [{article, sentence, text, passage, said_by, factuality}]}}

class InsideSource {
  constructor(data) {
    this.canQuery = false;
    this.data = data;
    this.known = new Map(data.nodes.map(node => [node.id, node]));
    this.beside = new Map();
    for (const edge of data.edges) {
      for (const end of new Set([edge.source, edge.target])) {
        if (!this.beside.has(end)) this.beside.set(end, []);
        this.beside.get(end).push(edge);
      }
    }
    this.entities = data.nodes.some(node => node.labels.includes('Entity'));
  }

  isFact(edge) {
    const shown = id => ['Entity', 'Unstated'].some(label => this.known.get(id).labels.includes(label));
    return !this.entities || (shown(edge.source) && shown(edge.target));
  }
  elements(edges) {
    const ids = new Set(edges.flatMap(edge => [edge.source, edge.target]));
    return {nodes: [...ids].map(id => this.known.get(id)), edges};
  }
  static bySupport(edges) { return [...edges].sort((a, b) => supportOf(b) - supportOf(a)); }

  async open() { return {title: this.data.title}; }
  async start(most) {
    const named = edge => !this.entities || [edge.source, edge.target].every(id => this.known.get(id).labels.includes('Entity'));
    return this.elements(InsideSource.bySupport(this.data.edges.filter(named)).slice(0, most));
  }
  async search(text, most) {
    const wanted = text.toLowerCase();
    const names = node => [plain(node.properties.name), ...(node.properties.aliases || []).map(plain)];
    const begins = node => nameOf(node).toLowerCase().startsWith(wanted);
    return this.data.nodes
      .filter(node => (!this.entities || node.labels.includes('Entity')) && names(node).some(name => name.toLowerCase().includes(wanted)))
      .sort((a, b) => begins(b) - begins(a) || nameOf(a).length - nameOf(b).length || nameOf(a).localeCompare(nameOf(b)))
      .slice(0, most);
  }
  async nodes(ids) { return ids.filter(id => this.known.has(id)).map(id => this.known.get(id)); }
  async expand(id, most) {
    const edges = InsideSource.bySupport((this.beside.get(id) || []).filter(edge => this.isFact(edge)));
    return {...this.elements(edges.slice(0, most)), more: edges.length > most};
  }
  async between(ids) {
    const wanted = new Set(ids);
    return this.data.edges.filter(edge => wanted.has(edge.source) && wanted.has(edge.target) && this.isFact(edge));
  }
  async evidence(edge) {
    return (this.data.evidence[edge.id] || []).map(one => ({...one, ...this.data.articles[one.article]}));
  }
}
