# Business and trade. The format: ../README.md.

relation BOUGHT
  traits      trade
  verbs       buy, purchase, buy out, buy up
  nouns       purchase, takeover
  subject     Person, Agency, Country, Group
  argument from Country, Agency, Person, Group

relation BOUGHT_STAKE_IN
  verbs       buy stake in, acquire stake in, purchase stake in, take stake in, raise stake in, increase stake in,
              buy shares in, buy shares of, acquire shares in, buy interest in, acquire interest in
  subject     Person, Agency, Country, Group
  object      Agency, Group, Place

relation SOLD_STAKE_IN
  verbs       sell stake in, offload stake in, cut stake in, reduce stake in, sell shares in, sell shares of, sell interest in
  subject     Person, Agency, Country, Group
  object      Agency, Group, Place

relation OWNS_STAKE_IN
  verbs       own stake in, hold stake in, have stake in, own shares in, hold shares in, own shares of, hold interest in
  subject     Person, Agency, Country, Group
  object      Agency, Group, Place

relation IMPORTED
  traits      trade
  verbs       import
  nouns       import
  subject     Person, Agency, Country, Group
  argument from Country, Agency, Person, Group

relation ACQUIRED
  verbs       acquire, obtain, procure, amass, lay hands on
  nouns       acquisition, procurement
  subject     Person, Agency, Country, Group
  argument from Country, Agency, Person, Group

relation SECURED
  verbs       secure
  subject     Person, Agency, Country, Group
  argument from Country, Agency, Person, Group

relation STOCKPILED
  verbs       stockpile
  subject     Person, Agency, Country, Group
  argument from Country, Agency, Person, Group

relation SOLD
  traits      trade
  verbs       sell, auction, auction off, sell off
  nouns       sale
  subject     Person, Agency, Country, Group
  argument to Country, Agency, Group, Person

relation EXPORTED
  traits      trade
  verbs       export
  nouns       export
  subject     Person, Agency, Country, Group
  argument to Country, Agency, Group, Person

relation TRADED_IN
  verbs       trade in, deal in, traffic in
  subject     Person, Agency, Country, Group
  object      Weapon, Group

relation PAID
  traits      sends to act, giving
  verbs       pay, reimburse, compensate
  nouns       payment
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit
  argument to Person, Agency, Country, Group, Unit

relation HIRED
  traits      sends to act
  verbs       hire, contract with, contract, retain
  nouns       hiring
  subject     Person, Agency, Country, Group
  object      Person, Agency, Group, Unit
  argument for Unit, Group, Agency, Country, Person

relation EMPLOYED
  traits      sends to act
  verbs       employ
  subject     Person, Agency, Country, Group
  object      Person, Group, Unit

relation FUNDED
  class       aid
  verbs       fund, finance, bankroll, subsidise, subsidize, sponsor, underwrite, provide funding for, provide funding to,
              provide funds to, provide money for
  passives    receive funding from, receive money from, get money from, take money from, receive funds from,
              get funding from, accept money from
  nouns       funding, financing, sponsorship
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit, Weapon

relation DONATED_TO
  class       aid
  verbs       donate to, give money to, contribute to, make a donation to, donate money to,
              give funds to
  passives    receive donations from, receive contributions from, accept donations from, take donations from,
              take contributions from, accept contributions from
  nouns       contribution
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation INVESTED_IN
  verbs       invest in
  nouns       investment
  subject     Person, Agency, Country, Group

relation MERGED_WITH
  traits      mutual
  verbs       merge with, merge
  nouns       merger
  subject     Agency
  object      Agency

relation TRADED_WITH
  class       cooperate
  verbs       trade with, do business with, strike a trade deal with
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation BUILT
  verbs       build, construct, assemble
  nouns       construction
  subject     Person, Agency, Country, Group, Unit
  object      Weapon, Agency, Place

relation PRODUCED
  verbs       produce, manufacture
  nouns       production
  subject     Person, Agency, Country, Group, Unit
  object      Weapon, Agency, Place

relation DEVELOPED
  verbs       develop
  nouns       development
  subject     Person, Agency, Country, Group, Unit
  object      Weapon, Agency, Place

relation TESTED
  verbs       test
  nouns       test, testing
  subject     Person, Agency, Country, Group, Unit
  object      Weapon

relation SOUGHT
  verbs       seek, pursue, aim for, court, woo
  subject     Person, Agency, Country, Group, Unit
  argument from Person, Agency, Country, Group

relation COMPETED_WITH
  verbs       compete with, compete against
  nouns       competition
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation RAISED_MONEY_FOR
  class       aid
  verbs       raise money for, raise funds for, raise cash for, fundraise for, collect money for, collect donations for
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation RAISED_TARIFFS_ON
  class       sanction
  verbs       impose tariffs on, raise tariffs on, slap tariffs on
  subject     Country, Agency, Person
  object      Country, Agency, Group

relation BOYCOTTED
  class       sanction
  verbs       boycott, divest from
  nouns       boycott
  subject     Person, Agency, Country, Group

relation NATIONALIZED
  class       coerce
  verbs       nationalise, nationalize, expropriate
  nouns       nationalisation, nationalization
  subject     Agency, Country, Unit, Group
  object      Agency, Weapon, Place

relation OWED
  verbs       owe, be indebted to
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation BORROWED_FROM
  verbs       borrow from, take a loan from
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation COMPETED_FOR
  verbs       compete for, bid for, vie for
  subject     Person, Agency, Country, Group

relation INCREASED
  verbs       increase, increase the number of, raise the number of, boost the number of, expand the number of, add to the number of
  nouns       increase
  subject     Country, Agency, Person, Group, Unit
  object      Unit, Group, Weapon, Agency, Person

relation REDUCED
  verbs       reduce, reduce the number of, cut the number of, lower the number of, trim the number of
  nouns       reduction
  subject     Country, Agency, Person, Group, Unit
  object      Unit, Group, Weapon, Agency, Person

relation MADE
  verbs       make
  subject     Country, Agency, Person, Group
  object      Weapon

relation CONTAINED
  traits      state
  verbs       contain
  subject     Weapon, Place
  object      Weapon, Unit
