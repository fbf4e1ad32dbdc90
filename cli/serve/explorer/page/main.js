// Puts the parts together.

const most_at_start = 40, most_at_once = 25, most_shown = 300;  // relationships, and nodes, for a picture that can be read

async function explore() {
  const inside = at('graph-data');
  const source = inside ? new InsideSource(JSON.parse(inside.textContent)) : new ServerSource();
  const model = new Model();
  let view = 'graph', result = null, query = '', sort = {column: 6, down: true};

  const say = (text, wrong = false) => { at('status').textContent = text; at('status').classList.toggle('error', wrong); };
  const failed = error => say(error.message, true);
  const guarded = action => async (...words) => { try { await action(...words); } catch (error) { if (!(error instanceof QueryFailed)) console.error(error); failed(error); } };

  const graph = new GraphView(at('graph'), {
    select: id => select(id), open: id => { select(id); at('panel').focus(); }, expand: guarded(id => expand(id)), hide: id => hide(id), pin: id => pin(id),
    moved: id => { if (model.pinned.has(id)) model.pinned.set(id, graph.positionOf(id)); remember(); },
  });

  function remember() {
    const token = source.token ? '&token=' + encodeURIComponent(source.token) : '';
    history.replaceState(null, '', addressOf(model, view, query) + token);
  }

  function refresh(near = null) {
    const fresh = graph.show(model, near);
    fillFilters(model, () => { refresh(); say(told()); });
    fillLegend(model);
    if (view === 'table') drawTable();
    const chosen = model.selected && model.nodes.has(model.selected) && !model.hidden.has(model.selected);
    for (const id of ['expand', 'pin', 'hide']) at(id).disabled = !chosen;
    at('pin').setAttribute('aria-pressed', String(Boolean(chosen) && model.pinned.has(model.selected)));
    at('unhide').hidden = model.hidden.size === 0;
    at('unhide').textContent = `Show ${model.hidden.size} hidden`;
    remember();
    return fresh;
  }

  function told() {
    const nodes = model.shownNodes().length, edges = model.shownEdges().length, left = model.nodes.size - nodes;
    return `${nodes} nodes and ${edges} relationships shown` + (left ? `; ${left} nodes hidden or filtered out` : '') + '.';
  }

  /** Lays out what is new; what was there keeps its place. */
  function settle(fresh, everything = false) {
    const old = everything ? new Set() : new Set([...model.nodes.keys()].filter(id => !fresh.includes(id)));
    if (fresh.length || everything) graph.arrange(old, everything);
  }

  function select(id) {
    model.selected = id;
    refresh();
    const node = id && model.nodes.get(id), bundle = id && !node && model.bundles().find(one => one.id === id);
    if (node) {
      fillWithNode(at('panel'), node, model, openEdge);
      const degree = model.bundles().filter(one => one.source === id || one.target === id).length;
      say(`${nameOf(node)}, ${typeOf(node)}, ${degree} line${degree === 1 ? '' : 's'}.`);
    } else if (bundle) {
      at('panel').replaceChildren(element('p', {class: 'quiet'}, 'Fetching the sentences …'));
      guarded(() => fillWithEdges(at('panel'), bundle.edges, model, source))();
      say(`${nameOf(model.nodes.get(bundle.source))} ${bundle.text.replaceAll('\n', ', ')} ${nameOf(model.nodes.get(bundle.target))}.`);
    } else {
      fillWithNothing(at('panel'));
      say(told());
    }
  }

  function openEdge(edge) {
    const bundle = model.bundles().find(one => one.edges.includes(edge));
    model.selected = bundle ? bundle.id : null;
    refresh();
    guarded(() => fillWithEdges(at('panel'), [edge], model, source))();
    if (matchMedia('(max-width: 60rem)').matches) at('panel').scrollIntoView({block: 'start'});
    at('panel').focus();
  }

  /** Adds elements, as many as a picture can hold. */
  function take({nodes, edges, more}, near) {
    const room = Math.max(0, most_shown - model.nodes.size);
    const known = nodes.filter(node => model.nodes.has(node.id)), fresh = nodes.filter(node => !model.nodes.has(node.id));
    const left = Math.max(0, fresh.length - room);
    model.add({nodes: [...known, ...fresh.slice(0, room)], edges});
    settle(refresh(near));
    return left ? ` ${left} nodes were left out: ${most_shown} are as many as can be read.` : more ? ' There are more; a query finds them.' : '';
  }

  async function expand(id) {
    const before = model.nodes.size, found = await source.expand(id, most_at_once);
    const fresh = new Set(found.nodes.map(node => node.id).filter(one => !model.nodes.has(one)));
    const others = await source.between([...new Set([...fresh, ...model.nodes.keys()])].slice(0, most_shown));
    const links = others.filter(edge => fresh.has(edge.source) || fresh.has(edge.target)).sort((a, b) => supportOf(b) - supportOf(a));
    found.edges.push(...links.slice(0, 2 * fresh.size));  // all of them would be a thicket
    const note = take(found, id);
    if (model.selected === id) fillWithNode(at('panel'), model.nodes.get(id), model, openEdge);
    say(`${model.nodes.size - before} nodes came in around ${nameOf(model.nodes.get(id))}.${note}`);
  }

  function hide(id) {
    model.hidden.add(id);
    model.selected = null;
    select(null);
  }

  function pin(id) {
    if (model.pinned.has(id)) model.pinned.delete(id); else model.pinned.set(id, graph.positionOf(id));
    refresh();
    say(`${nameOf(model.nodes.get(id))} ${model.pinned.has(id) ? 'stays where it is.' : 'may move again.'}`);
  }

  async function bring(node) {
    model.hidden.delete(node.id);
    model.add({nodes: [node], edges: []});
    model.selected = node.id;
    await expand(node.id);
    select(node.id);
    graph.reveal(node.id);
    showView('graph');
    at('graph').focus();
  }

  function drawTable() {
    const parts = result ? [resultTable(result)] : [];
    const resort = column => { sort = {column, down: sort.column === column ? !sort.down : column === 6}; drawTable(); };
    at('table-view').replaceChildren(...parts, edgeTable(model, sort, resort, openEdge));
  }

  function showView(name, focus = false) {
    view = name;
    for (const one of ['graph', 'table']) {
      at('tab-' + one).setAttribute('aria-selected', String(one === name));
      at('tab-' + one).tabIndex = one === name ? 0 : -1;
      at(one + '-view').hidden = one !== name;
    }
    if (name === 'table') drawTable();
    if (focus) at('tab-' + name).focus();
    remember();
  }

  function queryFailed(error) {
    const place = error.line ? `Line ${error.line}, column ${error.column}: ` : '';
    at('query-error').textContent = place + error.message;
    at('query-error').hidden = false;
    at('query').setAttribute('aria-invalid', 'true');
    if (!error.line) return;
    const lines = at('query').value.split('\n').slice(0, error.line - 1);
    const start = lines.reduce((sum, line) => sum + line.length + 1, 0) + Math.max(0, error.column - 1);
    at('query').focus();
    at('query').setSelectionRange(start, Math.min(start + 1, at('query').value.length));
  }

  async function runQuery(text, restoring = false) {
    at('query-error').hidden = true;
    at('query').removeAttribute('aria-invalid');
    at('run').disabled = true; at('stop').hidden = false;
    say('The query runs …');
    try {
      result = await source.run(text.replace(/;\s*$/, ''));
      query = text;
      if (!restoring && result.nodes.length) model.clear();
      if (restoring && model.nodes.size) { showView(view); return; }
      const note = take(result, null);
      if (!restoring) {
        settle([], true);
        select(null);
        showView(result.nodes.length ? 'graph' : 'table');
      }
      say(`${result.rows.length} row${result.rows.length === 1 ? '' : 's'}; ${told()}${note}`);
    } catch (error) {
      if (!(error instanceof QueryFailed)) throw error;
      queryFailed(error);
      say('The query failed.', true);
    } finally { at('run').disabled = false; at('stop').hidden = true; }
  }

  async function restore(state) {
    Object.assign(model.filters, {out: state.out, from: state.from, to: state.to, undated: state.undated});
    model.pinned = state.pinned;
    model.hidden = state.hidden;
    const nodes = await source.nodes(state.nodes);
    model.add({nodes, edges: await source.between(nodes.map(node => node.id))});
    query = state.query;
    if (source.canQuery) at('query').value = state.query;
    model.selected = state.selected;
    const gone = state.nodes.length - nodes.length;
    settle(refresh(), true);
    select(state.selected);
    if (gone) say(`${gone} nodes of this link are not in the graph any more.`, true);
    view = state.view;
    if (query && source.canQuery) await runQuery(query, true);
    showView(view);
  }

  // The controls.
  at('tab-graph').addEventListener('click', () => showView('graph'));
  at('tab-table').addEventListener('click', () => showView('table'));
  document.querySelector('.views').addEventListener('keydown', event => { if (['ArrowLeft', 'ArrowRight'].includes(event.key)) showView(view === 'graph' ? 'table' : 'graph', true); });
  at('expand').addEventListener('click', guarded(() => expand(model.selected)));
  at('pin').addEventListener('click', () => pin(model.selected));
  at('hide').addEventListener('click', () => hide(model.selected));
  at('unhide').addEventListener('click', () => { const back = [...model.hidden]; model.hidden.clear(); settle(refresh()); say(`${back.length} came back.`); });
  at('arrange').addEventListener('click', () => settle([], true));
  at('fit').addEventListener('click', () => graph.fitAll());
  at('zoom-in').addEventListener('click', () => graph.zoom(1.25));
  at('zoom-out').addEventListener('click', () => graph.zoom(0.8));
  for (const [id, name] of [['from', 'from'], ['to', 'to']]) at(id).addEventListener('change', event => { model.filters[name] = event.target.value; refresh(); say(told()); });
  at('undated').addEventListener('change', event => { model.filters.undated = event.target.checked; refresh(); say(told()); });
  at('no-filters').addEventListener('click', () => { model.filters.clear(); refresh(); say(told()); });
  at('save-png').addEventListener('click', () => offer('graph.png', graph.picture(), 'image/png'));
  at('save-csv').addEventListener('click', () => offer('graph.csv', csvOf(tableShown(model, result, view)), 'text/csv'));
  at('save-json').addEventListener('click', () => offer('graph.jsonl', jsonLinesOf(model), 'application/jsonl'));
  at('copy-link').addEventListener('click', guarded(async () => {
    await navigator.clipboard.writeText(location.href.replace(/&?token=[^&]*/, ''));
    say('The link is copied.');
  }));
  new SearchBox(at('search'), at('found'), source, guarded(bring), failed);
  if (source.canQuery) {
    at('query-form').addEventListener('submit', event => { event.preventDefault(); guarded(runQuery)(at('query').value); });
    at('query').addEventListener('keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); guarded(runQuery)(at('query').value); } });
    at('stop').addEventListener('click', () => source.stop());
  } else {
    at('query-box').replaceChildren(element('summary', {}, 'Query'), element('p', {class: 'quiet'}, 'This page holds its graph and asks no server; queries need newsgraph serve.'));
  }

  at('legend-box').open = !matchMedia('(max-width: 60rem)').matches;
  fillWithNothing(at('panel'));
  await guarded(async () => {
    const {title} = await source.open();
    document.title = title;
    at('title').textContent = title;
    const state = fromAddress(location.hash);
    if (state.nodes.length || state.query) await restore(state);
    else {
      model.add(await source.start(most_at_start));
      settle(refresh(), true);
      say(`The best supported relationships: ${told()} Find brings in others.`);
    }
    if (!model.nodes.size && !state.query) say('The graph is empty.');
  })();
  document.body.dataset.ready = 'yes';  // for whoever tests the page
  window.newsgraphExplorer = {model, graph};
}

explore();
