// Who denied what
MATCH (speaker:Entity)-[denial:DENIED|REJECTED|DISMISSED]->(what)
RETURN speaker.name AS who, toLower(type(denial)) AS did, coalesce(what.name, 'something') AS what, denial.text AS text
UNION
MATCH (speaker:Entity)-[said:SAID|EXPRESSED]->(statement:Statement)
WHERE said.lemma IN ['deny', 'reject', 'dismiss', 'refute']
RETURN speaker.name AS who, said.lemma AS did, 'a statement' AS what, statement.text AS text
