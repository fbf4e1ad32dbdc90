# What common nouns denote, where WordNet's first sense says something else than the news means, or says nothing.
# "nouns TYPE" gives the type of one such thing and of several; "nouns none" are never entities by themselves.

nouns Person, Unit          # one is a person, several are a unit
  military    soldier, trooper, fighter, infantryman, marine, paratrooper, commando, serviceman, servicewoman,
              service member, combatant, peacekeeper, conscript, recruit, reservist, cadet, gunman, sniper, guerrilla,
              mercenary, sailor, airman, gunner, rifleman, legionnaire, ranger, warfighter, national guardsman

nouns Person, Group
  lemmas      official, officer, lawmaker, legislator, parliamentarian, leader, chief, head, director, spokesman, spokeswoman,
              spokesperson, spokespeople, member, source, envoy, ambassador, diplomat, representative, adviser, advisor,
              aide, ally, partner, rival, opponent, minister, secretary, president, chairman, chairwoman, chair,
              governor, mayor, senator, deputy, delegate, candidate, nominee, activist, protester, protestor,
              demonstrator, militant, rebel, insurgent, terrorist, extremist, jihadist, suspect, victim, witness, survivor,
              expert, analyst, observer, instructor, interpreter, translator, trainer, specialist, worker, employee,
              journalist, reporter, correspondent, civilian, resident, citizen, refugee, migrant, hostage, prisoner,
              detainee, inmate, captive, defector, deserter, judge, lawyer, attorney, prosecutor, doctor, nurse, surgeon,
              teacher, student, child, girl, boy, baby, man, woman, relative, parent, mother, father, son, daughter, wife,
              husband, brother, sister, widow, farmer, fisherman, driver, pilot, passenger, engineer, scientist,
              researcher, veteran, volunteer, supporter, voter, critic, colleague, ruler, monarch, dictator, commander,
              general, colonel, captain, lieutenant, sergeant, major, admiral, agent, operative, spy, hacker, smuggler,
              trafficker, pirate, policeman, policewoman, police officer, guard, jailer, bodyguard, firefighter, medic,
              paramedic, patient, player, coach, striker, singer, actor, actress, author, writer, businessman,
              businesswoman, executive, investor, shareholder, owner, founder, trader, banker, economist, customer,
              consumer, taxpayer, villager, islander, settler, tourist, traveller, pilgrim, priest, cleric, bishop,
              predecessor, successor, counterpart, negotiator, mediator, inspector, monitor, investigator, politician,
              premier, chancellor, king, queen, prince, princess, emir, sultan, lord, pope, charge d'affaires, consul,
              mp, mep, ceo, head of state, heads of state, head of government, chief of staff, gunmen, teenager, youth, adult, elder, warlord, kidnapper, attacker, assailant,
              shooter, hijacker, killer, murderer, gangster, dissident, whistleblower, contractor, consultant, teen,
              speaker, commissioner, official spokesman, negotiating team, dead, injured, wounded, missing,
              nationalist, separatist, loyalist, communist, republican, democrat, conservative, liberal, peer,
              backbencher, applicant, claimant, plaintiff, defendant, juror, editor, blogger, vlogger, crew member

nouns Group, Group
  lemmas      people, family, crowd, delegation, population, public, community, clan, tribe, gang, mob, militia, couple,
              minority, diaspora, electorate, crew, staff, faction, opposition, resistance, junta, leadership,
              insurgency, cartel, mafia, cell, group, folk, personnel,
              household, audience, workforce, elite, civil society, human right group, rebel group, armed group, militant group,
              casualty, fatality, body, corpse, entourage, team, rebellion, uprising

nouns Unit, Unit
  military    troop, troops, force, special force, special forces, armed force, armed forces, security force, military unit,
              brigade, battalion, regiment, division, corps, company of soldier, platoon, squad, squadron, detachment,
              contingent, garrison, convoy, fleet, flotilla, infantry, cavalry, artillery unit, artillery brigade, unit,
              task force, navy seal, reinforcement, personnel of the army, military personnel, special force personnel,
              battlegroup, battle group, patrol, vanguard, rear guard, commando unit, air wing, strike group, special operation force,
              presidential guard, honour guard, honor guard, peacekeeping force, ground force, ground troop

nouns Agency, Agency
  lemmas      agency, ministry, department, government, administration, service, secret service, intelligence service,
              spy service, spy agency, intelligence agency, committee, commission, council, parliament, congress, senate,
              assembly, tribunal, bureau, office, presidential office, foreign office, directorate,
              authority, board, party, company, firm, corporation, central bank, union, alliance, organisation, organization,
              association, federation, foundation, institute, police, military,
              army, navy, air force, coast guard, marine corps, national guard, general staff, joint chief, defence force, defense force,
              newspaper, broadcaster, channel, television, tv, radio, media, press, outlet, website, news agency, magazine, daily, tabloid,
              state media, state television, state tv, state news agency, state broadcaster, think tank, nonprofit, charity, ngo, watchdog,
              regulator, operator, airline, manufacturer, maker, supplier, retailer, brokerage, startup,
              cabinet, regime, politburo, secretariat, mission, consortium, syndicate,
              league, club, chamber, legislature, judiciary, prosecution, ombudsman, inspectorate, intelligence, red cross, treasury,
              studio, network, publisher, cooperative, conglomerate, subsidiary, lender, insurer, employer, developer, utility, oil company,
              bar association, trade union, task team, panel, jury, electoral commission, movement, bloc, coalition

nouns Agency, Agency
  workplaces  embassy, consulate, hospital, clinic, university, school, college, church, mosque, temple, synagogue, prison, jail,
              laboratory, museum, library, factory, refinery, mint, shipyard, power plant, plant

nouns Country, Group        # "the country"; several countries are a group
  lemmas      country, nation, state, republic, kingdom, homeland, motherland, superpower, neighbor, neighbour,
              neighboring country, neighbouring country, host country, member state, island nation, emirate

nouns Place, Place
  lemmas      city, town, village, capital, region, province, district, county, area, zone, territory, island, peninsula,
              border, frontier, front, front line, frontline, battlefield, battleground, base, camp, facility, site, airport, airfield,
              airbase, air base, port, harbour, harbor, station, road, street, highway, bridge, river, sea, ocean, lake, mountain,
              hill, valley, desert, coast, coastline, shore, beach, strait, bay, gulf, building, palace, house of parliament,
              square, park, market, mall, hotel, restaurant, apartment, home, house, warehouse, depot, field, farm, mine,
              gold mine, headquarters, compound, bunker, tunnel, checkpoint, crossing, corridor, neighborhood, neighbourhood, suburb,
              municipality, outskirt, slum, continent, hemisphere, location, north, south, east, west, northeast, northwest,
              southeast, southwest, premise, venue, stadium, arena, stronghold, enclave, exclave, outpost, settlement, trench,
              airspace, waters, territorial water, theater, theatre, cemetery, grave, mass grave, shelter, pier, dam, pipeline, reactor,
              training facility, training ground, military base, naval base, launch site, test site, nuclear site

nouns Weapon, Weapon
  lemmas      weapon, weaponry, arm, arms, missile, rocket, drone, bomb, warhead, gun, rifle, pistol, grenade, landmine,
              land mine, shell, ammunition, munition, munitions, bullet, artillery, howitzer, mortar, cannon, launcher, tank, armored vehicle,
              armoured vehicle, vehicle, warship, ship, vessel, submarine, frigate, destroyer, corvette, cruiser, aircraft carrier, boat, carrier,
              plane, aircraft, jet, fighter jet, warplane, helicopter, bomber, satellite, radar, torpedo, explosive, device,
              equipment, military equipment, hardware, weapon system, missile system, air defence system, air defense system, defence system,
              weapons system, stockpile, arsenal, weapon stockpile, weapon program, weapon programme, nuclear program, nuclear programme,
              military technology, lethal aid, military aid, aid, shipment of arms, container, ballistic missile,
              cruise missile, unmanned aerial vehicle, uav, nuclear weapon, chemical weapon, biological weapon, firearm, knife, machete,
              poison, nerve agent, tear gas, truck, tanker, oil tanker, cargo, spy satellite, balloon, cyberweapon, malware, spyware

nouns Agreement, Agreement
  lemmas      agreement, treaty, pact, deal, accord, convention, protocol, contract, memorandum, memorandum of understanding, truce,
              ceasefire, cease-fire, armistice, resolution, sanction, law, bill, act, legislation, declaration, charter, covenant,
              compact, concordat, partnership agreement, peace plan, peace deal, guarantee, security guarantee,
              constitution, international law, decree, regulation, mandate, communique, joint statement, trade deal, arrangement, memo,
              licence, license, concession, directive, statute, amendment, roadmap, framework

nouns none
  lemmas      caucus, rally, reunion, presidency, position, ground, understanding, manpower, number, way, part, time, day, week, month, year, hour, minute, moment, thing, case, fact, issue, matter, kind,
              sort, type, lot, bit, series, set, range, variety, majority, half, third, quarter, percentage, rate, level, amount, total,
              average, figure, point, place, side, end, beginning, middle, top, bottom, line, scale, space, spot, role, step, move,
              effort, attempt, plan, program, programme, policy, strategy, war, conflict, battle, fight, crisis, attack, operation,
              campaign, election, vote, talk, meeting, summit, visit, trip, event, ceremony, conference, session, round, statement,
              report, news, information, evidence, sign, word, question, answer, letter, call, message, speech, interview,
              comment, remark, claim, charge, decision, result, effect, impact, cause, reason, purpose, goal, aim, need, problem,
              power, pressure, influence, control, relation, relationship, tie, cooperation, support, help, work, job, task, life,
              death, birth, age, name, title, story, history, future, past, present, world, earth, globe, market share, price, cost, value, money,
              fund, budget, economy, trade, business, industry, sector, concern, fear, hope, threat, risk, danger, security,
              peace, freedom, right, justice, peak, body of water, condition, situation, state of affair, position of power, view,
              morning, afternoon, evening, night, weekend, today, tomorrow, yesterday, decade, century, anniversary, second, deadline,
              monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august,
              september, october, november, december, spring, summer, autumn, winter, thanks, hand, head of steam, foot, face, eye, heart,
              back, deployment, dispatch, involvement, transfer, training, exercise, drill, process, progress, phase, stage, basis, base of support,
              front of, example, instance, lack, absence, shortage, combination, mix, context, background, field of study, sense, sort of,
              tune, turn, deal of, great deal, good deal, wave, track, course, direction, edge, limit, angle, corner, center of, mark,
              show, ground for, root, source of, sake, spirit, subject, object, character, figure of speech, alternative, star, model,
              baby boom, fellow, self, someone, somebody, anyone, anybody, everyone, everybody, nobody, nothing, something, person of interest,
              account, behalf, favour, favor, return, response, reaction, act of, addition, light, record, lead, match, game, season, score,
              goal line, cup, medal, title race, race, competition, tournament, championship, first, last, next, other, another, one, more, most,
              many, few, some, several, all, none, both, any, former, latter, square meter, square mile, square kilometer, mile, kilometer,
              kilometre, meter, metre, inch, ton, tonne, kilogram, pound, gram, degree, percent, per cent, dollar, euro, cent, dime, penny,
              copy, issue of, version, column, page, chapter, section, paragraph, item, list, topic, term, language, accent, voice, tone, image,
              picture, video, photo, film, movie, book, novel, song, album, music, art, painting, play, drama, poem, internet, web, computer, phone,
              data, software, code, file, key, code name, gate, door, window, room, floor, wall, roof, table, bed, chair leg, desk, seat, cell phone,
              street smart, food, water, oil, gas, coal, electricity, energy, fire, smoke, air, sky, sun, moon, weather, rain, snow, wind, storm,
              flood, earthquake, hurricane, virus, disease, pandemic, cancer, drug, medicine, treatment, vaccine, surgery, tree, plant life, animal,
              dog, cat, horse, bird, fish, structure, system, mechanism, instrument, tool, method, cut, curve, block, pile, post, stand, stop, pass,
              passage, path, journey, link, ring, opening, break, gap, hole, crack, well, cover, barrier, obstacle, screen, frame, frame of mind,
              focus, center of attention, spectrum, network of, web of, host, guest of, match-up, bottom line, reach, outside, inside, interior,
              heel, beat, course of action, aftermath, wake, ruin, wing, branch, arm of, chain, maze, hub, pole, pole position, heaven, hell,
              paradise, mouth, lap, quarters, pit, niche, haven, landing, start, finish, finish line, goalpost, midst, origin, crease, target
