# Relation definitions: what kind of edge a verb or a nominalisation gives. Read ../README.md for the format.
# The event classes are PLOVER's (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance 2018).

# --- speech and contact ---

relation SAID
  class       consult
  verbs       say, state, announce, declare, mention, remark, note, add, report
  subject     Person, Agency, Country, Group

relation TOLD
  class       consult
  verbs       tell, inform, brief, notify, assure, advise
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation WARNED
  class       threaten
  verbs       warn, caution
  nouns       warning
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation ASKED
  class       request
  verbs       ask, request, urge, call on, call upon, appeal to, implore, beg
  nouns       request, appeal
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation DEMANDED
  class       request
  verbs       demand, insist on, press for, call for
  nouns       demand

relation ORDERED
  class       coerce
  verbs       order, command, instruct
  nouns       order
  object      Person, Agency, Unit, Group, Weapon

relation MET
  class       consult
  verbs       meet, meet with, hold talks with, sit down with
  nouns       meeting
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group
  argument in Place, Country
  argument at Place

relation VISITED
  class       consult
  verbs       visit, pay a visit to, travel to
  nouns       visit
  subject     Person, Group, Agency
  object      Country, Place, Agency, Unit

relation SUMMONED
  class       reject
  verbs       summon, call in
  nouns       summoning
  subject     Country, Agency, Person
  object      Person

relation CRITICISED
  class       accuse
  verbs       criticise, criticize, condemn, denounce, slam, blast, rebuke, decry, deplore
  nouns       criticism, condemnation, denunciation

relation ACCUSED
  class       accuse
  verbs       accuse, blame
  nouns       accusation
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit
  argument of Weapon, Agreement, Group

relation PRAISED
  class       support
  verbs       praise, hail, applaud, welcome, commend, thank
  nouns       praise

relation THREATENED
  class       threaten
  verbs       threaten
  nouns       threat
  object      Person, Agency, Country, Group, Unit, Place

relation DENIED
  class       reject
  verbs       deny, dismiss, refute, rebut
  nouns       denial

relation REJECTED
  class       reject
  verbs       reject, refuse, turn down, rule out, spurn
  nouns       rejection, refusal

# --- movement and transfer ---

relation SENT
  class       mobilize
  verbs       send, dispatch, deploy, ship, send out, send in
  nouns       deployment, dispatch, shipment
  subject     Country, Agency, Person, Group, Unit
  object      Unit, Weapon, Group, Person
  argument to Country, Place, Agency, Unit
  argument into Country, Place
  argument in Country, Place

relation SUPPLIED
  class       aid
  verbs       supply, provide, give, deliver, hand over, donate, furnish
  nouns       supply, delivery, provision, donation
  argument to Country, Agency, Group, Person, Unit
  argument with Weapon, Unit, Group

relation TRANSFERRED
  class       aid
  verbs       transfer, hand, pass, turn over
  nouns       transfer
  argument to Country, Agency, Group, Person, Place

relation RECEIVED
  verbs       receive, obtain, get
  nouns       receipt
  argument from Country, Agency, Group, Person

relation SOLD
  verbs       sell, export
  nouns       sale, export
  argument to Country, Agency, Group, Person

relation BOUGHT
  verbs       buy, purchase, acquire, import, take over
  nouns       purchase, acquisition, import, takeover
  argument from Country, Agency, Person, Group

relation MOVED
  verbs       move, relocate, transport, shift, redeploy, airlift
  nouns       relocation, redeployment, transport
  argument to Country, Place
  argument from Country, Place

relation ARRIVED
  verbs       arrive, arrive in, arrive at, reach, land in, land at
  nouns       arrival
  subject     Person, Unit, Group, Weapon
  object      Place, Country
  argument in Place, Country
  argument at Place

relation LEFT
  class       retreat
  verbs       leave, depart, depart from, flee, flee from, quit
  nouns       departure
  object      Country, Place, Agency
  argument for Country, Place

relation WITHDREW
  class       retreat
  verbs       withdraw, withdraw from, pull out, pull out of, pull back, retreat, retreat from
  nouns       withdrawal, retreat, pullout
  argument from Country, Place, Agency

relation ENTERED
  verbs       enter, cross into, infiltrate
  nouns       entry
  object      Country, Place

relation RETURNED
  verbs       return, return to, go back to
  nouns       return
  argument to Country, Place

# --- agreement and cooperation ---

relation SIGNED
  class       agree
  verbs       sign, ratify, conclude
  nouns       signing, ratification
  subject     Person, Country, Agency, Group
  object      Agreement
  argument with Person, Country, Agency, Group

relation AGREED
  class       agree
  verbs       agree with, agree on, reach agreement with

relation COOPERATED
  class       cooperate
  verbs       cooperate with, work with, collaborate with, partner with, team up with
  nouns       cooperation, collaboration
  argument with Person, Country, Agency, Group

relation SUPPORTED
  class       support
  verbs       support, back, endorse, side with, assist, help, aid, stand by
  nouns       support, assistance, backing, endorsement, aid

relation JOINED
  verbs       join, enlist in, accede to
  nouns       accession
  subject     Person, Group, Unit, Country, Agency
  object      Agency, Unit, Group, Agreement

relation NEGOTIATED
  class       consult
  verbs       negotiate, negotiate with, mediate, broker
  nouns       negotiation, mediation

# --- conflict ---

relation ATTACKED
  class       assault
  verbs       attack, assault, strike, raid, bomb, shell, bombard, target, hit, storm, ambush, fire on, fire at
  nouns       attack, assault, strike, raid, bombing, shelling, bombardment, ambush, airstrike
  object      Country, Place, Unit, Group, Person, Agency, Weapon

relation INVADED
  class       assault
  verbs       invade, occupy, overrun
  nouns       invasion, occupation
  subject     Country, Unit, Agency, Group
  object      Country, Place

relation CAPTURED
  class       assault
  verbs       capture, seize, take control of, take prisoner
  nouns       capture, seizure

relation KILLED
  class       assault
  verbs       kill, murder, assassinate, shoot dead, execute, slay
  nouns       killing, murder, assassination
  object      Person, Group, Unit

relation WOUNDED
  class       assault
  verbs       wound, injure, hurt
  object      Person, Group, Unit

relation FOUGHT
  class       assault
  verbs       fight, battle, clash with, fight against, fight with
  nouns       fight, battle, clash

relation TRAINED
  class       cooperate
  verbs       train, drill, coach
  nouns       training
  object      Unit, Group, Person

relation RECRUITED
  class       mobilize
  verbs       recruit, enlist, conscript, draft, hire
  nouns       recruitment, conscription
  object      Unit, Group, Person

relation DEFENDED
  class       support
  verbs       defend, protect, guard, shield
  nouns       defence, defense, protection

# --- law ---

relation ARRESTED
  class       coerce
  verbs       arrest, detain, apprehend, take into custody
  nouns       arrest, detention
  object      Person, Group, Unit

relation CHARGED
  class       accuse
  verbs       charge, indict, prosecute
  nouns       indictment, prosecution
  object      Person, Group, Agency

relation SENTENCED
  class       coerce
  verbs       sentence, convict, jail, imprison
  nouns       conviction, imprisonment
  object      Person, Group

relation SUED
  class       accuse
  verbs       sue, take to court
  nouns       lawsuit
  object      Person, Agency, Country, Group

relation INVESTIGATED
  class       accuse
  verbs       investigate, probe, look into, inquire into
  nouns       investigation, probe, inquiry

relation RELEASED
  class       concede
  verbs       release, free, set free
  nouns       release
  object      Person, Group, Unit

# --- politics and posts ---

relation APPOINTED
  verbs       appoint, name, nominate, install
  nouns       appointment, nomination
  object      Person, Group

relation DISMISSED
  verbs       sack, fire, oust, remove from office, depose
  nouns       sacking, ouster
  object      Person, Group

relation ELECTED
  verbs       elect, re-elect, reelect, vote in
  nouns       election
  object      Person, Group, Agency

relation RESIGNED
  class       concede
  verbs       resign, resign from, step down, step down from, stand down
  nouns       resignation
  subject     Person, Group

relation SANCTIONED
  class       sanction
  verbs       sanction, impose sanctions on, blacklist, embargo
  nouns       embargo

relation EXPELLED
  class       sanction
  verbs       expel, throw out, deport, banish
  nouns       expulsion, deportation
  object      Person, Group, Unit, Country

# --- standing relations ---

relation LEADS
  verbs       lead, head, command, run, chair, preside over
  subject     Person, Group
  object      Agency, Unit, Group, Country

relation WORKS_FOR
  verbs       work for, serve in
  subject     Person, Group
  object      Agency, Country, Person

relation MEMBER_OF
  verbs       belong to
  subject     Person, Group, Country, Agency
  object      Agency, Group, Unit, Agreement

relation PART_OF
  verbs       be part of, form part of

relation BELONGS_TO
  verbs       own

relation LOCATED_IN
  verbs       be located in, lie in, be based in
