/* two */ MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p) AS n // one
UNION ALL CALL { RETURN 1 AS n } RETURN n; RETURN `a b` ; PROFILE MATCH (n) RETURN n