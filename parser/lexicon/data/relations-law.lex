# Law, police and coercion. The format: ../README.md.

relation ARRESTED
  class       coerce
  traits      own object, befalls
  verbs       arrest, apprehend, take into custody, nab, round up, put under arrest, place under arrest
  passives    be under arrest, be under house arrest
  nouns       arrest
  subject     Agency, Country, Unit, Group
  object      Person, Group, Unit

relation DETAINED
  class       coerce
  traits      own object, befalls
  verbs       detain, hold hostage, intern, lock up
  passives    be in custody, be in detention, be behind bars, remain in custody, remain in detention
  nouns       detention, internment
  subject     Agency, Country, Unit, Group
  object      Person, Group, Unit, Weapon

relation CHARGED
  class       accuse
  traits      befalls
  verbs       charge, indict, prosecute, charge with, bring charges against, file charges against, press charges against,
              arraign
  passives    face charges, face charges from, be under indictment
  nouns       prosecution
  subject     Agency, Country, Group, Person
  object      Person, Group, Agency

relation IMPEACHED
  class       accuse
  traits      befalls
  verbs       impeach
  nouns       impeachment
  subject     Agency, Country, Group, Person
  object      Person, Group

relation TRIED
  class       coerce
  verbs       try, put on trial, court-martial
  passives    face trial, stand trial, go on trial, be on trial
  nouns       trial
  subject     Agency, Country, Group
  object      Person, Group

relation BROUGHT_TO_JUSTICE
  class       coerce
  verbs       bring to justice
  subject     Agency, Country, Group, Person
  object      Person, Group

relation CONVICTED
  class       coerce
  traits      befalls
  verbs       convict, find guilty
  nouns       conviction
  subject     Agency, Country, Group
  object      Person, Group, Agency

relation ACQUITTED
  class       concede
  verbs       acquit, exonerate, clear of
  nouns       acquittal, exoneration
  subject     Agency, Country, Group
  object      Person, Group, Agency

relation SENTENCED
  class       coerce
  traits      befalls
  verbs       sentence
  subject     Agency, Country, Group, Person
  object      Person, Group

relation JAILED
  class       coerce
  traits      befalls
  verbs       jail, imprison, incarcerate, send to prison, send to jail, put in prison, put in jail, put behind bars,
              throw in prison, throw in jail
  passives    serve sentence, be in prison, be in jail, go to prison, go to jail, spend in prison, spend in jail,
              get in prison, receive sentence, get sentence,
              spend behind bars
  nouns       imprisonment, jailing, incarceration
  subject     Agency, Country, Group, Person
  object      Person, Group

relation BRIBED
  class       coerce
  verbs       bribe, pay a bribe to, pay bribes to
  passives    take a bribe from, take bribes from, accept a bribe from, accept bribes from, receive bribes from
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation SUBPOENAED
  class       coerce
  verbs       subpoena
  nouns       subpoena
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Agreement

relation SUED
  class       accuse
  verbs       sue, take to court, file a lawsuit against, file suit against, bring a lawsuit against
  nouns       lawsuit
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group

relation INVESTIGATED
  class       accuse
  verbs       investigate, probe, look into, inquire into, open an investigation into, launch an investigation into,
              open a probe into, launch a probe into, conduct an investigation into
  passives    be under investigation, be under investigation by, come under investigation
  nouns       investigation, probe, inquiry
  subject     Person, Agency, Country, Group

relation QUESTIONED
  class       coerce
  verbs       question, interrogate, cross-examine
  nouns       questioning, interrogation
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit, Agency

relation RAIDED
  class       coerce
  verbs       raid, ransack
  subject     Agency, Unit, Group
  object      Agency, Place

relation TESTIFIED_AGAINST
  class       accuse
  verbs       testify against, give evidence against
  subject     Person, Group
  object      Person, Group, Agency, Country

relation RULED_AGAINST
  class       reject
  verbs       rule against, find against, decide against
  subject     Agency, Person, Group

relation RULED_FOR
  class       support
  verbs       rule for, rule in favour of, rule in favor of, side with in court, find in favour of, find in favor of
  subject     Agency, Person, Group

relation WARRANTED_ARREST_OF
  class       coerce
  verbs       issue an arrest warrant for, issue a warrant for, seek the arrest of
  subject     Agency, Country, Person
  object      Person, Group

relation WANTED
  class       coerce
  traits      needs agent
  verbs       want
  subject     Agency, Country
  object      Person, Group

relation SEARCHED
  class       coerce
  verbs       search
  subject     Agency, Country, Unit, Group, Person
  object      Person, Group, Agency, Place, Weapon

relation RELEASED
  class       concede
  traits      object alone
  verbs       release, free, set free, let go
  passives    walk free
  nouns       release, freeing
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit, Weapon

relation PARDONED
  class       concede
  verbs       pardon, amnesty
  nouns       pardon, amnesty
  subject     Person, Agency, Country
  object      Person, Group

relation SOUGHT_ASYLUM_IN
  class       request
  verbs       seek asylum in, apply for asylum in, request asylum in, seek refuge in, take refuge in
  subject     Person, Group
  object      Country, Place, Agency

relation EXTRADITED
  class       coerce
  verbs       extradite
  nouns       extradition
  subject     Agency, Country, Person
  object      Person, Group
  argument to Country
  argument from Country

relation DEPORTED
  class       coerce
  verbs       deport
  nouns       deportation
  subject     Agency, Country, Person
  object      Person, Group, Unit
  argument to Country
  argument from Country

relation REPATRIATED
  traits      object alone
  verbs       repatriate
  nouns       repatriation
  subject     Agency, Country, Person, Weapon
  object      Person, Group, Unit, Weapon
  argument to Country
  argument from Country

relation EXPELLED
  class       sanction
  verbs       expel, throw out, banish, kick out, order out
  nouns       expulsion
  subject     Agency, Country, Person, Group
  object      Person, Group, Unit, Country, Agency
  argument from Country, Place, Agency

relation KIDNAPPED
  class       coerce
  traits      own object, befalls
  verbs       kidnap, abduct, take hostage
  nouns       kidnapping, abduction
  subject     Agency, Country, Unit, Group
  object      Person, Group, Unit

relation ISOLATED
  class       coerce
  verbs       isolate, confine, quarantine
  nouns       isolation, confinement
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit, Country

relation PUNISHED
  class       sanction
  verbs       punish, penalise, penalize, impose penalties on, discipline
  nouns       punishment
  subject     Agency, Country, Group, Person
  object      Person, Agency, Country, Group, Unit

relation SANCTIONED
  class       sanction
  verbs       sanction, impose sanctions on, slap sanctions on, blacklist, embargo, place sanctions on, put under sanctions,
              levy sanctions on, impose sanctions against, put on blacklist, place on blacklist, add to blacklist,
              put on sanctions list, place on sanctions list, add to sanctions list
  passives    be under sanctions, face sanctions, face sanctions from, be under embargo
  nouns       sanction, embargo
  subject     Agency, Country, Group
  object      Person, Agency, Country, Group, Unit, Weapon

relation SUSPENDED
  class       sanction
  verbs       suspend, bar from
  nouns       suspension
  subject     Agency, Country, Group, Person
  object      Person, Agency, Country, Group, Unit, Agreement
  argument from Agency, Country

relation LIFTED_SANCTIONS_ON
  class       concede
  verbs       lift sanctions on, lift sanctions against, ease sanctions on, ease sanctions against, remove sanctions on,
              lift an embargo on, lift an embargo against
  subject     Agency, Country, Group, Person
  object      Person, Agency, Country, Group, Unit

relation SUSPENDED_AID_TO
  class       sanction
  verbs       suspend aid to, halt aid to, cut aid to, cut off aid to, freeze aid to, stop aid to, withdraw aid from,
              withhold aid from
  subject     Agency, Country, Group, Person
  object      Agency, Country, Group, Unit

relation BANNED
  class       coerce
  traits      own object
  verbs       ban, bar, prohibit, forbid, outlaw
  nouns       ban, prohibition
  subject     Agency, Country, Group, Person, Agreement
  object      Person, Agency, Country, Group, Unit, Weapon

relation FINED
  class       sanction
  verbs       fine
  subject     Agency, Country
  object      Person, Agency, Group

relation FORCED
  class       coerce
  traits      by events, needs agent
  verbs       force, coerce, compel
  nouns       coercion
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation PRESSURED
  class       coerce
  traits      needs agent
  verbs       pressure, put pressure on, pile pressure on, exert pressure on, ramp up pressure on,
              bully, blackmail
  passives    face pressure from, come under pressure from, be under pressure from
  nouns       blackmail
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation STOPPED
  class       coerce
  verbs       stop, halt
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit, Weapon, Agreement

relation PREVENTED
  class       coerce
  verbs       prevent
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit, Weapon, Agreement

relation BLOCKED
  class       coerce
  traits      whole object
  verbs       block, obstruct, stand in the way of
  nouns       obstruction
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit, Weapon, Agreement

relation FOILED
  class       coerce
  traits      to owner
  verbs       foil, thwart
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit, Weapon, Agreement

relation CENSORED
  class       coerce
  verbs       censor, silence, gag, muzzle
  nouns       censorship
  subject     Agency, Country, Group, Person
  object      Person, Group, Agency

relation EVICTED
  class       coerce
  traits      by events
  verbs       evict, drive from
  nouns       eviction
  subject     Agency, Country, Group, Person, Unit
  object      Person, Group, Unit

relation FORCED_OUT
  class       coerce
  verbs       force out
  subject     Agency, Country, Group, Person, Unit
  object      Person, Group, Unit

relation DISPLACED
  class       coerce
  traits      by events
  verbs       displace, uproot, leave homeless, make homeless, drive from home, force from home
  nouns       displacement
  subject     Agency, Country, Group, Person, Unit
  object      Person, Group, Unit

relation CRACKED_DOWN_ON
  class       coerce
  verbs       crack down on, clamp down on
  nouns       crackdown
  subject     Agency, Country, Unit, Group, Person

relation SUPPRESSED
  class       coerce
  verbs       suppress, repress
  nouns       repression, suppression
  subject     Agency, Country, Unit, Group, Person

relation PERSECUTED
  class       coerce
  verbs       persecute
  nouns       persecution
  subject     Agency, Country, Unit, Group, Person

relation FROZE
  class       sanction
  traits      to owner
  verbs       freeze
  nouns       freeze
  subject     Agency, Country, Group, Person

relation SPIED_ON
  class       coerce
  verbs       spy on, eavesdrop on, wiretap
  subject     Person, Agency, Country, Group

relation HACKED
  class       coerce
  verbs       hack, hack into
  subject     Person, Agency, Country, Group
