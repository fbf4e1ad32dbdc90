// What is shown, as a table: the rows of the last query, and the edges of the graph.

function resultTable({columns, rows, more}, most = 500) {
  const body = rows.slice(0, most).map(row => element('tr', {}, ...row.map(value => element('td', {}, plain(value)))));
  const left = rows.length > most || more ? ` (the first ${Math.min(rows.length, most)} are shown)` : '';
  return element('table', {id: 'rows'},
    element('caption', {}, `The query's result: ${rows.length} row${rows.length === 1 ? '' : 's'}${left}`),
    element('thead', {}, element('tr', {}, ...columns.map(name => element('th', {scope: 'col'}, name)))),
    element('tbody', {}, ...body));
}

const EDGE_COLUMNS = [
  ['from', (edge, model) => nameOf(model.nodes.get(edge.source))],
  ['relation', (edge, model) => countedVerb(edge, [model.nodes.get(edge.source), model.nodes.get(edge.target)])],
  ['to', (edge, model) => nameOf(model.nodes.get(edge.target))],
  ['how sure', edge => SURE[sureness(edge)] || sureness(edge)],
  ['when', edge => period(edge)],
  ['said by', edge => plain(edge.properties.said_by)],
  ['mentions', edge => supportOf(edge)],
];

function edgeTable(model, sort, resort, open) {
  const edges = model.shownEdges(), value = EDGE_COLUMNS[sort.column][1];
  const before = (a, b) => typeof a === 'number' ? a - b : String(a).localeCompare(String(b));
  edges.sort((a, b) => (sort.down ? -1 : 1) * before(value(a, model), value(b, model)));
  const heads = EDGE_COLUMNS.map(([name], i) => element('th', {scope: 'col', 'aria-sort': sort.column === i ? (sort.down ? 'descending' : 'ascending') : null},
    element('button', {type: 'button', onclick: () => resort(i)}, name + (sort.column === i ? (sort.down ? ' ↓' : ' ↑') : ''))));
  const rows = edges.map(edge => element('tr', {}, ...EDGE_COLUMNS.map(([name, text], i) => element('td', {class: name === 'how sure' ? sureness(edge) : null},
    i === 1 ? element('button', {type: 'button', 'aria-label': 'Evidence: ' + EDGE_COLUMNS.slice(0, 3).map(column => column[1](edge, model)).join(' '), onclick: () => open(edge)}, text(edge, model))
            : String(text(edge, model))))));
  return element('table', {id: 'edges'}, element('caption', {}, `${edges.length} relationships shown in the graph`),
    element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}
