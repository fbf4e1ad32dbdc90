// What stands behind one edge: article, sentence, speaker
MATCH (a:Entity)-[r:SENT]->(b:Entity)
WITH a, r, b ORDER BY r.support DESC, r.key LIMIT 1
UNWIND evidence(r) AS e
RETURN a.name AS sender, b.name AS sent, e.article AS article, e.sentence AS sentence, e.said_by AS says, e.text AS text
LIMIT 5
