# Armed conflict. The format: ../README.md.

relation ATTACKED
  class       assault
  traits      attack
  verbs       attack, assault, raid, storm, ambush, carry out an attack on, launch an attack on, launch attacks on,
              carry out attacks on, stage an attack on
  passives    come under attack, come under fire
  nouns       attack, assault, raid, ambush, offensive
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Country, Place, Unit, Group, Person, Agency, Weapon
  argument with Weapon

relation STRUCK
  class       assault
  traits      attack
  verbs       strike, hit, carry out strikes on, carry out airstrikes on
  nouns       strike, airstrike
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Country, Place, Unit, Group, Person, Agency, Weapon
  argument with Weapon

relation BOMBED
  class       assault
  traits      attack
  verbs       bomb, bombard
  passives    come under bombardment
  nouns       bombing, bombardment
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Country, Place, Unit, Group, Person, Agency, Weapon
  argument with Weapon

relation SHELLED
  class       assault
  traits      attack
  verbs       shell, pound
  passives    come under shelling
  nouns       shelling
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Country, Place, Unit, Group, Person, Agency, Weapon
  argument with Weapon

relation FIRED_ON
  class       assault
  traits      attack
  verbs       fire on, fire at, open fire on, open fire at, shoot at
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Country, Place, Unit, Group, Person, Agency, Weapon
  argument with Weapon

relation INVADED
  class       assault
  verbs       invade, make an incursion into, advance into, wage war on, wage war against
  nouns       invasion, incursion, aggression
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place

relation ADVANCED_ON
  class       assault
  verbs       advance on, advance toward, advance towards, march on, march toward, march towards, push toward, push towards,
              close in on
  nouns       advance
  subject     Country, Unit, Agency, Group
  object      Country, Place

relation DESERTED
  class       reject
  traits      alone, may lack object
  verbs       desert, desert from, desert to
  nouns       desertion
  subject     Person, Group, Unit, Agency

relation OCCUPIED
  class       assault
  verbs       occupy
  nouns       occupation
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place

relation ANNEXED
  class       assault
  verbs       annex
  nouns       annexation
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place

relation OVERRAN
  class       assault
  verbs       overrun, storm into, sweep into
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place, Unit, Agency

relation CAPTURED
  class       assault
  traits      own object
  verbs       capture, gain control of, seize control of, wrest control of, take control of, take prisoner, take captive, conquer, recapture
  nouns       capture, recapture
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place, Unit, Group, Person, Weapon, Agency

relation STOLE
  class       coerce
  verbs       steal, loot, plunder, pilfer, make off with
  nouns       theft
  subject     Person, Agency, Country, Group, Unit
  object      Weapon, Agreement

relation HIJACKED
  class       coerce
  traits      own object
  verbs       hijack
  nouns       hijacking
  subject     Person, Agency, Group, Unit
  object      Weapon

relation SEIZED
  class       coerce
  traits      own object
  verbs       seize, confiscate, impound, commandeer, requisition
  nouns       seizure, confiscation
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place, Unit, Group, Person, Weapon, Agency, Agreement

relation TOOK
  class       assault
  traits      own object
  verbs       take, retake
  passives    fall to, fall into the hands of
  subject     Country, Unit, Agency, Group
  object      Place, Unit

relation HELD
  traits      state, done to people, done to weapons
  verbs       hold
  subject     Country, Unit, Agency, Group, Person
  object      Place, Person, Group, Unit, Weapon

relation CONTROLLED
  traits      state
  verbs       control, be in control of
  passives    be in hands of, be under control of
  nouns       control
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place, Unit, Group, Person, Agency, Weapon

relation BESIEGED
  class       assault
  traits      by forces
  verbs       besiege, lay siege to
  nouns       siege
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place, Unit, Group, Agency

relation BLOCKADED
  class       assault
  traits      by forces
  verbs       blockade
  nouns       blockade
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place, Unit, Group, Agency

relation SURROUNDED
  class       assault
  traits      by forces
  verbs       surround, encircle
  nouns       encirclement
  subject     Country, Unit, Agency, Group, Person
  object      Country, Place, Unit, Group, Agency

relation KILLED
  class       assault
  traits      own object, befalls
  verbs       kill, leave dead, murder, assassinate, shoot dead, execute, slay, massacre, behead, gun down, shoot to death,
              stab to death, beat to death, put to death, lynch
  passives    die at the hands of, fall victim to
  nouns       killing, murder, assassination, massacre
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Person, Group, Unit

relation POISONED
  class       assault
  verbs       poison
  nouns       poisoning
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit

relation STABBED
  class       assault
  verbs       stab, knife, attack with
  nouns       stabbing, knifing
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit

# Communiqués say it of the dead, the wounded and the captured alike.
relation NEUTRALIZED
  class       assault
  traits      own object
  verbs       neutralise, neutralize, put out of action
  subject     Country, Unit, Agency, Group, Person
  object      Unit, Group, Person, Weapon

relation WOUNDED
  class       assault
  traits      own object, befalls
  verbs       wound, injure, hurt, maim, leave injured, leave wounded
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Person, Group, Unit

relation SHOT
  class       assault
  traits      own object
  verbs       shoot
  nouns       shooting
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit

relation BEAT
  traits      own object
  verbs       beat, beat up
  nouns       beating
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit, Agency, Country

relation ABUSED
  class       assault
  verbs       abuse, maltreat, mistreat, molest
  nouns       abuse, mistreatment
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit

relation TORTURED
  class       assault
  verbs       torture
  nouns       torture
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit

relation RAPED
  class       assault
  verbs       rape
  nouns       rape
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit

relation FLOGGED
  class       assault
  verbs       flog
  nouns       flogging
  subject     Person, Agency, Country, Group, Unit
  object      Person, Group, Unit

relation DIED
  traits      alone, no object
  verbs       die, die in, die at, perish, perish in, lose life, lose lives
  nouns       death
  subject     Person, Group, Unit
  object      Place, Country, Agency

relation DROWNED
  traits      no object
  verbs       drown
  nouns       drowning
  subject     Person, Group, Unit
  object      Place, Country

relation EXPLODED
  traits      no object
  verbs       explode, go off, detonate
  subject     Weapon, Unit
  object      Weapon

relation COLLAPSED
  traits      no object
  verbs       collapse, burst, cave in
  subject     Place, Agency, Weapon, Agreement, Person
  object      Place

relation DISAPPEARED
  traits      alone, no object
  verbs       disappear, go missing, vanish
  nouns       disappearance
  subject     Person, Group, Unit, Weapon
  object      Place

relation FOUND_DEAD
  verbs       find dead
  subject     Person, Agency, Group, Unit
  object      Person, Group, Unit

relation FOUGHT
  class       assault
  traits      mutual
  verbs       fight, battle, clash with, fight against, fight with, clash, combat, do battle with, battle against, battle with,
              spar with, feud with, scuffle with, scuffle, skirmish with, skirmish, brawl with, brawl
  nouns       fight, battle, clash, war, fighting
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit
  argument in Country, Place

relation FOUGHT_ALONGSIDE
  class       cooperate
  traits      whole object
  verbs       fight alongside, fight for, fight beside
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation DECLARED_WAR_ON
  class       assault
  verbs       declare war on, declare war against
  subject     Person, Agency, Country, Group
  object      Person, Agency, Country, Group, Unit

relation REPELLED
  class       assault
  verbs       repel, beat back, push back, drive out, repulse, ward off
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation DEFEATED
  verbs       defeat, vanquish, rout, crush, trounce, win against, prevail over, triumph over
  passives    lose to, suffer defeat by, concede to
  nouns       defeat
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Country, Group, Unit

relation FIRED
  class       assault
  verbs       fire, launch, test-fire, fire off, lob
  nouns       launch, firing
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Weapon
  argument at Country, Place, Unit, Group, Person
  argument into Country, Place
  argument toward Country, Place
  argument towards Country, Place

relation DESTROYED
  class       assault
  traits      whole object
  verbs       destroy, demolish, wreck, ruin, flatten, sweep away, wash away
  nouns       destruction, demolition
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Weapon, Place, Unit, Agency, Country

relation BLEW_UP
  class       assault
  verbs       blow up
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Weapon, Place, Unit, Agency, Country

relation BURNED
  class       assault
  traits      whole object
  verbs       burn, burn down, torch, set ablaze, set alight, set on fire, set fire to
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Weapon, Place, Unit, Agency, Country

relation SHOT_DOWN
  class       assault
  verbs       shoot down, down, bring down
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Weapon

relation INTERCEPTED
  class       assault
  verbs       intercept
  nouns       interception
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Weapon

relation USED
  traits      state, done to weapons, sends to act
  verbs       use, employ, make use of, wield
  nouns       use
  subject     Person, Agency, Country, Group, Unit
  object      Weapon, Unit, Group, Person

relation OPERATED
  verbs       operate
  subject     Person, Agency, Country, Group, Unit
  object      Weapon, Unit, Group, Person

relation TRAINED
  class       cooperate
  traits      sends to act, whole object
  verbs       train, drill, coach, instruct in, provide training to, provide training for, give training to
  passives    receive training, receive training from, undergo training, get training from
  nouns       training
  subject     Person, Agency, Country, Group, Unit
  object      Unit, Group, Person, Agency
  argument in Country, Place
  argument on Weapon

relation TAUGHT
  class       cooperate
  traits      sends to act
  verbs       teach
  subject     Person, Agency, Country, Group, Unit
  object      Unit, Group, Person, Agency
  argument in Country, Place
  argument on Weapon

relation RECRUITED
  class       mobilize
  verbs       recruit, enlist, conscript, draft, mobilise, mobilize, call up
  nouns       recruitment, conscription, mobilisation, mobilization
  subject     Person, Agency, Country, Group, Unit
  object      Unit, Group, Person
  argument for Unit, Group, Agency, Country

relation DEPLOYED_IN
  class       mobilize
  verbs       station, garrison
  subject     Country, Agency, Person, Group
  object      Unit, Weapon, Group, Person
  argument in Country, Place
  argument at Place
  argument on Place

relation LOST
  verbs       lose, suffer
  subject     Person, Agency, Country, Group, Unit
  object      Unit, Group, Person, Weapon, Place

relation SURRENDERED
  class       concede
  traits      alone
  verbs       surrender, surrender to, capitulate to, lay down arms, give up arms, hand over weapons, turn themselves in,
              turn himself in, turn herself in, hand themselves in, hand himself in, hand herself in
  nouns       surrender, capitulation
  subject     Person, Agency, Country, Group, Unit

relation RESCUED
  class       aid
  traits      befalls
  verbs       rescue, save, pull from
  nouns       rescue
  subject     Person, Agency, Country, Group, Unit, Weapon
  object      Person, Group, Unit

relation TREATED
  class       aid
  verbs       treat
  subject     Person, Agency, Group, Place
  object      Person, Group, Unit

relation OVERTHREW
  class       coerce
  verbs       overthrow, topple, depose, oust
  nouns       overthrow, ouster, toppling
  subject     Person, Agency, Country, Group, Unit
  object      Person, Agency, Group, Country
