# Movement and transfer. The format: ../README.md.

relation SENT
  class       mobilize
  verbs       send, dispatch, send out, send in, post to
  nouns       dispatch, sending
  subject     Country, Agency, Person, Group, Unit
  object      Unit, Weapon, Group, Person, Agency
  argument to Country, Place, Agency, Unit
  argument into Country, Place
  argument in Country, Place
  argument from Country, Place

relation DEPLOYED
  class       mobilize
  verbs       deploy, redeploy
  nouns       deployment, redeployment
  subject     Country, Agency, Person, Group, Unit
  object      Unit, Weapon, Group, Person, Agency
  argument to Country, Place, Agency, Unit
  argument into Country, Place
  argument in Country, Place

relation SUPPLIED
  class       aid
  traits      whole object
  verbs       supply, provide, furnish, equip
  nouns       supply, provision
  subject     Country, Agency, Person, Group, Unit, Place
  object      Weapon, Unit, Group, Country, Agency, Person, Place
  argument to Country, Agency, Group, Person, Unit, Place
  argument with Weapon, Unit, Group
  argument from Country, Place

relation DELIVERED
  class       aid
  traits      whole object
  verbs       deliver
  nouns       delivery
  subject     Country, Agency, Person, Group, Unit, Place
  object      Weapon, Unit, Group, Country, Agency, Person, Place
  argument to Country, Agency, Group, Person, Unit, Place
  argument from Country, Place

relation SHIPPED
  class       aid
  verbs       ship
  nouns       shipment
  subject     Country, Agency, Person, Group, Unit, Place
  object      Weapon, Unit, Group, Country, Agency, Person, Place
  argument to Country, Agency, Group, Person, Unit, Place
  argument from Country, Place

relation DONATED
  class       aid
  verbs       donate
  nouns       donation
  subject     Country, Agency, Person, Group, Unit, Place
  object      Weapon, Unit, Group, Country, Agency, Person, Place
  argument to Country, Agency, Group, Person, Unit, Place
  argument from Country, Place

relation ARMED
  class       aid
  traits      sends to act
  verbs       arm
  subject     Country, Agency, Person, Group, Unit
  object      Country, Agency, Group, Unit, Person
  argument with Weapon

relation GAVE
  traits      giving
  verbs       give, hand, pass on, bequeath
  subject     Country, Agency, Person, Group, Unit
  argument to Country, Agency, Group, Person, Unit

relation HANDED_OVER
  traits      giving
  verbs       hand over
  nouns       handover
  subject     Country, Agency, Person, Group, Unit
  argument to Country, Agency, Group, Person, Unit

relation GRANTED
  traits      giving
  verbs       grant, award
  subject     Country, Agency, Person, Group, Unit
  argument to Country, Agency, Group, Person, Unit

relation LENT
  traits      giving
  verbs       lend
  subject     Country, Agency, Person, Group, Unit
  argument to Country, Agency, Group, Person, Unit

relation OFFERED
  verbs       offer
  nouns       offer
  subject     Country, Agency, Person, Group, Unit
  argument to Country, Agency, Group, Person, Unit

relation PASSED
  verbs       pass, relay, forward
  subject     Country, Agency, Person, Group, Unit
  object      Weapon, Person, Group
  argument to Country, Agency, Group, Person, Unit

relation TRANSFERRED
  traits      sends to act, object alone
  verbs       transfer, turn over
  nouns       transfer
  subject     Country, Agency, Person, Group, Unit
  argument to Country, Agency, Group, Person, Place, Unit
  argument from Country, Agency, Place

relation RECEIVED
  verbs       receive, take delivery of, take receipt of
  nouns       receipt
  subject     Country, Agency, Person, Group, Unit, Place
  argument from Country, Agency, Group, Person

relation MOVED
  traits      told of events, sends to act, object alone
  verbs       move, relocate, shift, resettle
  nouns       movement, relocation, resettlement
  subject     Country, Agency, Person, Group, Unit
  object      Person, Group, Unit, Weapon, Agency
  argument to Country, Place
  argument from Country, Place

relation MOVED_TO
  traits      active
  verbs       move to, relocate to, emigrate to
  subject     Person, Group, Agency
  object      Country, Place

relation TRANSPORTED
  verbs       transport, airlift, ferry, truck, take, rush
  nouns       transport, airlift, transportation
  subject     Country, Agency, Person, Group, Unit, Weapon
  object      Person, Group, Unit, Weapon
  argument to Country, Place
  argument from Country, Place
  argument inside Country, Place

relation EVACUATED
  traits      befalls
  verbs       evacuate, airlift from
  nouns       evacuation
  subject     Country, Agency, Person, Group, Unit, Weapon
  object      Person, Group, Unit, Place
  argument from Country, Place

relation ARRIVED
  traits      may lack object
  verbs       arrive, arrive in, arrive at, arrive on, land in, land at, touch down in, come to, pull into, show up at,
              show up in, turn up in, turn up at
  nouns       arrival
  subject     Person, Unit, Group, Weapon, Agency
  object      Place, Country, Agency
  argument from Country, Place

relation ADMITTED
  verbs       admit
  subject     Person, Agency, Country, Group, Place
  object      Person, Group, Unit, Country, Agency
  argument to Agency, Place, Country, Group

relation REACHED
  traits      of offices
  verbs       reach, make it to, get to
  subject     Person, Unit, Group, Weapon, Agency
  object      Place, Country, Agency

relation LEFT
  class       retreat
  traits      of offices
  verbs       leave, depart, depart from, quit, walk out of, take off from, set sail from, set off from, set out from
  nouns       departure
  subject     Person, Unit, Group, Weapon, Country, Agency
  object      Country, Place, Agency, Person, Unit
  argument for Country, Place

relation FLED
  class       retreat
  verbs       flee, flee from, flee to, flee into, flee across, escape, escape from, escape to, escape into,
              break out of
  nouns       flight, escape
  subject     Person, Unit, Group, Agency
  object      Country, Place, Agency
  argument to Country, Place
  argument from Country, Place

relation WITHDREW
  class       retreat
  verbs       withdraw, withdraw from, pull out, pull out of, pull back, pull back from, retreat, retreat from
  nouns       withdrawal, retreat, pullout
  subject     Person, Unit, Group, Country, Agency
  object      Country, Place, Agency, Unit, Group, Weapon, Agreement
  argument from Country, Place, Agency

relation ENTERED
  traits      of offices
  verbs       enter, cross into, infiltrate, move into, walk into, get into
  nouns       entry, infiltration
  subject     Person, Unit, Group, Weapon, Agency
  object      Country, Place, Agency

relation CROSSED
  verbs       cross
  nouns       crossing
  subject     Person, Unit, Group, Weapon, Agency
  object      Country, Place

relation RETURNED
  traits      alone, of offices, may lack object
  verbs       return, return to, go back to, come back to, return from, head back to, fly back, fly back from, be back in
  nouns       return
  subject     Person, Unit, Group, Weapon
  argument to Country, Place
  argument from Country, Place

relation DISPERSED
  verbs       disperse, scatter
  nouns       dispersal
  object      Unit, Group, Person, Weapon
  argument to Country, Place, Agency

relation RECALLED
  class       reject
  verbs       recall, call home
  subject     Country, Agency, Person
  object      Person, Group, Unit
  argument from Country, Place

relation FLEW
  traits      sends to act, may lack object
  verbs       fly, fly home, fly to, fly out, fly into, fly in to, fly back to
  subject     Country, Agency, Person, Group, Unit, Weapon
  object      Person, Group, Unit, Weapon, Country, Place
  argument to Country, Place
  argument from Country, Place

relation COLLECTED
  verbs       collect, pick up
  subject     Country, Agency, Person, Group, Unit, Weapon
  object      Person, Group, Unit, Weapon
  argument from Country, Place

relation BROUGHT
  traits      sends to act
  verbs       bring, take home
  subject     Country, Agency, Person, Group, Unit, Weapon
  object      Person, Group, Unit, Weapon
  argument to Country, Place, Agency

relation SANK
  traits      no object
  verbs       sink, capsize, run aground
  subject     Weapon, Unit, Person, Agency, Country
  object      Weapon, Unit

relation CRASHED
  traits      no object
  verbs       crash, crash into, derail, overturn, plunge into
  subject     Weapon, Unit, Person
  object      Place, Country, Weapon, Unit

relation CARRIED
  verbs       carry, be loaded with, be laden with, be packed with, be crammed with
  subject     Country, Agency, Person, Group, Unit, Weapon
  object      Person, Group, Unit, Weapon, Place, Country, Agreement
  argument to Country, Place, Agency, Person

relation FOLLOWED
  traits      active
  verbs       follow
  subject     Person, Group, Unit
  object      Person, Group, Unit

relation TRAVELED_TO
  verbs       go to, rush to, head to, head for, journey to, make a trip to, take a trip to, migrate to, immigrate to
  nouns       trip, journey
  subject     Person, Group, Unit
  object      Country, Place, Agency

relation BOUND_FOR
  verbs       be bound for, be en route to, be on the way to
  subject     Person, Group, Unit, Weapon
  object      Country, Place, Agency, Unit

relation SMUGGLED
  verbs       smuggle, traffic
  nouns       smuggling, trafficking
  subject     Country, Agency, Person, Group, Unit
  object      Person, Group, Weapon
  argument to Country, Place
  argument into Country, Place
  argument from Country, Place

relation ESCORTED
  verbs       escort
  nouns       escort
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Person, Group, Unit, Weapon
  argument to Country, Place

relation ACCOMPANIED
  verbs       accompany
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Person, Group, Unit, Weapon
  argument to Country, Place
