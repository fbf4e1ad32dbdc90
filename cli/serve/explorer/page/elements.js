// Nodes and edges as the page knows them, and their words for people.
//   node {id, labels: [..], properties: {..}}      edge {id, type, source, target, properties: {..}}

const TYPES = {  // colours and shapes of the program's diagrams
  Country: {shape: 'hexagon', fill: '#FBE3B0', line: '#E69F00'},
  Person: {shape: 'ellipse', fill: '#CDE8F8', line: '#0072B2'},
  Agency: {shape: 'rectangle', fill: '#BFE5D8', line: '#009E73'},
  Unit: {shape: 'cut-rectangle', fill: '#FAF3B5', line: '#B8A800'},
  Group: {shape: 'round-rectangle', fill: '#F0D3E3', line: '#CC79A7'},
  Place: {shape: 'tag', fill: '#F6D2BC', line: '#D55E00'},
  Weapon: {shape: 'diamond', fill: '#DDDDDD', line: '#555555'},
  Agreement: {shape: 'barrel', fill: '#FFFFFF', line: '#000000'},
  Statement: {shape: 'round-rectangle', fill: '#FFFFFF', line: '#777777'},
  Article: {shape: 'rectangle', fill: '#EEEEEE', line: '#777777'},
  Unstated: {shape: 'ellipse', fill: '#FFFFFF', line: '#777777'},
};
const OTHER = {shape: 'rectangle', fill: '#FFFFFF', line: '#555555'};
const SURE = {actual: 'reported as fact', planned: 'planned', possible: 'possible', alleged: 'alleged', denied: 'denied'};
const STANDING = new Set(['BELONGS_TO', 'PART_OF', 'WORKS_FOR', 'MEMBER_OF', 'LEADS', 'LOCATED_IN']);
const BACKGROUND = new Set(['MENTIONS', 'ABOUT', 'STATED_IN', 'CITES', 'SAID', 'EXPRESSED']);

function typeOf(node) {
  return Object.keys(TYPES).find(type => node.labels.includes(type)) || node.labels[0] || 'other';
}

function plain(value) {  // a value of JSON, or one tagged as {"$date": "2024-10-23"}, as text
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value !== 'object') return String(value);
  const tagged = Object.keys(value).find(key => key.startsWith('$'));
  if (tagged) return String(value[tagged]);
  if (value.labels && value.properties) return nameOf(value);
  if (value.type && value.properties) return verbOf(value);
  if (value.nodes) return value.nodes.map(nameOf).join(' – ');
  return Object.entries(value).map(([key, inner]) => key + ': ' + plain(inner)).join(', ');
}

function nameOf(node) {
  for (const key of ['name', 'title', 'text', 'id']) {
    const name = node.properties && plain(node.properties[key]);
    if (name) return name;
  }
  return typeOf(node) === 'Unstated' ? 'not stated' : typeOf(node);
}

function verbOf(edge) { return edge.type.toLowerCase().replaceAll('_', ' '); }

function countedVerb(edge, ends) {
  const count = edge.properties.count;
  const said = ends.some(end => nameOf(end).replaceAll(',', '').includes(String(count)) || end.properties.count === count);
  return typeof count === 'number' && !said ? verbOf(edge) + ' ' + count.toLocaleString('en') : verbOf(edge);
}

function supportOf(edge) { return Math.max(1, Number(edge.properties.support) || 1); }
function sureness(edge) { return edge.properties.factuality || ''; }
function datesOf(edge) { return [plain(edge.properties.start), plain(edge.properties.end)]; }

function period(edge) {
  const [start, end] = datesOf(edge);
  if (!start && !end) return '';
  if (start === end) return start;
  return start && end ? start + ' – ' + end : start ? 'since ' + start : 'by ' + end;
}

/** An element of the page: element('p', {class: 'x', onclick: f}, 'text', child …). Text stays text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}
const at = id => document.getElementById(id);
