// Who, what and why: the panel beside the graph.

function details(pairs) {
  const list = element('dl');
  for (const [name, value] of pairs) if (value !== '' && value !== null && value !== undefined) list.append(element('dt', {}, name), element('dd', {}, String(value)));
  return list;
}

/** The sentence with the clause marked. */
function quotation({passage, text}) {
  const squeezed = words => (words || '').replace(/\s+/g, ' ').trim();
  const sentence = squeezed(passage) || squeezed(text), clause = squeezed(text), start = clause ? sentence.indexOf(clause) : -1;
  if (start < 0) return element('blockquote', {}, sentence);
  return element('blockquote', {}, sentence.slice(0, start), element('mark', {}, clause), sentence.slice(start + clause.length));
}

function accountOf(one) {
  const speakers = one.said_by || [];
  const who = speakers.length ? 'said by ' + speakers.join(', citing ') : 'in the article’s own voice';
  const where = [one.title ? '“' + one.title + '”' : one.article, one.outlet, one.date].filter(Boolean).join(', ');
  return element('article', {}, quotation(one),
    details([['who', who], ['how sure', SURE[one.factuality] || one.factuality || ''], ['where', where + (one.sentence !== undefined ? `, sentence ${one.sentence + 1}` : '')]]));
}

const most_accounts = 20;

async function fillWithEdges(panel, edges, model, source) {
  const parts = [];
  for (const edge of edges) {
    const [from, to] = [model.nodes.get(edge.source), model.nodes.get(edge.target)];
    parts.push(element('h2', {}, `${nameOf(from)} — ${countedVerb(edge, [from, to])} → ${nameOf(to)}`));
    parts.push(details([['how sure', SURE[sureness(edge)] || sureness(edge)], ['when', period(edge)], ['where', plain(edge.properties.place)],
                        ['said by', plain(edge.properties.said_by)], ['mentions', supportOf(edge)]]));
    const found = await source.evidence(edge);
    parts.push(...found.slice(0, most_accounts).map(accountOf));
    if (found.length > most_accounts) parts.push(element('p', {class: 'quiet'}, `and ${found.length - most_accounts} more`));
    if (!found.length) parts.push(element('p', {class: 'quiet'}, 'No sentence: it was not read in an article.'));
  }
  panel.replaceChildren(...parts);
}

function fillWithNode(panel, node, model, open) {
  const edges = [...model.edges.values()].filter(edge => edge.source === node.id || edge.target === node.id).sort((a, b) => supportOf(b) - supportOf(a));
  const known = new Set(['name', 'aliases', 'role', 'count', 'key', 'title', 'text']);
  const others = Object.entries(node.properties).filter(([key]) => !known.has(key)).map(([key, value]) => [key, plain(value)]);
  panel.replaceChildren(
    element('h2', {}, nameOf(node)),
    details([['type', typeOf(node) === 'Unstated' ? 'the text does not say who' : typeOf(node)], ['role', plain(node.properties.role)],
             ['count', plain(node.properties.count)], ['also', plain(node.properties.aliases)], ...others]),
    element('h3', {}, edges.length ? 'Relationships' : 'No relationships are here yet; Expand fetches them.'),
    element('ul', {}, ...edges.slice(0, 60).map(edge => element('li', {}, element('button', {type: 'button', class: sureness(edge), onclick: () => open(edge)},
      `${edge.source === node.id ? '' : nameOf(model.nodes.get(edge.source)) + ' '}— ${verbOf(edge)} → ${nameOf(model.nodes.get(edge.target))}`)))),
    edges.length > 60 ? element('p', {class: 'quiet'}, `and ${edges.length - 60} more, in the table`) : '');
}

function fillWithNothing(panel) {
  panel.replaceChildren(element('h2', {}, 'Evidence'),
    element('p', {}, 'Choose a line in the graph to read the sentences behind it, or a node to see what is known of it. Find brings in others.'));
}
