# What common nouns denote, where WordNet's first sense says something else than the news means, or says nothing.
# "nouns TYPE" gives the type of one such thing and of several; "nouns none" are never entities by themselves.

nouns Person, Unit          # one is a person, several are a unit
  military    servicewoman, service member, cadet, sailor, airman, ranger, warfighter, national guardsman,
              sapper, military engineer, army engineer, combat engineer

nouns Person, Group
  lemmas      officer, head, spokespeople, source, aide, ally, chair, protestor, rebel, driver, veteran, volunteer,
              commander, ombudsman, ombudswoman, general, colonel, captain, lieutenant, sergeant, major, admiral, agent, medic, founder,
              counterpart, queen, lord, mep, heads of state, head of government, chief of staff, gunmen, shooter,
              official spokesman, negotiating team, dead, injured, wounded, missing, vlogger, heavyweight, stand-in,
              government official

nouns Group, Group
  lemmas      militia, staff, opposition, resistance, leadership, insurgency, cartel, cell, group, personnel,
              civil society, human right group, rebel group, armed group, militant group, casualty, fatality, body,
              corpse, team, rebellion, uprising, spy ring, drug ring, crime ring, smuggling ring,
              trafficking ring, gambling ring, prostitution ring, enemy, foe, political force

nouns Unit, Unit
  military    troops, force, special force, armed force, armed forces, security force, company of soldier,
              detachment, contingent, garrison, convoy, flotilla, artillery brigade, unit, navy seal, reinforcement,
              personnel of the army, military personnel, special force personnel, army reserve, military reserve, battlegroup, rear guard,
              artillery battery, missile battery, defence battery, defense battery, rocket battery, anti-aircraft battery,
              coastal battery, gun battery, northern command, southern command, eastern command, western command,
              central command,
              military command, army command, naval command, high command, supreme command, joint command,
              commando unit, air wing, strike group, special operation force, presidential guard, honour guard,
              honor guard, peacekeeping force, ground force, ground troop, air defence, air defense

nouns Agency, Agency
  lemmas      ministry, administration, service, spy service, spy agency, assembly, office, presidential office,
              authority, alliance, organisation, foundation, coast guard, national guard, border guard, joint chief, broadcaster,
              channel, television, tv, radio, media, press, outlet, magazine, tabloid, state media,
              state television, state tv, state news agency, state broadcaster, nonprofit, watchdog, regulator,
              operator, airline, maker, supplier, retailer, startup, cabinet, syndicate, chamber, judiciary,
              prosecution, inspectorate, intelligence, treasury, studio, network, conglomerate,
              house of parliament, house of congress, lower house, upper house, subsidiary, lender, employer, developer, bar association, task team, panel, jury,
              electoral commission, movement

nouns Agency, Agency
  workplaces  detention centre, detention center, training centre, training center, media centre, media center,
              cultural centre, cultural center, community centre, community center, health centre, health center,
              research centre, research center, medical centre, medical center, enterprise,
              clinic, bank, church, library, mint, shipyard, power plant, patriarchate

nouns Country, Group        # "the country"; several countries are a group
  lemmas      state, republic, kingdom, neighbor, neighbour, neighboring country, neighbouring country,
              host country, world power, great power, foreign power, western power, regional power, superpower, member state, island nation, emirate

nouns Place, Place
  lemmas      river bank, riverbank, left bank, right bank, capital, region, area, zone, border, front, front line, frontline, airbase, coastline,
              square, mall, home, headquarters, compound, bunker, checkpoint, crossing,
              corridor, location, north, south, east, west, northeast, northwest, southeast, southwest, premise,
              venue, arena, exclave, outpost, settlement, trench, airspace, waters, territorial water, grave,
              mass grave, pipeline, reactor, training facility, training ground, military base, naval base,
              launch site, test site, nuclear site, roadblock, courtyard, city centre, city center, town centre, town center,
              street, shrine, temple, concentration camp, internment camp, prison camp, labour camp, labor camp, refugee camp,
              detention camp, training camp, police post, border post, command post, guard post, army post, villa, lighthouse,
              quarry, oil field, oilfield, gas field, firing range, shooting range, test range, missile range, launchpad,
              launch pad, cosmodrome, spaceport, silo, anchorage, mountain pass, steelworks, army position, rebel position,
              enemy position, military position, government position, frontline position, defensive position

nouns Weapon, Weapon
  lemmas      drone, landmine, munitions, vehicle, vessel, cruiser, carrier, fighter jet, torpedo, equipment,
              military equipment, missile system, air defence system, air defense system, stockpile,
              trawler, whaler, cutter, dredger, lorry, tractor, bulldozer, bus, minibus, crate, gyroscope, centrifuge, detonator,
              weapon stockpile, weapon program, weapon programme, nuclear program, nuclear programme,
              military technology, lethal aid, military aid, aid, shipment of arms, container,
              unmanned aerial vehicle, uav, knife, poison, cargo, cyberweapon, malware, spyware

nouns Agreement, Agreement
  lemmas      deal, accord, convention, protocol, memorandum, memorandum of understanding, ceasefire, resolution,
              sanction, law, legislation, declaration, charter, compact, partnership agreement, peace plan,
              peace deal, guarantee, security guarantee, international law, regulation,
              joint statement, trade deal, arrangement, memo, licence, license, directive, amendment, roadmap,
              framework, verdict, ruling, injunction, embargo

nouns none
  lemmas      political settlement, peace settlement, negotiated settlement, legal settlement, turnout, solution, fraction,
              pragmatic, ways, rounds, islam, christianity, hajj, ramadan, eid, lent, christmas, easter, thanksgiving, halloween, hanukkah, passover,
              caucus, ban, rally, reunion, presidency, position, ground, understanding, manpower, number, way, part, time, day, week, month, year, hour, minute, moment, thing, case, fact, issue, matter, kind,
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
              kilometre, meter, metre, inch, ton, tonne, barrel, litre, liter, gallon, kilo, kilogram, pound, gram, degree, percent, per cent, dollar, euro, cent, dime, penny,
              copy, issue of, version, column, page, chapter, section, paragraph, item, list, topic, term, language, accent, voice, tone, image,
              picture, video, photo, film, movie, book, novel, song, album, music, art, painting, play, drama, poem, internet, web, computer, phone,
              data, software, code, file, key, code name, gate, door, window, room, floor, wall, roof, table, bed, chair leg, desk, seat, cell phone,
              street smart, food, water, oil, gas, coal, electricity, energy, fire, smoke, air, sky, sun, moon, weather, rain, snow, wind, storm,
              flood, earthquake, hurricane, virus, disease, pandemic, cancer, drug, medicine, treatment, vaccine, surgery, tree, plant life, animal,
              dog, cat, horse, bird, fish, structure, system, mechanism, instrument, tool, method, cut, curve, block, pile, post, stand, stop, pass,
              passage, path, journey, link, ring, opening, break, gap, hole, crack, well, cover, barrier, obstacle, screen, frame, frame of mind,
              focus, center of attention, spectrum, network of, web of, host, guest of, match-up, bottom line, reach, outside, inside, interior,
              heel, beat, course of action, aftermath, wake, ruin, wing, branch, arm of, chain, maze, hub, pole, pole position, heaven, hell,
              paradise, mouth, lap, quarters, pit, niche, haven, landing, start, finish, finish line, goalpost, midst, origin, crease, target,
              server, browser, scanner, riff, swagger, trash, bullying, pandering, culture, cream, interest,
              generation, tyranny, grade, profession, nationality, same, gig, launch, aids, retrenchment, dig, secession, bastion, hammock,
              op-ed, ed, mandate, transportation, monopoly, partnership, reserve, fundraiser, town hall,
              climb, upgrade, draw, grill, hegemony, democracy, monarchy, seminar, conclave, worship, blockbuster, exchanger, breaker,
              entry, release, script, rein, sight, sights, background check, security check, medical check, health check,
              lever, gauntlet, option, cue, suit, camera, headline, brake, button, trigger, curtain,
              trough, pivot, regular, superior, hog, pothole,
              field, asylum, sanctuary, peace-building, digest, circus, string, concession, criminal act,
              terrorist act, violent act, unspeakable act,
              stock market, share market, financial market, currency market, equity market, bond market, capital market,
              money market, commodity market, prediction market, free market, open market, black market, labour market,
              labor market, housing market, job market, export market, domestic market, emerging market, world market,
              memorial service, funeral service, church service, prayer service, worship service, interfaith service,
              religious service, community service, essential service, public office, political office, elected office,
              high office, victory party, watch party, birthday party, cocktail party, dinner party, search party,
              driving force, market force, economic force, outside force, social force, work force, labour force, labor force,
              medical bill, hospital bill, electricity bill, energy bill, water bill, phone bill, utility bill, tax bill,
              dollar bill, legal aid, financial aid, student aid, hearing aid, first aid,
              battery, water tank, fuel tank, oil tank, gas tank, septic tank, fish tank, storage tank, screw, bolt, rivet
