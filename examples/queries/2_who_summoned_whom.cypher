// Who summoned whom
MATCH (host:Entity)-[call:SUMMONED]->(guest)
RETURN host.name AS host, coalesce(guest.name, 'somebody') AS summoned, call.factuality AS how, size(call.articles) AS articles,
       call.text AS text
ORDER BY articles DESC, host, summoned
