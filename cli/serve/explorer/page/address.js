// The address that brings back the view: after the # of the page's URL, so that it never leaves the browser.
//   q query · n nodes · p pinned (ID:x:y) · h hidden · s selected · v view · t, f, c what is unticked · from, to, dated

const most_in_address = 150;  // nodes; a longer address would not travel

function addressOf(model, view, query) {
  const parts = new URLSearchParams(), list = values => [...values].join(' ');
  const put = (name, value) => { if (value) parts.set(name, value); };
  put('q', query);
  put('n', list([...model.nodes.keys()].slice(0, most_in_address)));
  put('p', list([...model.pinned].map(([id, {x, y}]) => [id, x, y].join(':'))));
  put('h', list(model.hidden));
  put('s', model.selected);
  put('v', view === 'graph' ? '' : view);
  for (const [letter, name] of [['t', 'type'], ['f', 'factuality'], ['c', 'class']]) put(letter, [...model.filters.out[name]].join('\n'));
  put('from', model.filters.from);
  put('to', model.filters.to);
  put('dated', model.filters.undated ? '' : '1');
  return '#' + parts;
}

function fromAddress(hash) {
  const parts = new URLSearchParams(hash.slice(1)), list = name => (parts.get(name) || '').split(' ').filter(Boolean);
  const pins = list('p').map(one => { const [, id, x, y] = /^(.*):(-?\d+):(-?\d+)$/.exec(one) || []; return id === undefined ? null : [id, {x: Number(x), y: Number(y)}]; });
  const lines = name => new Set((parts.get(name) || '').split('\n').filter(Boolean));
  return {
    query: parts.get('q') || '', nodes: list('n'), pinned: new Map(pins.filter(Boolean)), hidden: new Set(list('h')), selected: parts.get('s'),
    view: parts.get('v') === 'table' ? 'table' : 'graph', out: {type: lines('t'), factuality: lines('f'), class: lines('c')},
    from: parts.get('from') || '', to: parts.get('to') || '', undated: !parts.get('dated'),
  };
}
