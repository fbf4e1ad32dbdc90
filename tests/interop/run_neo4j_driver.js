// Neo4j's own driver against a served graph; what does not hold ends the script with a message.
// usage: node run_neo4j_driver.js '{"port": 7687, "reading": 7688, "guarded": 7689, "token": "…"}'
// port: a server that writes, with little time for queries; reading: one that does not write; guarded: one that wants the token.
const assert = require("assert");
const neo4j = require("neo4j-driver");
const { lastValueFrom, map, take, toArray } = require("rxjs");

const { port, reading, guarded, token } = JSON.parse(process.argv[2]);
const uri = (where) => `bolt://127.0.0.1:${where}`;
const connect = (where = port, auth = undefined, options = {}) => neo4j.driver(uri(where), auth, { disableLosslessIntegers: true, ...options });

const tests = {};
const test = (name, run) => { tests[name] = run; };

/** Runs `use` with a driver, then closes it. */
async function withDriver(driver, use) {
  try { return await use(driver); } finally { await driver.close(); }
}
async function withSession(driver, use, config = {}) {
  const session = driver.session(config);
  try { return await use(session); } finally { await session.close(); }
}
/** Runs the query and gives its records as objects. */
const rows = async (runner, query, parameters) => (await runner.run(query, parameters)).records.map((record) => record.toObject());
const fails = async (promise, code) => {
  try { await promise; } catch (error) { return assert.strictEqual(error.code, code, error.message); }
  assert.fail(`no ${code}`);
};

test("the driver finds the server, and both speak 5.4", (driver) => withSession(driver, async (session) => {
  const info = await driver.getServerInfo();
  assert.strictEqual(String(info.protocolVersion), "5.4");
  assert(info.agent.includes("newsgraph"), info.agent);
  assert.deepStrictEqual(await rows(session, "RETURN 1 AS one"), [{ one: 1 }]);
}));

test("parameters of all types come back as what they were", (driver) => withSession(driver, async (session) => {
  const { Date: Day, DateTime, Duration, LocalDateTime, LocalTime, Time } = neo4j.types;
  const values = {
    nothing: null, yes: true, no: false, small: -17, large: neo4j.int("9223372036854775807"), real: 0.1, huge: 1e300,
    text: "\u{1F600} e\u0301 \"it's\" \\", empty: "", long: "x".repeat(100000), list: [1, [2.5, "a"], null], map: { a: { b: [] } },
    day: new Day(2024, 2, 29), time: new Time(12, 31, 14, 645876123, 3600), local: new LocalTime(23, 59, 59, 999999999),
    moment: new LocalDateTime(1900, 2, 28, 12, 0, 0, 5), offset: new DateTime(2024, 7, 1, 12, 0, 0, 1, 9000, null),
    zoned: new DateTime(2024, 7, 1, 12, 0, 0, 0, 7200, "Europe/Stockholm"), duration: new Duration(14, 3, 2, 500000000),
    negative: new Duration(-1, 0, -1, 250000000),
  };
  for (const [name, value] of Object.entries(values)) {
    const [{ back }] = await rows(session, "RETURN $value AS back", { value });
    const sent = neo4j.isInt(value) ? value.toBigInt() : value;
    const got = typeof back === "number" && neo4j.isInt(value) ? BigInt(value.toString()) : back;
    assert.strictEqual(String(got), String(sent), name);
    if (value !== null && typeof value === "object" && !neo4j.isInt(value) && !Array.isArray(value) && name !== "map")
      assert.strictEqual(back.constructor, value.constructor, name);
  }
  const [{ same }] = await rows(session, "RETURN $map = {a: {b: []}} AND $list[1] = [2.5, 'a'] AND $day = date('2024-02-29') AND "
    + "$zoned = datetime('2024-07-01T12:00[Europe/Stockholm]') AND $duration = duration('P1Y2M3DT2.5S') AS same", values);
  assert.strictEqual(same, true);
}));

test("integers keep all their bits", () => withDriver(neo4j.driver(uri(port), undefined, { useBigInt: true }), (driver) => withSession(driver, async (session) => {
  for (const value of [0n, -1n, 127n, 128n, -129n, 2n ** 31n, -(2n ** 63n), 2n ** 63n - 1n])
    assert.deepStrictEqual(await rows(session, "RETURN $value AS back", { value }), [{ back: value }]);
})));

test("bytes and points are refused, and the session goes on", (driver) => withSession(driver, async (session) => {
  await fails(session.run("RETURN $b", { b: new Int8Array([1, 2]) }), "Neo.ClientError.Statement.TypeError");
  await fails(session.run("RETURN $p", { p: new neo4j.types.Point(7203, 1.5, 2.5) }), "Neo.ClientError.Statement.TypeError");
  assert.deepStrictEqual(await rows(session, "RETURN 1 AS one"), [{ one: 1 }]);
}));

test("nodes, relationships and paths", (driver) => withSession(driver, async (session) => {
  const [{ p }] = await rows(session, "MATCH p = (:Person {name: 'Ida Holm'})-[:VISITED {factuality: 'planned'}]->(:Country)<-[:NEAR]-(:Country) RETURN p");
  assert(neo4j.isPath(p));
  assert.strictEqual(p.length, 2);
  const [first, second] = p.segments;
  assert.deepStrictEqual([...p.start.labels].sort(), ["Entity", "Person"]);
  assert.strictEqual(first.relationship.type, "VISITED");
  assert.strictEqual(first.relationship.properties.support, 2);
  assert.strictEqual(first.end.properties.name, "Norway");
  assert.strictEqual(second.relationship.startNodeElementId, second.end.elementId);  // walked against its direction
  const [{ n, r, m }] = await rows(session, "MATCH (n)-[r]->(m) WHERE elementId(r) = $id RETURN n, r, m", { id: first.relationship.elementId });
  assert(neo4j.isNode(n) && neo4j.isRelationship(r));
  assert.deepStrictEqual([n.elementId, m.elementId], [r.startNodeElementId, r.endNodeElementId]);
  assert.strictEqual(n.elementId, p.start.elementId);
  assert(neo4j.isDate(n.properties.born));
  assert.strictEqual(n.properties.born.toString(), "1970-05-01");
  assert.deepStrictEqual(n.properties.aliases, ["I. Holm", "Holm, Ida"]);
}));

test("transaction functions that read and write", (driver) => withSession(driver, async (session) => {
  const made = await session.executeWrite(async (tx) => {
    await tx.run("CREATE (:Made {n: 1})");
    return rows(tx, "MATCH (n:Made) RETURN count(n) AS n");
  });
  assert.deepStrictEqual(made, [{ n: 1 }]);
  assert.deepStrictEqual(await session.executeRead((tx) => rows(tx, "MATCH (n:Made) RETURN n.n AS n")), [{ n: 1 }]);
  assert(session.lastBookmarks().length > 0);
  await fails(session.executeRead((tx) => tx.run("CREATE (:Made)")), "Neo.ClientError.Statement.AccessMode");
  const result = await session.run("MATCH (n:Made) DETACH DELETE n");
  assert.strictEqual(result.summary.queryType, "w");
  assert.strictEqual(result.summary.counters.updates().nodesDeleted, 1);
}));

test("what a function throws undoes its transaction", (driver) => withSession(driver, async (session) => {
  await assert.rejects(session.executeWrite(async (tx) => { await tx.run("CREATE (:Undone)"); throw new Error("on purpose"); }), /on purpose/);
  assert.deepStrictEqual(await rows(session, "MATCH (n:Undone) RETURN count(n) AS n"), [{ n: 0 }]);
}));

test("explicit transactions, committed and rolled back", (driver) => withSession(driver, async (session) => {
  const first = session.beginTransaction();
  await first.run("CREATE (:Kept)");
  await withSession(driver, async (other) => assert.deepStrictEqual(await rows(other, "MATCH (n:Kept) RETURN count(n) AS n"), [{ n: 0 }]));
  await first.commit();
  const second = session.beginTransaction();
  await second.run("MATCH (n:Kept) DELETE n");
  await second.rollback();
  assert.deepStrictEqual(await rows(session, "MATCH (n:Kept) RETURN count(n) AS n"), [{ n: 1 }]);
  await session.run("MATCH (n:Kept) DELETE n");
}));

test("several results open in one transaction", (driver) => withSession(driver, async (session) => {
  const tx = session.beginTransaction();
  const one = tx.run("UNWIND range(1, 5000) AS x RETURN x");
  const two = tx.run("UNWIND range(5001, 10000) AS x RETURN x");
  const sum = (result) => result.records.reduce((total, record) => total + record.get("x"), 0);
  assert.deepStrictEqual([sum(await two), sum(await one)], [37502500, 12502500]);
  await tx.commit();
}, { fetchSize: 100 }));

test("counters and types of queries", (driver) => withSession(driver, async (session) => {
  const { summary } = await session.run("CREATE (a:X:Y {n: 1})-[:Z]->(b:X) RETURN a");
  const { nodesCreated, relationshipsCreated, labelsAdded, propertiesSet } = summary.counters.updates();
  assert.deepStrictEqual([nodesCreated, relationshipsCreated, labelsAdded, propertiesSet, summary.queryType], [2, 1, 3, 1, "rw"]);
  assert.strictEqual((await session.run("MATCH (n:X) DETACH DELETE n")).summary.queryType, "w");
  assert.strictEqual((await session.run("MATCH (n) RETURN n LIMIT 1")).summary.queryType, "r");
  assert.strictEqual((await session.run("CREATE INDEX FOR (n:Indexed) ON (n.x)")).summary.queryType, "s");
  await session.run("DROP INDEX FOR (n:Indexed) ON (n.x)");
}));

test("a big result, pulled in batches", (driver) => withSession(driver, async (session) => {
  let count = 0, total = 0;
  for await (const record of session.run("UNWIND range(1, 100000) AS x RETURN x, 'text ' + toString(x) AS text")) {
    ++count;
    total += record.get("x");
  }
  assert.deepStrictEqual([count, total], [100000, 5000050000]);
}, { fetchSize: 777 }));

test("a big result, all at once", (driver) => withSession(driver, async (session) => {
  const { records } = await session.run("UNWIND range(1, 100000) AS x RETURN x");
  assert.strictEqual(records.length, 100000);
  assert.strictEqual(records[99999].get("x"), 100000);
}, { fetchSize: -1 }));

test("a result that is left in the middle", (driver) => withSession(driver, async (session) => {
  let seen = 0;
  for await (const record of session.run("UNWIND range(1, 1000000) AS x RETURN x")) {
    if (++seen === 10) break;
  }
  assert.deepStrictEqual(await rows(session, "RETURN 1 AS one"), [{ one: 1 }]);
}, { fetchSize: 5 }));

test("a query that is given up while it works", async (driver) => {
  const session = driver.session();
  const endless = session.run("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n");
  endless.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 200));
  const begun = Date.now();
  await session.close();
  assert(Date.now() - begun < 1500, "closing took long");
  await withSession(driver, async (other) => assert.deepStrictEqual(await rows(other, "RETURN 1 AS one"), [{ one: 1 }]));
});

test("errors have Neo4j's codes, and the session goes on", (driver) => withSession(driver, async (session) => {
  const codes = {
    "RETURN x": "Neo.ClientError.Statement.SyntaxError",
    "MATCH (n RETURN n": "Neo.ClientError.Statement.SyntaxError",
    "RETURN $missing": "Neo.ClientError.Statement.ParameterMissing",
    "RETURN 1 / 0": "Neo.ClientError.Statement.ArithmeticError",
    "CALL no.such()": "Neo.ClientError.Procedure.ProcedureNotFound",
    "MATCH (n:Person) DELETE n": "Neo.ClientError.Schema.ConstraintValidationFailed",
    "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN count(*)": "Neo.ClientError.Transaction.TransactionTimedOut",
  };
  for (const [query, code] of Object.entries(codes)) await fails(session.run(query), code);
  assert.deepStrictEqual(await rows(session, "RETURN 1 AS one"), [{ one: 1 }]);
}));

test("a client's own time limit", (driver) => withSession(driver, async (session) => {
  const begun = Date.now();
  await fails(session.run("UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x + y < 0 RETURN count(*)", {}, { timeout: 300 }),
    "Neo.ClientError.Transaction.TransactionTimedOut");
  assert(Date.now() - begun < 1500);
}));

test("a transaction that is left open ends", (driver) => withSession(driver, async (session) => {
  const tx = session.beginTransaction({ timeout: 300 });
  await tx.run("CREATE (:Forgotten)");
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await withSession(driver, (other) => other.executeWrite((write) => write.run("CREATE (:Others) WITH 1 AS x MATCH (n:Others) DELETE n")));  // the right to write is free
  await fails(tx.run("RETURN 1"), "Neo.ClientError.Transaction.TransactionTimedOut");
  assert.deepStrictEqual(await rows(session, "MATCH (n:Forgotten) RETURN count(n) AS n"), [{ n: 0 }]);
}));

test("many writers at once", (driver) => withSession(driver, async (session) => {
  await session.run("CREATE (:Counter {n: 0})");
  await Promise.all(Array.from({ length: 20 }, () => withSession(driver, (own) => own.executeWrite(async (tx) => {
    await tx.run("MATCH (c:Counter) SET c.n = c.n + 1");
    await tx.run("MATCH (c:Counter) RETURN c.n");
  }))));
  assert.deepStrictEqual(await rows(session, "MATCH (c:Counter) RETURN c.n AS n"), [{ n: 20 }]);
  await session.run("MATCH (c:Counter) DELETE c");
}));

test("many sessions at once", (driver) => Promise.all(Array.from({ length: 50 }, (_, i) => withSession(driver, async (session) => {
  for (let j = 0; j < 10; ++j)
    assert.deepStrictEqual(await rows(session, "MATCH (p:Person {name: 'Ida Holm'}) RETURN p.name AS name, $i AS i", { i: i * j }), [{ name: "Ida Holm", i: i * j }]);
}))));

test("the reactive API", (driver) => (async () => {
  const session = driver.rxSession({ fetchSize: 50 });
  const all = await lastValueFrom(session.run("UNWIND range(1, 1000) AS x RETURN x").records().pipe(map((record) => record.get("x")), toArray()));
  assert.strictEqual(all.length, 1000);
  const some = await lastValueFrom(session.run("UNWIND range(1, 100000) AS x RETURN x").records().pipe(take(3), map((record) => record.get("x")), toArray()));
  assert.deepStrictEqual(some, [1, 2, 3]);
  const written = await lastValueFrom(session.executeWrite((tx) => tx.run("CREATE (n:Rx {x: 1}) RETURN n.x AS x").records().pipe(map((record) => record.get("x")))));
  assert.strictEqual(written, 1);
  const read = await lastValueFrom(session.executeRead((tx) => tx.run("MATCH (n:Rx) RETURN n.x AS x").records().pipe(map((record) => record.get("x")))));
  assert.strictEqual(read, 1);
  const tx = await lastValueFrom(session.beginTransaction());
  await lastValueFrom(tx.run("MATCH (n:Rx) DELETE n").consume());
  await lastValueFrom(tx.commit(), { defaultValue: null });
  await assert.rejects(lastValueFrom(session.run("RETURN x").records()), (error) => error.code === "Neo.ClientError.Statement.SyntaxError");
  await lastValueFrom(session.close(), { defaultValue: null });
})());

test("a query of the driver itself", async (driver) => {
  const { records, summary } = await driver.executeQuery("MATCH (n:Country) RETURN n.name AS name ORDER BY name", {}, { routing: neo4j.routing.READ });
  assert.deepStrictEqual(records.map((record) => record.get("name")), ["Norway", "Sweden"]);
  assert.strictEqual(summary.queryType, "r");
});

test("what tools ask first", async (driver) => {
  const { records } = await driver.executeQuery("CALL dbms.components() YIELD name, versions, edition UNWIND versions AS version RETURN name, version, edition");
  assert.strictEqual(records[0].get("name"), "Neo4j Kernel");
  assert.strictEqual((await driver.executeQuery("CALL db.ping()")).records[0].get("success"), true);
  assert.deepStrictEqual((await driver.executeQuery("CALL db.labels() YIELD label RETURN label")).records.map((record) => record.get("label")).sort(), ["Country", "Entity", "Person"]);
});

test("routing: one server does everything", () => withDriver(neo4j.driver(`neo4j://127.0.0.1:${port}`, undefined, { disableLosslessIntegers: true }), (driver) => withSession(driver, async (session) => {
  assert.deepStrictEqual(await session.executeRead((tx) => rows(tx, "RETURN 1 AS one")), [{ one: 1 }]);
  await session.executeWrite((tx) => tx.run("CREATE (n:Routed) DELETE n"));
})));

test("another database", (driver) => withSession(driver, (session) => fails(session.run("RETURN 1"), "Neo.ClientError.Database.DatabaseNotFound"), { database: "system" }));

test("notifications, unless they are not wanted", async (driver) => {
  const query = "MATCH (n:Persom) RETURN n";
  const { summary } = await driver.executeQuery(query);
  assert.strictEqual(summary.notifications.length, 1);
  assert(summary.notifications[0].description.includes("Person"));
  await withDriver(connect(port, undefined, { notificationFilter: { minimumSeverityLevel: "OFF" } }), async (quiet) =>
    assert.strictEqual((await quiet.executeQuery(query)).summary.notifications.length, 0));
});

test("a server that does not write", () => withDriver(connect(reading), (driver) => withSession(driver, async (session) => {
  assert.deepStrictEqual(await rows(session, "MATCH (n:Country) RETURN count(n) AS n"), [{ n: 2 }]);
  await fails(session.run("CREATE (:Never)"), "Neo.ClientError.Statement.AccessMode");
  await fails(session.executeWrite((tx) => tx.run("CREATE (:Never)")), "Neo.ClientError.Statement.AccessMode");
  assert.deepStrictEqual(await session.executeWrite((tx) => rows(tx, "RETURN 1 AS one")), [{ one: 1 }]);
})));

test("a token, as password and as bearer's", async () => {
  for (const auth of [neo4j.auth.basic("anybody", token), neo4j.auth.bearer(token)])
    await withDriver(connect(guarded, auth), (driver) => withSession(driver, async (session) => assert.deepStrictEqual(await rows(session, "RETURN 1 AS one"), [{ one: 1 }])));
  for (const auth of [undefined, neo4j.auth.basic("neo4j", "neo4j"), neo4j.auth.bearer(token + "x")])
    await withDriver(connect(guarded, auth), (driver) => withSession(driver, (session) => fails(session.run("RETURN 1"), "Neo.ClientError.Security.Unauthorized")));
});

test("sessions with credentials of their own", () => withDriver(connect(guarded, neo4j.auth.basic("a", token)), async (driver) => {
  await withSession(driver, async (session) => assert.deepStrictEqual(await rows(session, "RETURN 1 AS one"), [{ one: 1 }]), { auth: neo4j.auth.bearer(token) });
  await withSession(driver, (session) => assert.rejects(session.run("RETURN 1"), /token/), { auth: neo4j.auth.basic("b", "wrong") });
  for (const [password, right] of [["wrong", false], [token, true]]) {
    await driver.executeQuery("RETURN 1");  // a connection whose last message was LOGON is not asked again
    assert.strictEqual(await driver.verifyAuthentication({ auth: neo4j.auth.basic("c", password) }), right);
  }
}));

async function main() {
  const driver = connect();
  for (const [name, run] of Object.entries(tests)) {
    const begun = Date.now();
    try {
      await run(driver);
    } catch (error) {
      throw new Error(`${name}: ${error.stack}`);
    }
    if (process.env.VERBOSE) console.error(`${name}: ${Date.now() - begun} ms`);
  }
  await driver.close();
  console.log(`${Object.keys(tests).length} conversations of neo4j-driver`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
