# Business and trade. The format: ../README.md.

relation BOUGHT
  verbs       buy, purchase, acquire, import, take over
  nouns       purchase, acquisition, import, takeover
  subject     Person, Agency, Country, Group
  argument from Country, Agency, Person, Group

relation SOLD
  verbs       sell, export
  nouns       sale, export
  subject     Person, Agency, Country, Group
  argument to Country, Agency, Group, Person

relation PAID
  verbs       pay, reimburse, compensate
  nouns       payment
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation HIRED
  verbs       hire, contract with
  nouns       hiring
  subject     Person, Agency, Country, Group
  object      Person, Agency, Group, Unit

relation FUNDED
  class       aid
  verbs       fund, finance, bankroll, subsidise, subsidize, sponsor
  nouns       funding, financing, sponsorship
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit, Weapon

relation DONATED_TO
  class       aid
  verbs       donate to, give money to, contribute to
  nouns       contribution
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation INVESTED_IN
  verbs       invest in
  nouns       investment
  subject     Person, Agency, Country, Group

relation MERGED_WITH
  verbs       merge with
  nouns       merger
  subject     Agency
  object      Agency

relation TRADED_WITH
  class       cooperate
  verbs       trade with, do business with
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation BUILT
  verbs       build, construct, develop, manufacture, produce, assemble
  nouns       construction, production, development
  subject     Person, Agency, Country, Group, Unit
  object      Weapon, Agency, Place

relation TESTED
  verbs       test
  nouns       test, testing
  subject     Person, Agency, Country, Group, Unit
  object      Weapon

relation SOUGHT
  verbs       seek, pursue, aim for
  subject     Person, Agency, Country, Group, Unit
  argument from Person, Agency, Country, Group

relation COMPETED_WITH
  verbs       compete with, compete against
  nouns       competition
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation COUNTED
  verbs       count, tally
  subject     Person, Agency, Group

relation RAISED_TARIFFS_ON
  class       sanction
  verbs       impose tariffs on, raise tariffs on, slap tariffs on
  subject     Country, Agency, Person
  object      Country, Agency, Group
