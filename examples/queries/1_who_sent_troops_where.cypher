// Who sent troops where, how many, and who says so
MATCH (sender:Entity)-[sent:SENT]->(troops:Entity)
WHERE troops:Unit OR troops:Group OR troops:Person
OPTIONAL MATCH (troops)-[way]->(place:Entity)
  WHERE way.fact = sent.key AND type(way) IN ['SENT_TO', 'SENT_INTO', 'SENT_IN']
WITH sender, sent, troops, collect(DISTINCT place.name) AS places
RETURN sender.name AS sender, troops.name AS sent, coalesce(sent.count, troops.count) AS count, places,
       sent.factuality AS how, sent.said_by AS says, sent.support AS mentions
ORDER BY mentions DESC, count DESC, sender, sent
LIMIT 12
