// Makes a database of schema.cypher and copy.cypher in this folder and prints the rows of each question as JSON.
// usage: node run_kuzu.js '["MATCH …", …]'
const fs = require("fs");
const kuzu = require("kuzu");

async function main() {
  const connection = new kuzu.Connection(new kuzu.Database(":memory:"));
  for (const file of ["schema.cypher", "copy.cypher"]) {
    for (const statement of fs.readFileSync(file, "utf8").split(";\n")) {
      if (statement.trim() !== "") await connection.query(statement);
    }
  }
  const answers = [];
  for (const question of JSON.parse(process.argv[2])) {
    const result = await connection.query(question);
    answers.push((await result.getAll()).map((row) => Object.values(row)));
  }
  return JSON.stringify(answers, (key, value) => (typeof value === "bigint" ? value.toString() : value));
}

main().then((text) => process.stdout.write(text, () => process.exit(0)), (error) => {
  console.error(error.message);
  process.exit(1);
});
