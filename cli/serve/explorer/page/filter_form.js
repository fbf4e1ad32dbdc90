// The form of the filters, made of what is there to filter.

function countedValues(items, value) {
  const counts = new Map();
  for (const item of items) if (value(item)) counts.set(value(item), (counts.get(value(item)) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

function fillFilters(model, changed) {
  const edges = [...model.edges.values()], nodes = [...model.nodes.values()];
  const groups = {type: countedValues(nodes, typeOf), factuality: countedValues(edges, sureness), class: countedValues(edges, edge => plain(edge.properties.class))};
  for (const [name, values] of Object.entries(groups)) {
    const out = model.filters.out[name], box = at('filter-' + name);
    const focused = document.activeElement && document.activeElement.dataset.value;
    for (const value of out) if (!values.some(([known]) => known === value)) values.push([value, 0]);
    box.lastElementChild.replaceChildren(...values.map(([value, count]) => element('label', {class: 'check'},
      element('input', {type: 'checkbox', checked: !out.has(value), 'data-value': value, onchange: event => {
        if (event.target.checked) out.delete(value); else out.add(value);
        changed();
      }}), ` ${SURE[value] && name === 'factuality' ? SURE[value] : value} `, element('span', {class: 'quiet'}, String(count)))));
    box.hidden = values.length === 0;
    if (focused) [...box.querySelectorAll('input')].filter(input => input.dataset.value === focused).forEach(input => input.focus());
  }
  at('from').value = model.filters.from;
  at('to').value = model.filters.to;
  at('undated').checked = model.filters.undated;
  const count = model.filters.count();
  at('filter-count').textContent = count ? `(${count} set)` : '';
}

function fillLegend(model) {
  const types = [...new Set(model.shownNodes().map(typeOf))].sort();
  const sure = [...new Set(model.shownEdges().map(sureness))].filter(value => SURE[value]).sort();
  const style = (part, values) => { Object.assign(part.style, values); return part; };
  const lines = {actual: ['solid', '--ink'], planned: ['dashed', '--planned'], possible: ['dashed', '--planned'], alleged: ['dotted', '--alleged'], denied: ['solid', '--denied']};
  at('legend').replaceChildren(
    ...types.map(type => { const look = TYPES[type] || OTHER;
      return element('li', {}, style(element('span', {class: 'sign'}), {background: look.fill, borderColor: look.line, borderRadius: look.shape === 'ellipse' ? '50%' : '0'}),
                     type === 'Unstated' ? 'not stated' : type); }),
    ...sure.map(value => element('li', {}, style(element('span', {class: 'line'}), {borderTopStyle: lines[value][0], borderTopColor: `var(${lines[value][1]})`}),
                                 (value === 'denied' ? '✗ ' : '') + SURE[value])));
}
