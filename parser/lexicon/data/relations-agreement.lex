# Agreement, cooperation, support and their breach. The format: ../README.md.

relation SIGNED
  class       agree
  verbs       sign, ratify, initial, ink, conclude, finalise, finalize, clinch, sign off on, put name to, put signature to
  nouns       signing, ratification
  subject     Person, Country, Agency, Group
  object      Agreement
  argument with Person, Country, Agency, Group

relation AGREED
  class       agree
  verbs       agree with, agree on, reach agreement with, reach an agreement with, strike a deal with, make a deal with,
              reach a deal with, come to terms with, make a pact with, make peace with, reach an accord with, reach a pact with,
              reach a truce with, agree a truce with, agree a ceasefire with, seal a deal with, cut a deal with, clinch a deal with,
              forge a pact with, sign a deal with, sign a pact with
  subject     Person, Country, Agency, Group
  argument with Person, Country, Agency, Group

relation ADOPTED
  class       agree
  verbs       adopt, enact, pass, sign into law
  nouns       adoption
  subject     Person, Country, Agency, Group
  object      Agreement

relation APPROVED
  class       agree
  verbs       approve, endorse
  nouns       approval
  subject     Person, Country, Agency, Group
  object      Agreement

relation VIOLATED
  class       reject
  verbs       violate, breach, break, contravene, flout, be in violation of, be in breach of, renege on
  nouns       violation, breach
  subject     Person, Country, Agency, Group, Unit
  object      Agreement

relation HONORED
  class       agree
  verbs       honour, honor, abide by, comply with, adhere to, observe
  nouns       observance
  subject     Person, Country, Agency, Group, Unit
  object      Agreement

relation REQUIRED
  verbs       require, oblige, bind
  subject     Agreement, Agency, Country, Person
  object      Person, Country, Agency, Group, Unit

relation REPEALED
  class       reject
  verbs       repeal, revoke, overturn, rescind, annul, strike down, reverse, undo
  nouns       repeal, revocation
  subject     Person, Country, Agency, Group
  object      Agreement

relation UPHELD
  verbs       uphold
  subject     Person, Country, Agency, Group
  object      Agreement

relation WITHDREW_FROM_AGREEMENT
  class       reject
  verbs       walk away from, tear up, scrap, abrogate, abandon
  subject     Person, Country, Agency, Group
  object      Agreement

relation COOPERATED
  class       cooperate
  verbs       cooperate with, work with, collaborate with, partner with, team up with, cooperate, strengthen ties with, boost ties with,
              deepen ties with, increase cooperation with, join forces with, collaborate, work together with,
              strengthen relations with, improve relations with, forge ties with, have ties with, have close ties with,
              share intelligence with, share information with, form a coalition with, work closely with
  nouns       cooperation, collaboration, partnership
  subject     Person, Country, Agency, Group, Unit
  argument with Person, Country, Agency, Group, Unit

relation LINKED_TO
  verbs       be linked to, be tied to, be connected to, have links to, have links with, have ties to, have close ties to,
              have connections to
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation ALLIED_WITH
  class       cooperate
  verbs       ally with, align with, be allied with, form an alliance with, be allied to, be aligned with
  nouns       alliance
  subject     Person, Country, Agency, Group, Unit
  object      Person, Country, Agency, Group, Unit

relation SUPPORTED
  class       support
  traits      to owner
  verbs       support, back, stand by, stand with, throw weight behind, stick by, prop up, stand behind, rally behind,
              rally around, get behind, side with, root for, be supportive of, be in favour of, be in favor of,
              provide support to, provide support for, give support to, lend support to, offer support to,
              offer support for, come to the defence of, come to the defense of, work on behalf of, advocate for,
              speak in favor of, speak in favour of
  passives    receive support from, have support from, have the support of, enjoy the support of, win the support of,
              win support from, win backing from, receive backing from, have the backing of
  nouns       support, backing, solidarity
  subject     Person, Country, Agency, Group, Unit

relation HELPED
  class       support
  traits      to owner
  verbs       help, assist, aid, come to the aid of, provide assistance to, provide help to
  passives    get help from, receive help from, receive assistance from
  nouns       assistance
  subject     Person, Country, Agency, Group, Unit

relation ENDORSED
  class       support
  verbs       endorse, vouch for, give endorsement to
  passives    win the endorsement of, receive the endorsement of, pick up the endorsement of, get the endorsement of,
              earn the endorsement of, win endorsement from, receive endorsement from
  nouns       endorsement
  subject     Person, Country, Agency, Group
  object      Person, Country, Agency, Group

relation CAMPAIGNED_FOR
  class       support
  verbs       campaign for, stump for, canvass for
  subject     Person, Country, Agency, Group
  object      Person, Agency, Group

relation CAMPAIGNED_WITH
  class       support
  verbs       campaign with, campaign alongside
  subject     Person, Agency, Group
  object      Person, Agency, Group

relation PROTECTED
  class       support
  traits      to owner
  verbs       protect, guard, shield, safeguard
  nouns       protection
  subject     Person, Country, Agency, Group, Unit

relation DEFENDED
  class       support
  traits      to owner
  verbs       defend
  nouns       defence, defense
  subject     Person, Country, Agency, Group, Unit
  argument against Person, Group, Agency, Country, Unit, Weapon

relation JOINED
  verbs       join, enlist in, accede to, sign up for, join up with, join in
  nouns       accession
  subject     Person, Group, Unit, Country, Agency
  object      Agency, Unit, Group, Agreement, Person, Country

relation DEFECTED
  class       reject
  traits      alone, may lack object
  verbs       defect, defect to
  nouns       defection
  subject     Person, Group, Unit
  argument to Agency, Country, Group, Unit

relation PARTICIPATED_IN
  verbs       participate in, take part in
  nouns       participation
  subject     Person, Group, Unit, Country, Agency

relation ATTENDED
  verbs       attend
  nouns       attendance
  subject     Person, Group, Country, Agency, Unit

relation HOSTED
  class       cooperate
  verbs       host, receive in, play host to
  subject     Person, Country, Agency, Place
  object      Person, Country, Agency, Group, Unit

relation RECOGNIZED
  class       support
  traits      names post
  verbs       recognise, recognize, recognise as, recognize as, give recognition to, grant recognition to
  nouns       recognition
  subject     Person, Country, Agency
  object      Person, Country, Agency

relation ALLOWED
  class       concede
  verbs       allow, permit, let, authorise, authorize
  nouns       authorisation, authorization, permission
  subject     Person, Country, Agency, Group, Unit, Agreement
  object      Person, Country, Agency, Group, Unit, Weapon

relation RELIED_ON
  verbs       rely on, depend on, lean on, count on, rely upon, be dependent on, be reliant on
  nouns       reliance, dependence
  subject     Person, Country, Agency, Group, Unit

relation AFFECTED
  traits      told of events
  verbs       affect, influence, have an impact on, have impact on, impact

relation PREPARED
  traits      sends to act
  verbs       ready, prepare
  subject     Person, Country, Agency, Group, Unit
  object      Person, Group, Unit, Weapon
