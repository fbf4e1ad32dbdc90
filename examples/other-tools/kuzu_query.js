// A question to the graph in Kùzu.   usage: node kuzu_query.js news.kuzu "MATCH (a:Person)-[:SAID]->(s) RETURN a.name, s.text"
const fs = require("fs");
const kuzu = require("kuzu");

async function main([folder, question]) {
  process.chdir(folder); // the scripts name the CSV files beside them
  const connection = new kuzu.Connection(new kuzu.Database(":memory:"));
  for (const script of ["schema.cypher", "copy.cypher"]) {
    for (const statement of fs.readFileSync(script, "utf8").split(";\n")) {
      if (statement) await connection.query(statement);
    }
  }
  const result = await connection.query(question);
  const rows = await result.getAll();
  return rows.map((row) => Object.values(row).join("\t") + "\n").join("");
}

main(process.argv.slice(2)).then((text) => process.stdout.write(text, () => process.exit(0)), (error) => {
  console.error(error.message);
  process.exit(1);
});
