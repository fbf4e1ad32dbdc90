# An invented world for tests.
country Norland
  code        NL
  adjectives  Norlander, Norlandish
  capital     Holmvik
  shorts      North

country South Velia
  names       Republic of Velia
  adjectives  South Velian
  capital     Arda

country Ostrava
  adjectives  Ostravan
  capital     Ost

honorifics
  before  mr, gen, colonel, rep, president, minister

posts leads
  of      president, minister, leader, chief, director, commander

posts works_for
  of      envoy, spokesman

nouns Person, Unit
  military    soldier, fighter, diver, rebel, peacekeeper, mercenary

nouns Unit, Unit
  military    troops, forces, battalion, contingent

nouns Group, Group
  lemmas    junta

nouns Agency, Agency
  lemmas    qbo

relation KILLED
  traits      befalls
  verbs       kill

synonyms watch chief
  words       watchdog

list national posts
  words       watch chief

list past
  words       former

list company forms
  words       co

letters lu
  of          lake union

names female
  given       Arda
