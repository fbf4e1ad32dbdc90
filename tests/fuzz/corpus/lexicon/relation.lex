# of ships
relation MOORED_AT
  class       mobilize
  verbs       moor, tie up,
              drop anchor
  nouns       mooring
  subject     Weapon, Unit
  object      Place
  argument to Country, Place   # where

words saying
  verbs       quip
  nouns       quip

country Norland
  code        NL
  adjectives  Norlandic, Norlander
  capital     Tolm
  seat        Harbour House
  names       Republic of Norland
