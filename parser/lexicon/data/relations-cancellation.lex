# What ends a plan before it is carried out. The class is none of PLOVER's: by it a plan and its end are held against each other.

relation CANCELLED
  class       cancel
  verbs       cancel, call off
  subject     Person, Country, Agency, Group, Unit
  object      Agreement, Unit, Weapon, Agency, Group

relation POSTPONED
  class       cancel
  verbs       postpone, put off, defer
  subject     Person, Country, Agency, Group, Unit
  object      Agreement, Unit, Weapon, Agency, Group
