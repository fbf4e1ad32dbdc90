relation lower
  verbs
 relation
	verbs a,,b
nonsense X
  subject Ship
