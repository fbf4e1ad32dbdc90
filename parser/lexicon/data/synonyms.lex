# Several words for one thing: names and descriptions compare by the word of the block. `words` hold anywhere in a phrase,
# `heads` only as a description's noun, `modifiers` only in front of it. All folded: lower case, without diacritics.

synonyms agreement
  words       deal, treaty, pact, accord

synonyms ceasefire
  words       cease-fire, truce

synonyms lawmaker
  words       legislator, parliamentarian
  heads       mp

synonyms reporter
  words       journalist

synonyms interpreter
  words       translator

synonyms family
  words       relative

synonyms envoy
  words       ambassador

synonyms spokesman
  words       spokeswoman, spokesperson

synonyms adviser
  words       advisor

synonyms head
  heads       chief, director, leader

synonyms general
  heads       gen

synonyms colonel
  heads       col

synonyms captain
  heads       capt

synonyms lieutenant
  heads       lt

synonyms major
  heads       maj

synonyms brigadier
  heads       brig

synonyms commander
  heads       cmdr, cdr

synonyms admiral
  heads       adm

synonyms sergeant
  heads       sgt

synonyms corporal
  heads       cpl

synonyms senator
  heads       sen

synonyms representative
  heads       rep

synonyms governor
  heads       gov

synonyms professor
  heads       prof

synonyms service
  heads       agency, directorate

synonyms organization
  words       organisation

synonyms company
  words       firm
  heads       corporation

synonyms weapon
  words       arm, arms, weaponry

synonyms border
  words       frontier

synonyms court
  heads       tribunal

synonyms protester
  words       demonstrator

synonyms rebel
  words       insurgent, guerrilla

synonyms prison
  words       jail

synonyms lawyer
  heads       attorney

synonyms electoral
  modifiers   election

synonyms front line
  heads       frontline

synonyms media
  words       press

synonyms parliamentary
  words       parliament

synonyms transport
  words       transportation

synonyms defence
  words       defense, military
  heads       army

synonyms intelligence
  modifiers   spy, secret, espionage

synonyms ship
  words       vessel
  heads       freighter

synonyms plane
  words       aircraft, airplane, aeroplane, warplane

# One post under several names; looked up as whole phrases.
synonyms foreign minister
  words       top diplomat, chief diplomat, head of diplomacy, minister of foreign affairs

synonyms intelligence chief
  words       spy chief, spymaster, spy boss, intelligence head, head of intelligence, chief of intelligence, intelligence boss,
              director of intelligence, intelligence director

letters un
  of          united nations
letters eu
  of          european union
letters au
  of          african union
letters is
  of          islamic state
letters asean
  of          association of southeast asian nations
letters ecowas
  of          economic community of west african states
letters msf
  of          doctors without borders
letters unhcr
  of          un refugee agency
