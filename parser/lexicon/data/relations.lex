# Relation definitions: what kind of edge a verb or a nominalisation gives. Read ../README.md for the format.
# The event classes are PLOVER's (Political Language Ontology for Verifiable Event Records, Open Event Data Alliance 2018).
# A definition gathers words that say the same; what is alike only in kind ("strike", "shell") has a type of its own,
# and the class brings them together again.
# This file: speech, contact and stance. Its neighbours: agreement and support, movement and transfer, conflict, law and
# coercion, politics and posts, economy.

# --- speech ---

relation SAID
  class       consult
  verbs       say, state, declare, mention, remark, note, add
  subject     Person, Agency, Country, Group

relation TOLD
  class       consult
  verbs       tell, inform, notify, apprise, update
  passives    learn from
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation REASSURED
  class       consult
  verbs       reassure, assure
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation REMINDED
  class       consult
  verbs       remind
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation BRIEFED
  class       consult
  verbs       brief, debrief
  nouns       briefing
  subject     Person, Agency, Country, Group
  object      Person, Agency, Group

relation SPOKE_TO
  class       consult
  verbs       speak to, speak with, talk to, talk with, converse with, speak by phone with, speak by telephone with, chat with, have a conversation with,
              hold a phone call with, have words with
  passives    hear from
  nouns       conversation
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation ADDRESSED
  class       consult
  verbs       address, give a speech to, deliver a speech to, speak before, speak at, appear before,
              speak in front of
  subject     Person, Group
  object      Agency, Group, Person

relation TESTIFIED_TO
  class       consult
  verbs       testify to, testify before
  subject     Person, Group
  object      Agency, Group, Person

relation ANNOUNCED
  class       consult
  traits      names post
  verbs       announce, unveil, proclaim
  nouns       announcement
  subject     Person, Agency, Country, Group

relation REPORTED
  traits      told of events, needs agent
  verbs       report
  subject     Person, Agency, Country, Group

relation QUOTED
  verbs       quote, cite
  subject     Person, Agency, Group
  object      Person, Agency

relation REVEALED
  traits      told of events
  verbs       reveal, disclose, divulge, uncover, expose
  nouns       disclosure, revelation
  subject     Person, Agency, Country, Group
  argument to Person, Agency, Country, Group

relation LEAKED
  traits      told of events
  verbs       leak
  nouns       leak
  subject     Person, Agency, Country, Group
  argument to Person, Agency, Country, Group

relation CONFIRMED
  traits      told of events
  verbs       confirm, verify, corroborate
  nouns       confirmation
  subject     Person, Agency, Country, Group

relation ACKNOWLEDGED
  traits      told of events
  verbs       acknowledge
  nouns       acknowledgement, acknowledgment
  subject     Person, Agency, Country, Group

relation COMMENTED_ON
  traits      told of events
  verbs       comment on, remark on
  subject     Person, Agency, Country, Group

relation CLAIMED
  traits      told of events, needs agent
  verbs       claim, allege, assert
  nouns       claim, allegation, assertion
  subject     Person, Agency, Country, Group

relation ESTIMATED
  traits      told of events
  verbs       estimate, reckon, put the number of, put the toll of, put the toll at
  subject     Person, Agency, Country, Group

relation ASSESSED
  traits      told of events
  verbs       assess, evaluate, appraise
  nouns       assessment, evaluation
  subject     Person, Agency, Country, Group

relation PUBLISHED
  verbs       publish, print
  nouns       publication
  subject     Person, Agency, Group

relation BROADCAST
  verbs       broadcast, air
  nouns       broadcast
  subject     Person, Agency, Group

relation SHOWED
  traits      state, told of events
  verbs       show, depict, portray
  subject     Person, Agency, Group, Unit

# --- asking and ordering ---

relation ASKED
  class       request
  verbs       ask, request, beg, implore, petition, make a request to
  nouns       request
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit, Weapon

relation URGED
  class       request
  verbs       urge, call on, call upon, appeal to, exhort, press, entreat, encourage, plead with, make an appeal to,
              make demands of, make demands on
  subject     Person, Agency, Country, Group, Unit

relation LOBBIED
  class       request
  verbs       lobby
  subject     Person, Agency, Country, Group, Unit

relation CALLED_FOR
  class       request
  verbs       call for, press for, push for, appeal for
  subject     Person, Agency, Country, Group, Unit

relation DEMANDED
  class       request
  traits      whole object
  verbs       demand, insist on
  subject     Person, Agency, Country, Group, Unit

relation ORDERED
  class       coerce
  traits      whole object, sends to act
  verbs       order, instruct, direct
  nouns       order
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Unit, Group, Weapon, Country

relation INVITED
  class       consult
  traits      sends to act
  verbs       invite
  nouns       invitation
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit
  argument to Country, Place, Agency

relation WARNED
  class       threaten
  verbs       warn, caution, alert
  nouns       warning
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation THREATENED
  class       threaten
  verbs       threaten, menace, intimidate
  nouns       threat, intimidation
  object      Person, Agency, Country, Group, Unit, Place

relation PROMISED
  class       agree
  verbs       promise, pledge, vow
  nouns       promise, pledge
  subject     Person, Agency, Country, Group

relation PROPOSED
  class       consult
  verbs       propose, suggest, put forward, table
  nouns       proposal
  subject     Person, Agency, Country, Group
  object      Agreement

# --- praise and blame ---

relation PRAISED
  class       support
  traits      judging
  verbs       praise, hail, applaud, commend, laud, pay tribute to, salute, heap praise on
  passives    win praise from, receive praise from, draw praise from
  nouns       praise
  subject     Person, Agency, Country, Group

relation ADMIRED
  class       support
  verbs       admire, look up to, revere
  nouns       admiration
  subject     Person, Group
  object      Person, Group, Country, Agency

relation THANKED
  class       support
  traits      judging
  verbs       thank, express gratitude to
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation CONGRATULATED
  class       support
  traits      judging
  verbs       congratulate
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation WELCOMED
  class       support
  verbs       welcome
  subject     Person, Agency, Country, Group

relation APOLOGIZED_TO
  class       concede
  verbs       apologize to, apologise to
  nouns       apology
  subject     Person, Agency, Country, Group

relation EXPRESSED_CONCERN_ABOUT
  class       accuse
  verbs       express concern about, express concern over, voice concern over, voice concern about, raise concerns about
  subject     Person, Agency, Country, Group

relation EXPRESSED_ALARM_OVER
  class       accuse
  traits      told of events
  verbs       express alarm over, express alarm at, express alarm about, voice alarm over
  subject     Person, Agency, Country, Group

relation CRITICIZED
  class       accuse
  traits      judging
  verbs       criticise, criticize, slam, blast, rebuke, decry, lambast, lambaste, chide, deride, mock, ridicule, lash out at,
              attack verbally, take aim at, hit out at, assail, berate, castigate, chastise, scold, excoriate, be critical of, disparage, bash, insult, knock, rip, hammer, skewer, vilify, attack for, hit for, go after, speak out against,
              express outrage at, express outrage over, express disappointment with
  passives    face criticism from, come under criticism from, draw criticism from, draw fire from, take heat from
  nouns       criticism, rebuke
  subject     Person, Agency, Country, Group

relation CONDEMNED
  class       accuse
  traits      judging
  verbs       condemn, denounce, deplore, censure
  nouns       condemnation, denunciation
  subject     Person, Agency, Country, Group

relation ACCUSED
  class       accuse
  verbs       accuse
  nouns       accusation
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation BLAMED
  class       accuse
  traits      judging
  verbs       blame, fault, point the finger at, hold responsible, lay blame on, put the blame on
  nouns       blame
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation DENIED
  class       reject
  traits      told of events
  verbs       deny, dismiss, refute, rebut, dispute, brush aside, brush off, shrug off
  nouns       denial
  subject     Person, Agency, Country, Group, Unit

relation REJECTED
  class       reject
  verbs       reject, turn down, rebuff, spurn, rule out, repudiate, disown, dismiss, brush aside, brush off, shrug off
  nouns       rejection
  subject     Person, Agency, Country, Group, Unit

relation REFUSED
  class       reject
  traits      whole object
  verbs       refuse
  nouns       refusal
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit, Weapon, Agreement

relation OPPOSED
  class       reject
  verbs       oppose, object to, resist, protest against, be opposed to, come out against, stand up to,
              push back against, argue against, lobby against
  passives    face opposition from, meet resistance from
  nouns       opposition, resistance
  subject     Person, Agency, Country, Group, Unit

relation SUMMONED
  class       reject
  traits      sends to act
  verbs       summon, call in
  subject     Country, Agency, Person
  object      Person, Group

# --- meeting ---

relation MET
  class       consult
  verbs       meet, meet with, hold talks with, sit down with, hold a meeting with, confer with, have a meeting with, have talks with,
              have lunch with, have dinner with, hold a summit with, huddle with, meet up with
  nouns       meeting, summit, talks, talk
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group
  argument in Place, Country
  argument at Place, Agency

# Where it was held.
relation MET_IN
  class       consult
  verbs       hold a meeting in, hold a summit in, convene in
  subject     Person, Agency, Country, Group
  object      Place, Country

relation CONSULTED
  class       consult
  verbs       consult, consult with, coordinate with, compare notes with
  nouns       consultation, coordination
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation CONTACTED
  class       consult
  verbs       contact, get in touch with, reach out to, be in contact with, be in touch with, keep in touch with, stay in touch with,
              keep in contact with, stay in contact with, remain in touch with, remain in contact with
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation BROKERED
  class       consult
  verbs       broker
  subject     Person, Agency, Country, Group
  object      Agreement

relation NEGOTIATED
  class       consult
  verbs       negotiate, negotiate with, mediate, bargain with, mediate between, hold negotiations with
  nouns       negotiation, mediation
  subject     Person, Agency, Country, Group
  argument with Person, Agency, Country, Group

relation VISITED
  class       consult
  verbs       visit, pay a visit to, travel to, tour, make a visit to, make a stop in, stop in
  nouns       visit, tour
  subject     Person, Group, Agency
  object      Country, Place, Agency, Unit, Person, Group

relation PHONED
  class       consult
  verbs       phone, telephone, ring up, place a call to, make a phone call to
  subject     Person
  object      Person, Agency

relation WROTE_TO
  class       consult
  verbs       write to, send a letter to
  subject     Person, Agency, Group
  object      Person, Agency, Country, Group

relation EXPRESSED_SUPPORT_FOR
  class       support
  verbs       express support for, voice support for, come out in support of, throw support behind
  subject     Person, Agency, Country, Group

relation SAW
  traits      told of events, needs agent
  verbs       see, witness, spot
  subject     Person, Agency, Country, Group, Unit
  object      Person, Unit, Group, Weapon

relation IDENTIFIED
  verbs       identify
  nouns       identification
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit, Agency, Weapon, Country

relation MONITORED
  traits      told of events
  verbs       monitor, track, keep tabs on
  nouns       monitoring, surveillance
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Place, Group, Unit, Weapon

relation OBSERVED
  traits      told of events
  verbs       observe
  nouns       observation
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Place, Group, Unit, Weapon

relation WATCHED
  traits      told of events
  verbs       watch
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Place, Group, Unit, Weapon

relation STUDIED
  traits      told of events
  verbs       study, analyse, analyze
  nouns       study
  subject     Person, Agency, Country, Group, Unit

relation INTERVIEWED
  verbs       interview
  subject     Person, Agency, Group
  object      Person, Group

relation APPEARED_WITH
  class       cooperate
  verbs       appear with, appear alongside, appear next to, appear beside, stand beside, stand next to, stand alongside,
              share a stage with, share the stage with, be flanked by, be joined by
  subject     Person, Group, Agency
  object      Person, Group
