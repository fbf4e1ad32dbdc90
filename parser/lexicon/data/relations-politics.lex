# Politics, posts and organisations. The format: ../README.md.

relation APPOINTED
  traits      names post, sends to act, object alone
  verbs       appoint, name, install, designate, name as, appoint as
  nouns       appointment
  subject     Person, Agency, Country, Group
  object      Person, Group

relation CHOSE
  traits      names post, sends to act, object alone
  verbs       choose, pick, tap, select, choose as, pick as, select as
  subject     Person, Agency, Country, Group
  object      Person, Group

relation PROMOTED
  verbs       promote
  subject     Person, Agency, Country, Group
  object      Person, Group

relation NOMINATED
  class       support
  traits      names post
  verbs       nominate, nominate as, put forward as
  passives    win the nomination of, receive the nomination of, clinch the nomination of, secure the nomination of
  nouns       nomination
  subject     Person, Agency, Country, Group
  object      Person, Group, Agency

relation SWORE_IN
  verbs       swear in, inaugurate
  nouns       inauguration, swearing-in
  subject     Person, Agency, Country
  object      Person, Group

relation DISMISSED
  traits      object alone
  verbs       sack, fire, dismiss, remove from office, remove from, relieve of, lay off, dismiss from, strip of, dismiss as, axe,
              remove, fire from
  nouns       sacking, dismissal, removal
  subject     Person, Agency, Country, Group
  object      Person, Group

relation REPLACED
  verbs       replace, succeed, take over from
  nouns       replacement
  subject     Person, Agency, Group, Unit
  object      Person, Agency, Group, Unit

relation ELECTED
  traits      names post, sends to act, object alone
  verbs       elect, re-elect, reelect, vote into office, elect as
  passives    win election to, win re-election to
  nouns       election, re-election, reelection
  subject     Agency, Country, Group
  object      Person, Group, Agency

# Where it was held.
relation WON_ELECTION
  verbs       win election in, win vote in, win primary in, win caucus in, win runoff in, win ballot in, win referendum in,
              win contest in, win race in
  subject     Person, Agency, Group
  object      Country, Place

relation LOST_ELECTION
  verbs       lose election in, lose vote in, lose primary in, lose caucus in, lose runoff in, lose ballot in,
              lose referendum in, lose contest in, lose race in
  subject     Person, Agency, Group
  object      Country, Place

relation VOTED_FOR
  class       support
  traits      may lack object
  verbs       vote for, vote in favour of, vote in favor of, cast a ballot for
  subject     Person, Agency, Country, Group

relation VOTED_AGAINST
  class       reject
  traits      may lack object
  verbs       vote against
  subject     Person, Agency, Country, Group

relation RESIGNED
  class       concede
  traits      alone
  verbs       resign, resign from, resign as, step down, step down from, step down as, stand down, stand down as, step aside,
              stand down from, resign post, resign position, resign seat, quit as, retire from, retire as
  nouns       resignation
  subject     Person, Group
  object      Agency, Country, Group

relation SEIZED_POWER_IN
  class       coerce
  verbs       seize power in, take power in, grab power in, usurp power in
  subject     Person, Group, Unit, Agency
  object      Country, Place

relation RAN_AGAINST
  verbs       run against, campaign against, compete against, face off against, square off with, square off against,
              go up against
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation RAN_FOR
  verbs       run for, stand for
  subject     Person, Group, Agency
  object      Agency, Country, Place

relation CAMPAIGNED_IN
  verbs       campaign in, campaign across, canvass in
  subject     Person, Group, Agency
  object      Country, Place

relation WON
  traits      of offices
  verbs       win, win over, win back
  subject     Person, Group, Agency, Country
  object      Person, Group, Agency, Place, Country, Agreement, Weapon

relation PROTESTED
  class       protest
  verbs       protest, protest to, demonstrate against, rally against, march against, protest at, stage a protest against, picket,
              demonstrate outside, protest outside, strike against, stage a walkout at, boo, heckle
  passives    face protests from
  nouns       protest
  subject     Person, Group, Agency, Country
  argument in Place, Country

relation SET_UP
  verbs       set up, create, establish, found, form, launch as, co-found, launch
  nouns       creation, establishment, founding
  subject     Person, Agency, Country, Group
  object      Agency, Unit, Group

relation DISSOLVED
  verbs       dissolve, disband
  nouns       dissolution
  subject     Person, Agency, Country, Group
  object      Agency, Unit, Group

relation CLOSED
  verbs       close, shut, seal, seal off
  subject     Person, Agency, Country, Group, Unit
  object      Place

relation SHUT_DOWN
  verbs       shut down, close down
  nouns       closure, shutdown
  subject     Person, Agency, Country, Group
  object      Agency, Unit, Group, Place, Weapon

relation MARRIED
  verbs       marry, wed, be married to
  nouns       marriage
  subject     Person
  object      Person

# --- standing ---

relation LEADS
  traits      state
  verbs       lead, head, head up, command, chair, preside over, direct as, govern, rule
  subject     Person, Group
  object      Agency, Unit, Group, Country

relation CHAIRED
  traits      state
  verbs       hold the chair of, hold the presidency of, hold the chairmanship of
  subject     Country, Person
  object      Agency, Group

relation RAN
  traits      state
  verbs       run, manage
  subject     Person, Group, Agency, Country, Unit
  object      Agency, Unit, Group, Country, Place

relation WORKS_FOR
  traits      state
  verbs       work for, work at, serve in, serve with, be employed by, work in, serve under, report to, serve at
  subject     Person, Group
  object      Agency, Person, Unit

relation REPRESENTS
  traits      state
  verbs       represent, speak for, act for, speak on behalf of
  subject     Person, Group, Agency
  object      Person, Agency, Country, Group, Unit

relation ADVISED
  verbs       advise
  subject     Person, Group, Agency
  object      Person, Agency, Country, Group

relation MEMBER_OF
  traits      state
  verbs       sit on, be affiliated with, serve on, sit in, be aligned to, caucus with
  subject     Person, Group, Country, Agency, Unit
  object      Agency, Group, Unit, Agreement

relation PART_OF
  traits      state
  verbs       form part of, be attached to, be part of
  subject     Agency, Group, Unit, Place
  object      Agency, Group, Unit, Country, Place

relation BELONGS_TO
  traits      state
  verbs       be owned by, belong to

relation OWNS
  traits      state
  verbs       own
  subject     Person, Group, Agency, Country

relation LOCATED_NEAR
  traits      state
  verbs       be located near, be situated near, be stationed near, be stationed outside, be based near, be anchored near,
              lie near, be located outside
  object      Country, Place

relation REGISTERED_IN
  traits      state
  verbs       be registered in, be incorporated in, be domiciled in
  subject     Agency, Weapon, Unit
  object      Country, Place

relation LOCATED_IN
  traits      state
  verbs       be located in, lie in, be based in, be stationed in, be headquartered in, be situated in, be based at, be stationed at, be stationed on,
              live in, reside in, stay in, be housed in, remain in, be present in, operate in, be trapped in, be trapped on,
              be trapped aboard, be stranded in, be stranded on, be stranded at, be moored in, be moored at, be docked in,
              be docked at, be anchored in, be anchored off, be hidden in, be hidden on, be stored in, be stored at, be sheltered in,
              be parked in, be parked at, shelter in, shelter at, camp in, take shelter in, be garrisoned in, be housed at
  passives    be home to
  subject     Person, Group, Agency, Unit, Weapon, Place
  object      Place, Country, Weapon

relation CONSISTS_OF
  traits      state
  verbs       consist of
  subject     Unit, Group, Agency
  object      Unit, Group, Agency, Person

relation RELATED_TO
  verbs       be related to, be descended from, be the son of, be the daughter of
  subject     Person
  object      Person

relation BORN_IN
  verbs       be born in, be born at, be raised in, hail from
  subject     Person, Group
  object      Place, Country

relation STUDIED_AT
  verbs       study at, graduate from, be educated at
  subject     Person, Group
  object      Agency, Place

relation CUT_TIES_WITH
  class       reject
  verbs       cut ties with, sever ties with, break ties with, break off relations with, sever relations with, cut relations with,
              break with, sever diplomatic ties with, suspend relations with, distance from
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation RESTORED_TIES_WITH
  class       cooperate
  verbs       restore ties with, normalise relations with, normalize relations with, restore relations with, establish relations with,
              establish ties with, resume relations with, reconcile with, make peace with, open an embassy in
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation GREW_UP_IN
  verbs       grow up in, come of age in
  subject     Person, Group
  object      Place, Country
