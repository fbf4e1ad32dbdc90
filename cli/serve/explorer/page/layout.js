// Where nodes stand: distances in the picture as near as can be to those in the graph, by stochastic gradient descent
// on stress (Zheng, Pawar, Goodman 2018, arXiv:1710.04626); each part by itself, then side by side.
//   node {id, width, height, x, y, fixed}, edge {source, target, text}: widths in pixels

const gap = 16;

function partsOf(nodes, edges) {
  const beside = new Map(nodes.map(node => [node.id, []]));
  for (const edge of edges) { beside.get(edge.source).push(edge.target); beside.get(edge.target).push(edge.source); }
  const seen = new Set(), byId = new Map(nodes.map(node => [node.id, node])), parts = [];
  for (const node of nodes) {
    if (seen.has(node.id)) continue;
    const part = [], open = [node.id];
    seen.add(node.id);
    while (open.length) {
      const id = open.pop();
      part.push(byId.get(id));
      for (const next of beside.get(id)) if (!seen.has(next)) { seen.add(next); open.push(next); }
    }
    parts.push(part);
  }
  return parts;
}

/** All shortest distances in one part; an edge is as long as its words and its ends need, longer at busy nodes. */
function distancesIn(part, edges) {
  const index = new Map(part.map((node, i) => [node.id, i])), links = part.map(() => new Map());
  for (const edge of edges) {
    const a = index.get(edge.source), b = index.get(edge.target);
    if (a === undefined || b === undefined || a === b) continue;
    const words = Math.max(...edge.text.split('\n').map(line => line.length), 0) * 3.4;
    const length = 60 + words + (part[a].width + part[b].width) * 0.35;
    links[a].set(b, Math.max(length, links[a].get(b) || 0));
    links[b].set(a, links[a].get(b));
  }
  for (let a = 0; a < part.length; ++a)
    for (const [b, length] of links[a]) if (a < b) {
      const busy = length + 9 * Math.sqrt(Math.min(links[a].size, links[b].size) - 1) + 6 * Math.sqrt(Math.max(links[a].size, links[b].size));
      links[a].set(b, busy);
      links[b].set(a, busy);
    }
  return part.map((_, start) => {
    const far = new Array(part.length).fill(Infinity), done = new Set();
    far[start] = 0;
    for (;;) {
      let at = -1;
      for (let i = 0; i < far.length; ++i) if (!done.has(i) && far[i] < Infinity && (at < 0 || far[i] < far[at])) at = i;
      if (at < 0) return far;
      done.add(at);
      for (const [next, length] of links[at]) far[next] = Math.min(far[next], far[at] + length);
    }
  });
}

function relax(part, far, rounds) {
  const pairs = [];
  let longest = 1;
  for (let i = 0; i < part.length; ++i) for (let j = i + 1; j < part.length; ++j) { pairs.push([i, j]); longest = Math.max(longest, far[i][j]); }
  let seed = 1;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;  // the same picture each time
  for (let round = 0; round < rounds; ++round) {
    const step = longest * longest * Math.pow(0.1 / longest / longest * 5000, round / (rounds - 1));
    for (let i = pairs.length - 1; i > 0; --i) { const j = Math.floor(random() * (i + 1)); [pairs[i], pairs[j]] = [pairs[j], pairs[i]]; }
    for (const [i, j] of pairs) {
      const a = part[i], b = part[j], wanted = far[i][j], share = Math.min(1, step / (wanted * wanted));
      const x = a.x - b.x || 0.1, y = a.y - b.y || 0.1, is = Math.hypot(x, y), by = share * (is - wanted) / 2 / is;
      if (!a.fixed) { a.x -= by * x * (b.fixed ? 2 : 1); a.y -= by * y * (b.fixed ? 2 : 1); }
      if (!b.fixed) { b.x += by * x * (a.fixed ? 2 : 1); b.y += by * y * (a.fixed ? 2 : 1); }
    }
  }
}

/** Pushes nodes apart that lie on each other, along the shorter way. */
function separate(nodes) {
  for (let round = 0; round < 80; ++round) {
    let moved = false;
    for (let i = 0; i < nodes.length; ++i) {
      for (let j = i + 1; j < nodes.length; ++j) {
        const a = nodes[i], b = nodes[j];
        const x = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x), y = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
        if (x <= 0 || y <= 0 || (a.fixed && b.fixed)) continue;
        moved = true;
        const along = x < y ? 'x' : 'y', by = Math.min(x, y) * (a[along] < b[along] || (a[along] === b[along] && i < j) ? 1 : -1);
        if (!a.fixed) a[along] -= b.fixed ? by : by / 2;
        if (!b.fixed) b[along] += a.fixed ? by : by / 2;
      }
    }
    if (!moved) return;
  }
}

/** Pushes nodes off lines that lead to others. */
function clear(part, edges) {
  const byId = new Map(part.map(node => [node.id, node]));
  const lines = edges.filter(edge => byId.has(edge.source) && edge.source !== edge.target).map(edge => [byId.get(edge.source), byId.get(edge.target)]);
  for (let round = 0; round < 50; ++round) {
    let moved = false;
    for (const node of part) {
      if (node.fixed) continue;
      for (const [a, b] of lines) {
        if (node === a || node === b) continue;
        const x = b.x - a.x, y = b.y - a.y, length = Math.hypot(x, y) || 1;
        const along = ((node.x - a.x) * x + (node.y - a.y) * y) / length;
        if (along < 0 || along > length) continue;
        const aside = ((node.x - a.x) * -y + (node.y - a.y) * x) / length;
        const needed = (Math.abs(y) * node.width + Math.abs(x) * node.height) / 2 / length + 9;
        if (Math.abs(aside) >= needed) continue;
        const by = Math.min(12, needed - Math.abs(aside)) * (aside < 0 ? -1 : 1) / length;
        node.x += -y * by;
        node.y += x * by;
        moved = true;
      }
    }
    if (!moved) return;
    if (round % 10 === 9) separate(part);
  }
}

function boxOf(part) {
  const low = (axis, size) => Math.min(...part.map(node => node[axis] - node[size] / 2)), high = (axis, size) => Math.max(...part.map(node => node[axis] + node[size] / 2));
  return {x: low('x', 'width'), y: low('y', 'height'), width: high('x', 'width') - low('x', 'width'), height: high('y', 'height') - low('y', 'height')};
}

/** The parts in rows, the largest first, in about the shape of the window. */
function pack(parts, shape) {
  const boxes = parts.map(part => ({part, ...boxOf(part)})).sort((a, b) => b.width * b.height - a.width * a.height);
  const area = boxes.reduce((sum, box) => sum + (box.width + 50) * (box.height + 50), 0);
  const wide = Math.max(Math.sqrt(area * shape) * 1.1, ...boxes.map(box => box.width));
  let x = 0, y = 0, high = 0;
  for (const box of boxes) {
    if (x > 0 && x + box.width > wide) { x = 0; y += high + 50; high = 0; }
    for (const node of box.part) { node.x += x - box.x; node.y += y - box.y; }
    x += box.width + 50;
    high = Math.max(high, box.height);
  }
}

/** Gives the nodes their places. Where some are fixed, the others find theirs around them. */
function layOut(nodes, edges, shape, afresh) {
  const parts = partsOf(nodes, edges);
  for (const part of parts) {
    if (afresh) part.forEach((node, i) => {
      if (!node.fixed) { node.x = 100 * Math.sqrt(i + 1) * Math.cos(i * 2.399963); node.y = 100 * Math.sqrt(i + 1) * Math.sin(i * 2.399963); }
    });
    if (part.length > 1 && part.some(node => !node.fixed)) relax(part, distancesIn(part, edges), 60);
    separate(part);
    clear(part, edges);
    separate(part);
  }
  if (nodes.some(node => node.fixed)) separate(nodes); else pack(parts, shape);
}
