# Politics, posts and organisations. The format: ../README.md.

relation APPOINTED
  verbs       appoint, name, nominate, install, promote, designate
  nouns       appointment, nomination
  subject     Person, Agency, Country, Group
  object      Person, Group

relation DISMISSED
  verbs       sack, remove from office, remove from, relieve of, lay off, dismiss from
  nouns       sacking, dismissal, removal
  subject     Person, Agency, Country, Group
  object      Person, Group

relation REPLACED
  verbs       replace, succeed
  nouns       replacement
  subject     Person, Agency, Group, Unit
  object      Person, Agency, Group, Unit

relation ELECTED
  verbs       elect, re-elect, reelect, vote in
  nouns       re-election, reelection
  subject     Agency, Country, Group
  object      Person, Group, Agency

relation VOTED_FOR
  class       support
  verbs       vote for, vote in favour of, vote in favor of, cast a ballot for
  subject     Person, Agency, Country, Group

relation VOTED_AGAINST
  class       reject
  verbs       vote against
  subject     Person, Agency, Country, Group

relation RESIGNED
  class       concede
  verbs       resign, resign from, resign as, step down, step down from, step down as, stand down, stand down as, step aside
  nouns       resignation
  subject     Person, Group
  object      Agency, Country, Group

relation RAN_AGAINST
  verbs       run against, campaign against
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation DEFEATED_IN_ELECTION
  verbs       win against, prevail over
  subject     Person, Agency
  object      Person, Agency

relation PROTESTED
  class       protest
  verbs       protest, demonstrate against, rally against, march against, protest at, stage a protest against
  nouns       protest
  subject     Person, Group, Agency
  argument in Place, Country

relation SET_UP
  verbs       set up, create, establish, found, form, launch as
  nouns       creation, establishment, founding
  subject     Person, Agency, Country, Group
  object      Agency, Unit, Group

relation DISSOLVED
  verbs       dissolve, disband, shut down, close down
  nouns       dissolution, closure
  subject     Person, Agency, Country, Group
  object      Agency, Unit, Group

relation MARRIED
  verbs       marry, wed
  nouns       marriage
  subject     Person
  object      Person

# --- standing ---

relation LEADS
  verbs       lead, head, head up, command, chair, preside over, direct as, govern, rule
  subject     Person, Group
  object      Agency, Unit, Group, Country

relation RAN
  verbs       run, manage
  subject     Person, Group, Agency, Country, Unit
  object      Agency, Unit, Group, Country, Place

relation WORKS_FOR
  verbs       work for, work at, serve in, serve with, be employed by
  subject     Person, Group
  object      Agency, Country, Person, Unit

relation REPRESENTS
  verbs       represent, speak for, act for, speak on behalf of
  subject     Person, Group, Agency
  object      Person, Agency, Country, Group, Unit

relation ADVISED
  verbs       advise
  subject     Person, Group, Agency
  object      Person, Agency, Country, Group

relation MEMBER_OF
  verbs       belong to, sit on, be affiliated with, serve on
  subject     Person, Group, Country, Agency, Unit
  object      Agency, Group, Unit, Agreement

relation PART_OF
  verbs       form part of, be attached to, be part of
  subject     Agency, Group, Unit, Place
  object      Agency, Group, Unit, Country, Place

relation BELONGS_TO
  verbs       be owned by

relation OWNS
  verbs       own
  subject     Person, Group, Agency, Country

relation LOCATED_IN
  verbs       be located in, lie in, be based in, be stationed in, be headquartered in, be situated in, be based at, be stationed at, be stationed on,
              live in, reside in, stay in, be housed in, remain in, be present in, operate in
  subject     Person, Group, Agency, Unit, Weapon, Place
  object      Place, Country

relation CONSISTS_OF
  verbs       consist of, comprise
  subject     Unit, Group, Agency
  object      Unit, Group, Agency, Person
