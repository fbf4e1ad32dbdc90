# Words that mentions are read by: what nouns and names denote, and what measures them. In lower case.

# WordNet calls them people; the news calls bodies and places so, too: "its rival Amaru".
list people or bodies
  words       leader, member, partner, owner, founder, ally, rival, producer, maker, sponsor, host, provider, employer,
              buyer, seller, operator, competitor, client, customer, player, critic, opponent, supporter, creator, pioneer,
              publisher, distributor, exporter, importer, carrier, contractor, winner, champion, neighbor, neighbour,
              newcomer, favourite, favorite, giant, holder, shareholder, investor, creditor, lender, donor, user, builder,
              developer, supplier, trader, dealer, broker, author, source, target, victim, parent, successor, predecessor,
              challenger, contender, backer, subscriber, manufacturer

# They make a body of what looks like a place: "Amaru, an arms dealer".
list trades
  words       dealer, broker, trader, supplier, manufacturer, maker, distributor, contractor, publisher, carrier, lender,
              developer, builder, employer, seller, retailer, wholesaler, insurer

# Behind a nation's name they are what is played for: "the Chile Open".
list contests
  words       open, cup, masters, championship, championships, marathon, derby, olympics

# Joined to a name by a hyphen: "Chile-based".
list joined
  words       led, era, run, held, owned, based, born, backed, made, style, like, wide, bound, area, esque, time, built,
              type, class, linked, ruled, trained, funded

# Of a town, and not of the government that its name stands for: "the Lima mayor".
list local
  words       mayor, governor, archbishop, bishop, patriarch, patriarchate, imam, rabbi, cathedral, diocese, attacker,
              bomber, attack, bombing, suburb, street, resident, airport, bourse, derby, marathon, metro, subway,
              underground, stock, shooting, siege, massacre, newsroom, bureau, exchange, dealer, trader, company, firm,
              newspaper, daily, club, court, lawyer, businessman, merchant

# In the name of a division or a unit they tell that it is one under arms: "3rd Armoured Division".
list arms
  words       infantry, armoured, armored, airborne, tank, guards, mountain, cavalry, rifle, marine, combat, assault,
              panzer, motorised, motorized, mechanised, mechanized

# End the names of companies.
list company forms
  words       inc, inc., ltd, ltd., plc, corp, corp., co, co., llc, ag, gmbh, sa, nv, spa, group, holdings, limited,
              corporation, company, bank, shipping, shipyard, mining, motors, energy, petroleum, steel, telecom, airways,
              airlines, pharmaceuticals, logistics, trading, industries, electronics, technologies, aerospace, dynamics, systems,
              lines, oil, gas, resources, chemicals, foods, software, robotics, shipbuilding, metals, cement, brewery, breweries

# Verbs. What stands behind "to" is a place: "flew to Lima".
list motions
  words       go, come, travel, move, fly, drive, head, march, send, post, bring, return, flee, lead, deploy, ship,
              transfer, extend, advance, retreat, walk, rush, escape, sail, migrate, emigrate, cross

# Only measure out what follows them with "of": "a handful of nurses".
list measures
  words       total, number, group, handful, majority, dozen, hundred, thousand, million, couple, pair, score, dozens,
              hundreds, thousands, bulk, lot, rest, series, variety, array, ten, tens, batch, swarm, legion, throng, horde, sea,
              flock, string, ton, tons, tonne, tonnes, kilo, kilogram, kg, gram, gramme, ounce, pound, litre, liter, gallon,
              barrel, sack, truckload, lorryload, shipload, boatload, planeload, cache, stockpile, consignment

# What arms are made of and what serves them, behind a weapon or "military": "missile parts".
list goods of arms
  words       component, part, engine, motor, system, technology, equipment, supply, material, warhead, gear, hardware, kit,
              electronics, casing, spare, supplies

# Without a determiner they are no bodies: "took office", "five years in prison".
list bare
  words       shelter, division, force, office, service, command, authority, prosecution, resistance, movement, prison,
              jail, school, college, board, home

# Many of what is nobody: "swarms of criticism".
list multitudes
  words       force, army, legion, swarm, group, body, throng, band, horde, flock, cast, team

# In a sentence with one of them a unit or a division is a company's.
list business
  words       company, companies, business, sell, sold, sale, buy, bought, acquire, acquired, shares, profit, profits, inc,
              corp, subsidiary, operating, stake

# Before a post they are known by their noun alone, as a state, a war or an article has one: "the army chief".
list sole bodies
  words       army, navy, military, militia, police, government, ministry, parliament, embassy, consulate, cabinet,
              opposition, junta, regime, senate, congress, treasury, gendarmerie, faction, insurgency, presidency

# Behind a body they tell what somebody is, and no post that is held in it: "an army officer".
list rank and file
  words       officer, soldier, troop, general, colonel, guard, candidate, minister, pilot, student

# Verbs. A bare number that suffers them counts people: "wounded 17", "17 had died".
list done to people
  words       kill, wound, injure, hurt, die, drown, perish, survive, arrest, detain, jail, imprison, kidnap, abduct, rescue,
              evacuate, hospitalise, hospitalize, behead, execute, massacre, deport, maim, murder,
              charge, convict, sentence, acquit, indict, capture, expel

# Goods and papers that WordNet's first senses do not tell. They are entities where a relation is with them.
list wares
  words       goods, ware, merchandise, parcel, package, parts, component, engine, motor, spare, supply, supplies, fuel, oil,
              petrol, diesel, gasoline, crude, coal, grain, wheat, rice, maize, flour, timber, gold, silver, diamond, ivory,
              uranium, copper, cocaine, heroin, opium, cannabis, drug, medicine, vaccine, antibiotic, fertilizer, fertiliser,
              cement, steel, food, water, tent, blanket, bottle, sack, cattle, livestock, crop, luggage, loot,
              bullet, rounds, flight, machinery, chip, computer, laptop, phone, telephone, cash, banknote, deposit, asset, bank account,
              valuables, jewel, funds, wings, fuselage, hull, rotor, turbine, airframe, fragment, shrapnel, wreckage, debris
list writings
  words       letter, report, document, papers, file, copy, list, photo, photograph, pictures, video, footage, tape,
              recording, log, records, map, diary, memo, dossier, transcript, passport, visa, leaflet, pamphlet, petition,
              invoice, receipt, blueprint, email, e-mail, telegram, questionnaire, manuscript, certificate, credentials,
              subpoena, warrant, indictment, affidavit, contract, audiotape, videotape, snapshot, database,
              plan, proposal, programme, program, claim, statement, draft, motion, amendment, annex, clause, offer, bid,
              ultimatum, tender, budget, findings, ruling, verdict, stake, licence, license, concession, mandate

# Verbs of what is done to goods. Whatever can be touched is a ware where it suffers them: "smuggled tusks".
list handling
  words       sell, resell, export, import, buy, purchase, trade, smuggle, traffic, steal, loot, plunder, pillage, seize,
              confiscate, impound, hand, donate, ship, transport, store, stockpile, hoard, load, unload,
              supply, distribute, recover, retrieve, salvage, intercept, poach, harvest, extract, dump, swap, rent, lease,
              unearth, dig, find, discover, uncover, produce, manufacture, assemble, pump, deliver

# Behind them services are a body, and not what is done for somebody: "the rescue services".
list public services
  words       special, secret, security, intelligence, emergency, rescue, armed, fire, police, prison, ambulance, social, health,
              medical, uniformed, civil, customs, border, news, press, government, state, public, spy, counterintelligence,
              counter-intelligence, espionage, immigration, postal, foreign, military, diplomatic, penitentiary, correctional,
              probation, coastguard, ranger, clandestine

# Behind them a party is where people meet, as behind any moment: "a wedding party".
list feasts
  words       birthday, dinner, farewell, watch, victory, wedding, surprise, overnight
