# Titles before names, and posts: what a post is to the body that it is held in.

honorifics
  before  mr, mrs, ms, miss, mx, sir, dame, lord, lady, dr, prof, professor, rev, reverend, father, sister, brother, rabbi,
          imam, sheikh, sheik, mullah, ayatollah, pope, king, queen, prince, princess, emperor, sultan, emir, duke, duchess,
          baron, count, archbishop, bishop, cardinal, pastor, patriarch, gen, general, lt, lieutenant, col, colonel, maj,
          major, capt, captain, cmdr, cdr, commander, adm, admiral, sgt, sergeant, cpl, corporal, pvt, private, brig, brigadier,
          marshal, commodore, rear, vice, sen, senator, rep, representative, gov, governor, pres, president, amb,
          ambassador, judge, justice, hon, inspector, constable, officer, detective, superintendent, sheriff, agent,
          congressman, congresswoman, councillor, councilman, councilwoman, chancellor, chairman, secretary, minister,
          premier, spokesman, spokeswoman, spokesperson, lawmaker, coach, director, chief, leader, lt-col, lt-gen, maj-gen,
          comrade, herr, frau, monsieur, madame, señor, don, datuk, dato, datin,
          tengku, petty, maulana, maulvi, mawlawi

posts leads
  of      president, vice president, prime minister, premier, chancellor, king, queen, emperor, monarch, sultan, emir, ruler,
          dictator, leader, head, chief, director, director general, director-general, chairman, chairwoman, chairperson, chair,
          chief executive, chief executive officer, ceo, managing director, boss, commander, commander-in-chief,
          commander in chief, governor, mayor, minister, secretary, secretary general, secretary-general, general secretary,
          speaker, captain, coach, manager, founder, co-founder, co-leader, co-chair, co-chairman, owner, editor, editor-in-chief, principal, rector, dean, warlord,
          superintendent, marshal, sheriff, attorney general, secretary of state, prime minister-designate, supreme leader,
          commissioner, high commissioner, pope, archbishop, patriarch, imam, abbot, administrator, president-elect, supremo,
          kingpin, ringleader, skipper, head coach, captain-general, warden, first minister, executive director, strongman

posts works_for
  of      spokesman, spokeswoman, spokesperson, spokespeople, official, officer, adviser, advisor, aide, envoy, ambassador,
          diplomat, representative, delegate, charge d'affaires, consul, attaché, attache, employee, worker, staffer, staff,
          analyst, agent, spy, lawyer, attorney, prosecutor, judge, reporter, correspondent, journalist, columnist, doctor,
          surgeon, nurse, professor, lecturer, teacher, researcher, scientist, fellow, expert, economist, engineer, soldier,
          general, colonel, pilot, instructor, interpreter, translator, consultant, bodyguard, guard, clerk, inspector,
          investigator, detective, negotiator, emissary, press secretary, chief of staff, treasurer, contractor, operative,
          assistant, executive, strategist, undersecretary, under-secretary, counsel, legal adviser,
          liaison, police officer, commentator, anchor, presenter, producer, coordinator, organizer, organiser, servant,
          mercenary, trainer, technician, curator, historian, librarian, intern, trainee,
          cfo, coo,
          medic, paramedic, crewman, sailor, guardsman, coastguard, cameraman, photographer, source, insider

posts member_of
  of      member, lawmaker, legislator, senator, congressman, congresswoman, parliamentarian, mp, mep, deputy, councillor,
          councilman, councilwoman, candidate, player, fighter, militant, rebel, activist, supporter, follower, student, partner,
          ally, politician, voter, veteran, recruit, striker, midfielder, defender, goalkeeper, adherent, fan, backbencher,
          whip, graduate, alumnus, insurgent, guerrilla, juror
