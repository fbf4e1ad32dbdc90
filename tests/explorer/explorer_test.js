// The explorer in a real browser: typed at, clicked, moved through by keys. node explorer_test.js PROGRAM INPUTS [PICTURES]
//   PICTURES: a folder for screenshots, to be looked at.
'use strict';
const {execFileSync, spawn} = require('child_process');
const fs = require('fs'), os = require('os'), path = require('path');

const [program, inputs, pictures] = process.argv.slice(2);
const skip = why => { console.log('SKIPPED: ' + why); process.exit(0); };
let chromium;
try { ({chromium} = require('playwright-core')); } catch { skip('playwright-core is not installed (npm ci --prefix tests/explorer)'); }
const browserProgram = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(file => fs.existsSync(file));
if (!browserProgram) skip('there is no Chromium');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsgraph-explorer-'));
const graphFile = path.join(folder, 'news.graph'), pageFile = path.join(folder, 'news.html');
let failures = 0, checks = 0;

function check(what, holds, seen) {
  ++checks;
  if (holds) return;
  ++failures;
  console.log('FAILED: ' + what + (seen === undefined ? '' : ': ' + JSON.stringify(seen)));
}

async function opened(browser, address, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 860}, reducedMotion: 'reduce', acceptDownloads: true, ...options});
  const page = await context.newPage();
  page.troubles = [];
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) page.troubles.push(message.text()); });
  page.on('pageerror', error => page.troubles.push(String(error)));
  page.on('request', request => { if (!request.url().startsWith(address.split('#')[0].replace(/[^/]*$/, '')) && !/^(blob|data):/.test(request.url())) page.troubles.push('asked for ' + request.url()); });
  await page.goto(address);
  await page.waitForSelector('body[data-ready]', {timeout: 30000});
  return page;
}

const shown = page => page.evaluate(() => {
  const {model} = window.newsgraphExplorer;
  return {nodes: model.shownNodes().map(node => node.id).sort(), edges: model.shownEdges().length, selected: model.selected, pinned: [...model.pinned.keys()], hidden: [...model.hidden]};
});
const status = page => page.textContent('#status');
const picture = async (page, name) => { if (pictures) await page.screenshot({path: path.join(pictures, name + '.png')}); };

/** Types into the search box and takes the first name. */
async function find(page, text) {
  await page.fill('#search', text);
  await page.waitForSelector('#found li:not(.none)');
  await page.press('#search', 'Enter');
  await page.waitForFunction(() => document.getElementById('search').value === '' && !document.getElementById('expand').disabled);
}

async function savedAs(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return {name: download.suggestedFilename(), content: fs.readFileSync(await download.path())};
}

async function explores(page) {
  const start = await shown(page);
  check('it begins with a part of the graph', start.nodes.length > 1 && start.edges > 0, start);
  await find(page, 'denm');
  check('a name that is typed is found, and chosen by Enter', /Denmark/.test(await page.textContent('#panel h2')));
  check('the status tells of it', /Denmark, Country/.test(await status(page)), await status(page));
  await page.fill('#search', 'zzzz');
  await page.waitForSelector('#found .none');
  check('a name that nobody has is said to be none', /Nothing is named/.test(await page.textContent('#found')));
  await page.press('#search', 'Escape');
  await page.fill('#search', '');
  await page.click('#expand');
  check('a node that is expanded says how many came', /nodes came in around/.test(await page.waitForFunction(() => /came in/.test(document.getElementById('status').textContent)) && await status(page)), await status(page));
  await picture(page, 'graph');
}

async function givesEvidence(page) {
  await page.click('#tab-table');
  await page.click('#edges tbody tr:has-text("summoned") td button');
  await page.waitForSelector('#panel mark');
  check('a relationship shows its sentence with the clause marked', /summoned/.test(await page.textContent('#panel mark')), await page.textContent('#panel'));
  check('the sentence is longer than the clause', (await page.textContent('#panel blockquote')).length > (await page.textContent('#panel mark')).length);
  check('the article is named', /ferry/.test(await page.textContent('#panel article dl')));
  if (page.url().startsWith('http')) {  // a file holds the sentences alone
    await page.click('#panel details summary >> nth=0');
    await page.waitForSelector('#panel .whole mark');
    check('the whole article is there to be read, the clause marked in it',
      /summoned/.test(await page.textContent('#panel .whole mark')) && (await page.textContent('#panel .whole')).length > (await page.textContent('#panel blockquote')).length);
  }
  const before = await page.$$eval('#edges tbody tr td:first-child', cells => cells.map(cell => cell.textContent));
  await page.click('#edges th button >> nth=0');
  const sorted = await page.$$eval('#edges tbody tr td:first-child', cells => cells.map(cell => cell.textContent));
  check('the table is sorted by a column that is clicked', JSON.stringify(sorted) === JSON.stringify([...before].sort((a, b) => a.localeCompare(b))), sorted);
  await picture(page, 'evidence');
  await page.click('#tab-graph');
}

async function filters(page) {
  const all = await shown(page);
  await page.click('#filter-box summary');
  await page.uncheck('#filter-type input[data-value="Country"]');
  const fewer = await shown(page);
  check('a type that is unticked is not shown', fewer.nodes.length < all.nodes.length, fewer);
  await page.check('#filter-type input[data-value="Country"]');
  await page.uncheck('#filter-factuality input >> nth=0');
  check('what is so sure can be left out', (await shown(page)).edges < all.edges);
  await page.check('#filter-factuality input >> nth=0');
  await page.fill('#from', '2030-01-01');
  await page.uncheck('#undated');
  check('a date leaves out what was before it', (await shown(page)).edges === 0);
  await page.click('#no-filters');
  check('all comes back', (await shown(page)).edges === all.edges);
  await page.click('#filter-box summary');
}

async function obeysKeys(page) {
  await page.evaluate(() => window.newsgraphExplorer.graph.events.select(null));
  await page.focus('#graph');
  await page.keyboard.press('ArrowRight');
  const first = (await shown(page)).selected;
  check('an arrow key chooses a node', first !== null);
  const visited = new Set([first]);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) { await page.keyboard.press(key); visited.add((await shown(page)).selected); }
  check('arrow keys go from node to node', visited.size > 1, [...visited]);
  await page.keyboard.press('p');
  check('P pins', (await shown(page)).pinned.length === 1);
  const before = await shown(page);
  await page.keyboard.press('h');
  check('H hides', (await shown(page)).nodes.length < before.nodes.length);
  await page.click('#unhide');
  check('what is hidden comes back', (await shown(page)).nodes.length === before.nodes.length);
  await page.evaluate(id => window.newsgraphExplorer.graph.events.select(id), first);
  await page.focus('#graph');
  await page.keyboard.press('Enter');
  check('Enter goes to the panel', await page.evaluate(() => document.activeElement.id) === 'panel');
}

async function comesBack(browser, page, options) {
  const before = await shown(page), address = page.url();
  const again = await opened(browser, address, options);
  const after = await shown(again);
  check('the address brings back the view', JSON.stringify(after) === JSON.stringify(before), {before, after});
  check('without trouble', again.troubles.length === 0, again.troubles);
  await again.context().close();
}

async function saves(page) {
  await page.click('#export-box summary');
  const table = await savedAs(page, '#save-csv'), lines = await savedAs(page, '#save-json'), png = await savedAs(page, '#save-png');
  check('the table is saved', /^from,relation,to,/.test(table.content.toString()), table.name);
  const parsed = lines.content.toString().trim().split('\n').map(line => JSON.parse(line));
  check('the graph is saved', parsed.some(one => one.kind === 'node') && parsed.some(one => one.kind === 'edge'));
  check('the picture is saved', png.content.subarray(1, 4).toString() === 'PNG');
  await page.click('#export-box summary');
}

async function isAccessible(page, what) {
  const nameless = await page.$$eval('button, input, textarea, [role=tab], [role=application]', all => all
    .filter(one => !(one.textContent.trim() || one.getAttribute('aria-label') || one.getAttribute('aria-labelledby') || (one.labels && one.labels.length)))
    .map(one => one.outerHTML));
  check(what + ': everything to be used has a name', nameless.length === 0, nameless);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check(what + ': nothing has to be scrolled sideways', wide <= 0, wide);
}

async function asks(page) {
  await page.click('#query-box summary');
  await page.fill('#query', 'MATCH (a)-[r:SUMMONED]->(b)\nRETURN a, r, b');
  await page.press('#query', 'Control+Enter');
  await page.waitForFunction(() => /1 row;/.test(document.getElementById('status').textContent));
  const found = await shown(page);
  check('a query’s result is drawn', found.nodes.length === 2 && found.edges === 1, found);
  await page.click('#tab-table');
  check('its rows are in the table', /The query’s result: 1 row/.test((await page.textContent('#rows caption')).replace("'", '’')));
  await page.fill('#query', 'MATCH (a)\nRETURN b');
  await page.click('#run');
  await page.waitForSelector('#query-error:not([hidden])');
  check('a mistake is shown with its place', /Line 2, column 8/.test(await page.textContent('#query-error')), await page.textContent('#query-error'));
  check('the place is marked in the query', await page.evaluate(() => document.getElementById('query').selectionStart) === 17);
  await picture(page, 'error');
  await page.fill('#query', 'MATCH (a)-[r:SUMMONED]->(b) RETURN a.name AS who, r');
  await page.click('#run');
  await page.waitForFunction(() => document.getElementById('query-error').hidden && /1 row;/.test(document.getElementById('status').textContent));
  check('a relationship brings its ends', (await shown(page)).nodes.length === 2);
  await page.click('#tab-graph');
}

/** The server, once it has said where it listens. */
function serve() {
  const server = spawn(program, ['serve', graphFile, '--port', '0']);
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = data => { text += data; const found = /http:\/\/[^\s]+/.exec(text); if (found) resolve({server, address: found[0].replace(/\/?$/, '/')}); };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error('the server ended: ' + text)));
  });
}

async function tested(browser, address, name) {
  const page = await opened(browser, address);
  await explores(page);
  await givesEvidence(page);
  await filters(page);
  await obeysKeys(page);
  await comesBack(browser, page);
  await saves(page);
  await isAccessible(page, name);
  check(name + ': no trouble in the console', page.troubles.length === 0, page.troubles);
  return page;
}

async function main() {
  execFileSync(program, ['build', path.join(inputs, 'articles'), '-o', graphFile], {stdio: 'ignore'});
  try { execFileSync(program, ['export', graphFile, '-o', pageFile], {stdio: 'pipe'}); } catch (error) {
    if (/without the explorer/.test(String(error.stderr))) skip('the program was built without the explorer');
    throw error;
  }
  const browser = await chromium.launch({executablePath: browserProgram, args: ['--no-sandbox']});
  let running = null;
  try {
    await (await tested(browser, 'file://' + pageFile, 'a page with the graph inside')).context().close();
    const phone = await opened(browser, 'file://' + pageFile, {viewport: {width: 380, height: 760}, colorScheme: 'dark', hasTouch: true});
    await isAccessible(phone, 'at 380 pixels');
    check('the dark has a dark ground', await phone.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(27, 28, 30)');
    await find(phone, 'denm');
    await picture(phone, 'phone');
    await phone.context().close();
    running = await serve();
    const page = await tested(browser, running.address, 'the server’s page');
    page.troubles.length = 0;
    await asks(page);
    check('the query is in the address', /q=MATCH/.test(page.url()));
    check('asking: only the refused query is in the console', page.troubles.every(text => /400/.test(text)), page.troubles);
    running.server.removeAllListeners('exit');
    running.server.kill();
    await page.click('#expand').catch(() => {});
    await page.fill('#search', 'denm');
    await page.waitForFunction(() => /cannot be reached/.test(document.getElementById('status').textContent), undefined, {timeout: 10000});
    check('a server that is gone is said to be gone', true);
  } finally {
    if (running) { running.server.removeAllListeners('exit'); running.server.kill(); }
    await browser.close();
    fs.rmSync(folder, {recursive: true, force: true});
  }
  console.log(`${checks - failures} of ${checks} checks hold`);
  process.exit(failures ? 1 : 0);
}

main().catch(error => { console.log('FAILED: ' + error.stack); process.exit(1); });
