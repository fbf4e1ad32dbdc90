// What is shown, as files.

function offer(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  element('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function csvOf(table) {
  // A cell that a spreadsheet would take for a formula gets a quote in front.
  const cell = text => { const safe = /^[=+\-@\t]/.test(text) ? "'" + text : text; return /[",\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe; };
  return table.map(row => row.map(value => cell(String(value))).join(',')).join('\r\n') + '\r\n';
}

function tableShown(model, result, view) {
  if (view === 'table' && result) return [result.columns, ...result.rows.map(row => row.map(plain))];
  return [EDGE_COLUMNS.map(([name]) => name), ...model.shownEdges().map(edge => EDGE_COLUMNS.map(([, value]) => value(edge, model)))];
}

function jsonLinesOf(model) {
  const nodes = model.shownNodes().map(node => ({kind: 'node', id: node.id, labels: node.labels, properties: node.properties}));
  const edges = model.shownEdges().map(edge => ({kind: 'edge', id: edge.id, type: edge.type, source: edge.source, target: edge.target, properties: edge.properties}));
  return [...nodes, ...edges].map(one => JSON.stringify(one)).join('\n') + '\n';
}
