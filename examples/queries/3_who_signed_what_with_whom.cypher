// Who signed what with whom
MATCH (signer:Entity)-[signed:SIGNED]->(paper)
OPTIONAL MATCH (paper)-[with:SIGNED_WITH]->(partner:Entity)
  WHERE with.fact = signed.key
RETURN signer.name AS signer, coalesce(paper.name, 'something') AS signed, collect(DISTINCT partner.name) AS with,
       toString(signed.start) AS from, toString(signed.end) AS until, size(signed.articles) AS articles
ORDER BY articles DESC, signer, signed
