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

/** The article's text with the clause marked where it stands: at the place in it that is nearest to the one told. */
function marked(text, {text: clause, start}) {
  const words = (clause || '').trim().split(/\s+/).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = clause ? [...text.matchAll(new RegExp(words.join('\\s+'), 'g'))] : [];
  if (!found.length) return [text];
  const nearest = found.reduce((best, next) => Math.abs(next.index - start) < Math.abs(best.index - start) ? next : best);
  return [text.slice(0, nearest.index), element('mark', {}, nearest[0]), text.slice(nearest.index + nearest[0].length)];
}

/** Opened, it fetches the article. Only a server has the texts. */
function wholeArticle(one, source) {
  if (!source.articleText) return null;
  const body = element('div', {class: 'whole', tabindex: 0, role: 'region', 'aria-label': 'The whole article'});
  const fill = async event => {
    if (!event.target.open || body.hasChildNodes()) return;
    try {
      body.replaceChildren(...marked(await source.articleText(one.article), one));
      const mark = body.querySelector('mark');
      if (mark) body.scrollTop = mark.offsetTop - body.offsetTop - 40;
    } catch (error) {
      body.replaceChildren(error.message);
    }
  };
  return element('details', {ontoggle: fill}, element('summary', {}, 'The whole article'), body);
}

function accountOf(one, source) {
  const speakers = one.said_by || [];
  const who = speakers.length ? 'said by ' + speakers.join(', citing ') : 'in the article’s own voice';
  const where = [one.title ? '“' + one.title + '”' : one.article, one.outlet, one.date].filter(Boolean).join(', ');
  return element('article', {}, quotation(one),
    details([['who', who], ['how sure', SURE[one.factuality] || one.factuality || ''], ['where', where + (one.sentence !== undefined ? `, sentence ${one.sentence + 1}` : '')]]),
    wholeArticle(one, source));
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
    parts.push(...found.slice(0, most_accounts).map(one => accountOf(one, source)));
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
