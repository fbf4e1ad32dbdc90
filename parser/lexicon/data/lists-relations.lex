# Words that relations are read by, as lemmas in lower case.

# So no longer: "former minister", "the ousted king", "its former colonies".
list past
  words       former, ex, late, then, onetime, one-time, outgoing, ex-president, deposed, ousted

# Behind a name they are what it names: "the Unity faction", "the Ostrava news agency".
list named bodies
  words       agency, group, faction, party, movement, newspaper, paper, daily, weekly, magazine, company, firm, network,
              channel, station, organisation, organization, gang, clan, alliance, coalition, militia, front, union, foundation,
              charity, website, brand, chain, club, team, bloc, airline, bank, corporation, giant, maker

# Behind a place's name they are what it names: "the Miraflores district".
list sites
  words       district, quarter, neighbourhood, neighborhood, town, city, village, suburb, province, region, state, valley,
              county, prefecture, river, lake, airport, street, square, highway, road, island, peninsula, border, port, camp, compound,
              mine, plant, refinery, hotel, dam

# Not its own, whosever they are called: "the party's rival", "the firm's owner".
list counterparts
  words       parent, rival, opponent, partner, competitor, counterpart, predecessor, successor, owner, enemy, ally, critic,
              foe, neighbour, neighbor, backer, sponsor, donor, attacker, bomber, exclave, enclave, aid, assistance

# What somebody is to somebody else, and the relation is named after it: "a rival of the mayor" is RIVAL_OF.
list named ties
  words       rival, ally, opponent, partner, competitor, counterpart, predecessor, successor, critic, challenger, supporter,
              backer, fan, follower, colleague, friend, enemy, foe, adversary, neighbour, neighbor, patron, mentor, client, supplier,
              teammate, classmate, accomplice

# Nor is what stands behind these: "the firm's parent company".
list related
  words       parent, holding, rival, partner, sister

# Parts of the body whose name stands before: "the Senate committee", unlike "the Senate newspaper".
list divisions
  words       committee, subcommittee, branch, division, wing, bureau, department, directorate, panel, arm, office,
              headquarters, delegation, mission, force, police, agency, secretariat

# Nouns. Bodies that are in the town whose name stands before them, whatever their article: "the Lima hospital".
list staying bodies
  words       hospital, clinic, prison, mosque, church, school

# They lie in the town whose name stands before: "a Lima hospital".
list town bodies
  words       company, firm, court, hospital, school, university, college, factory, clinic, newspaper, bank, prison, church,
              mosque, laboratory, office

# Whose kin somebody is stands before or behind "of": "the sister of the mayor".
list kin
  words       father, mother, son, daughter, brother, sister, husband, wife, widow, widower, cousin, uncle, aunt, nephew,
              niece, grandson, granddaughter, grandfather, grandmother, grandchild, stepson, stepdaughter, stepfather,
              stepmother, half-brother, half-sister, brother-in-law, sister-in-law, son-in-law, daughter-in-law,
              father-in-law, mother-in-law, fiancé, fiancée, fiance, fiancee, sibling, twin, spouse

# Through these a phrase speaks of what stands behind "of": "a number of nurses", not "the positions of nurses".
list shares
  words       number, part, majority, minority, half, third, quarter, percentage, percent, total, variety, set, series, lot,
              bit, deal, range, amount, rest, mix, dozen, hundred, thousand, million, couple, pair, handful, crowd, bulk, kind,
              sort, type, portion, share, fraction, score, array, string, host, batch, remainder, most, some, many, several,
              all, none, both, any, few, one, member, remnant, shipment, load, stock, supply,
              ton, tonne, barrel, litre, liter, gallon, kilogram, kilo, gram

# Come over whoever has them: those killed in "Chile's civil war" were not killed by Chile.
list misfortunes
  words       war, conflict, violence, fighting, unrest, riot, famine, drought, epidemic, pandemic, outbreak, disease, virus, crisis,
              earthquake, flood, storm, hurricane, typhoon, cyclone, tsunami, rain, landslide, avalanche, blizzard, wildfire,
              blaze, disaster

# Are theirs at whose will something is done: "at the invitation of the king".
list wills
  words       invitation, request, order, demand, insistence, direction

# Come from whoever stands behind "of": "the support of the nurses".
list gifts
  words       support, backing, endorsement, assistance, help, approval, nomination, protection, aid

# Verbs. What somebody thinks stands behind "as": "sees him as a friend".
list seen as
  words       see, cast, paint, frame, view, treat, brand, present, portray, depict, describe, position, characterise,
              characterize, show

# Verbs. What somebody brings about or sees stands behind "to": "drove them to leave".
list made to
  words       see, drive, lead, bring, get, push, inspire, prompt, tempt, trick, need, expect, motivate, cause, intend

# Verbs. Of the passive, what is told stands behind "to": "were prepared to leave", "is reported to have left".
list said to
  words       prepare, report, allege, claim, estimate, reveal, require

# Verbs. Nobody has seen what somebody "would like to see".
list wishing
  words       like, want, love, hope, wish, hate, prefer, expect

# Nouns. "Her arrest" is one she suffers, unlike "her attack".
list suffered
  words       appointment, election, re-election, nomination, promotion, arrest, detention, imprisonment,
              capture, abduction, kidnapping, murder, assassination, execution, dismissal,
              expulsion, deportation, extradition, release, ouster, removal, acquittal, conviction

# Verbs that say that what they govern came about: "managed to leave".
list brought about
  words       manage, able, help, force, compel, coerce, cause, begin, start, continue, proceed, succeed, dare, prompt, oblige, rush, hasten, have

# Verbs whose object does what the infinitive says: "allowed them to leave".
list told to act
  words       allow, enable, expect, want, force, coerce, compel, permit, cause, lead, let, require, oblige, help, prompt, persuade,
              convince, inspire, forbid, like, challenge, dare, motivate, spur, tempt, empower, authorise, authorize, induce,
              entice, goad

# "A film by Ana Berg" is one that she made.
list works
  words       book, film, movie, song, novel, play, album, poem, picture, photo, painting, article, paper, video, image, study,
              photograph, editorial, work, series, bill, design, music

# Behind "by" they tell when and not who: "by the weekend".
list moments
  words       time, day, week, weekend, month, year, end, summer, autumn, winter, spring, fall, start, night, morning, evening,
              deadline, middle, second, minute, hour, decade, century, while

# Behind the "by" of a passive they tell by what means, and somebody has done it: "lifted by decree", unlike "by the hope".
list means
  words       landslide, margin, majority, plurality, vote, ballot, referendum, consensus, show, decree, order, ruling, verdict,
              judgment, judgement, decision, law, legislation, amendment, resolution, veto, warrant, injunction, deal, accord, pact,
              compromise, swap, exchange, intervention, operation, offensive, raid, manoeuvre, maneuver, coup, uprising, revolt,
              rebellion, mutiny, blockade, siege, payment, ransom, injection, poison, firepower, plane, aircraft, airlift, ship, boat, train,
              helicopter, truck, bus, car, ambulance, snow, snowfall, ice, wind, flooding, mudslide, waters

# Things that do harm, besides weapons and attacks: "the blast hit the town", unlike "the measures".
list violent
  words       blast, explosion, gunfire, fire, rocket, missile, bomb, shell, mortar, bullet, shrapnel, volley

# Sums: "invested 40 million dollars in the mine".
list monies
  words       dollar, euro, pound, yen, franc, rupee, peso, mark, million, billion, money, sum

# Several events: "a wave of attacks".
list series
  words       series, wave, string, spate, number, round, couple

# What is done to a toll, and what it does, before its figure: "put the death toll at eight", "the toll rose to 40".
list reckoning
  words       put, estimate, reckon, raise, lower, revise, increase, lift, bring, take, push, peg, update, rise, climb, grow,
              jump, reach, stand, soar, mount, go

# In front of a phrase they make it one of several: "in many towns, notably in Chile".
list instances
  words       particularly, especially, notably, mainly, mostly, chiefly, primarily, including, include, also
