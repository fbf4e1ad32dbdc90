// The graph behind a server: asked in openCypher through /api/query, names through /api/search.

class QueryFailed extends Error {
  constructor(message, line, column) { super(message); this.line = line; this.column = column; }
}

const isNode = value => value && value.kind === 'node', isEdge = value => value && value.kind === 'relationship';

class ServerSource {
  constructor() {
    this.canQuery = true;
    // Behind a token the page is opened as /#token=…; it goes with every request and not into links.
    this.token = new URLSearchParams(location.hash.slice(1)).get('token');
    this.running = null;
  }

  async fetched(address, options = {}) {
    const headers = {Accept: 'application/json', ...options.headers};
    if (this.token) headers.Authorization = 'Bearer ' + this.token;
    let answer, text;
    try {
      answer = await fetch(address, {...options, headers});
      text = await answer.text();
    } catch (error) {
      throw new QueryFailed(error.name === 'AbortError' ? 'Stopped.' : 'The server cannot be reached.');
    }
    let body;
    try { body = JSON.parse(text); } catch { throw new QueryFailed(`The server’s answer cannot be read (status ${answer.status}).`); }
    const wrong = answer.ok ? body.error : body;
    if (wrong) throw new QueryFailed(wrong.detail || wrong.title || `The server refuses (status ${answer.status}).`, wrong.line, wrong.column);
    return body;
  }

  /** {columns, rows: [[..]], summary} */
  ask(query, parameters = {}, options = {}) {
    return this.fetched('api/query', {method: 'POST', headers: {'Content-Type': 'application/json'}, ...options, body: JSON.stringify({query, parameters})});
  }

  // An element’s id lasts as long as the server; its key, where it has one, lasts as long as the graph.
  static id(one) { return plain(one.properties.key) || one.id; }
  static node(node) { return {id: ServerSource.id(node), labels: node.labels, properties: node.properties}; }

  /** Of rows that hold a relationship and both its ends. */
  static elements(rows) {
    const nodes = new Map(), edges = new Map(), ids = new Map();
    for (const row of rows) for (const one of row) if (isNode(one)) { ids.set(one.id, ServerSource.id(one)); nodes.set(ServerSource.id(one), ServerSource.node(one)); }
    for (const row of rows) for (const one of row) {
      if (isEdge(one) && ids.has(one.source) && ids.has(one.target))
        edges.set(one.id, {id: ServerSource.id(one), type: one.type, source: ids.get(one.source), target: ids.get(one.target), properties: one.properties, called: one.id});
    }
    return {nodes: [...nodes.values()], edges: [...edges.values()]};
  }
  async found(query, parameters) { return ServerSource.elements((await this.ask(query, parameters)).rows); }

  async open() {
    const {rows} = await this.ask('MATCH (n:Entity) RETURN count(n)');
    this.entities = rows[0][0] > 0;
    return {title: document.title};
  }

  async start(most) {
    return this.found(`MATCH (a)-[r]->(b) ${this.entities ? 'WHERE a:Entity AND b:Entity ' : ''}WITH a, r, b ORDER BY coalesce(r.support, 1) DESC LIMIT ${most} RETURN a, r, b`);
  }

  async search(text, most) {
    const {names} = await this.fetched(`api/search?q=${encodeURIComponent(text)}&limit=${3 * most}`);
    const nodes = new Map(names.map(({node}) => [node.id, ServerSource.node(node)]));
    return [...nodes.values()].filter(node => !this.entities || node.labels.includes('Entity')).slice(0, most);
  }

  async nodes(ids) {
    if (!ids.length) return [];
    const {rows} = await this.ask('UNWIND $ids AS id MATCH (n {key: id}) RETURN n', {ids});
    return rows.map(([node]) => ServerSource.node(node));
  }

  async expand(id, most) {
    const query = `MATCH (n {key: $id})-[r]-(m) ${this.entities ? 'WHERE m:Entity OR m:Unstated ' : ''}` +
      `WITH DISTINCT n, r, m ORDER BY coalesce(r.support, 1) DESC LIMIT ${most + 1} RETURN n, r, m`;
    const {rows} = await this.ask(query, {id});
    return {...ServerSource.elements(rows.slice(0, most)), more: rows.length > most};
  }

  /** The edges among the nodes. */
  async between(ids) {
    if (ids.length < 2) return [];
    const {edges} = await this.found('UNWIND $ids AS id MATCH (a {key: id})-[r]->(b) WHERE b.key IN $ids RETURN a, r, b', {ids});
    return edges.filter(edge => !this.entities || !BACKGROUND.has(edge.type));
  }

  /** A query of the user’s: its rows, and the nodes and edges among them. */
  async run(query) {
    this.running = new AbortController();
    const {columns, rows} = await this.ask(query, {}, {signal: this.running.signal});
    const all = [];
    const gather = value => {
      if (isNode(value) || isEdge(value)) all.push(value);
      else if (Array.isArray(value)) value.forEach(gather);
      else if (value && typeof value === 'object') Object.values(value).forEach(gather);
    };
    rows.forEach(gather);
    const there = new Set(all.filter(isNode).map(node => node.id));
    const loose = all.filter(one => isEdge(one) && !(there.has(one.source) && there.has(one.target))).map(edge => edge.id);
    const ends = loose.length ? (await this.ask('MATCH (a)-[r]->(b) WHERE elementId(r) IN $ids RETURN a, r, b', {ids: loose})).rows : [];
    const {nodes, edges} = ServerSource.elements([all, ...ends]);
    return {columns, rows, nodes, edges: edges.length ? edges : await this.between(nodes.slice(0, 300).map(node => node.id))};
  }
  stop() { if (this.running) this.running.abort(); }

  async evidence(edge) {
    const {evidence} = await this.fetched('api/evidence/' + encodeURIComponent(edge.called));
    const articles = [...new Set(evidence.map(one => one.article))];
    const {rows} = await this.ask('UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.id, a.title, a.outlet, a.date', {ids: articles});
    const known = new Map(rows.map(([id, title, outlet, date]) => [id, {title, outlet, date: plain(date)}]));
    return evidence.map(one => ({...one, passage: one.sentence_text, ...known.get(one.article)}));
  }

  async articleText(article) { return (await this.fetched('api/article/' + encodeURIComponent(article))).text; }
}
