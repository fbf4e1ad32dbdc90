# What a post tells besides its relation (posts.lex), and what the words before it tell. In lower case.

# A country is led by them; who holds another post, with a nationality before it, works for the country.
list ruling posts
  words       president, prime minister, premier, leader, chancellor, king, queen, emperor, monarch, sultan, emir, ruler,
              dictator, strongman, supreme leader

# A place has these, too, for its head: "the mayor of the town".
list governing posts
  words       governor, mayor, administrator, first minister, head, chief, sheriff, warlord, commissioner, speaker, secretary,
              attorney general, secretary of state, commander, boss, superintendent, dean, bishop, archbishop, patriarch,
              high commissioner, chief executive, vice president

# Nations have one each, so that several of them at one body lead something else: "EU farm ministers".
list national posts
  words       minister, president, prime minister, governor, king, intelligence chief

# A nationality before them tells where the holder is from, and not whom he serves: "a Norwegian nurse".
list private posts
  words       coach, head coach, manager, director, editor, founder, co-founder, owner, captain, principal, dean, rector, boss,
              ceo, chief executive, executive director, managing director, imam, kingpin, ringleader, superintendent,
              journalist, reporter, correspondent, columnist, commentator, analyst, doctor, surgeon, nurse, professor, lecturer,
              teacher, researcher, scientist, fellow, expert, economist, engineer, worker, employee, lawyer, attorney,
              executive, historian, librarian, curator, presenter, producer, organizer, organiser, strategist, intern, trainee,
              staffer, translator, contractor, technician, consultant, clerk, photographer, cameraman, bodyguard, councillor,
              councilman, councilwoman, candidate, player, fighter, militant, rebel, activist, supporter, follower, student,
              partner, ally, politician, voter, veteran, recruit, striker, midfielder, defender, goalkeeper, adherent, fan,
              backbencher, whip, graduate, alumnus, insurgent, guerrilla, juror

# A body has several: "a director at the bank" works for it.
list shared posts
  words       editor, manager, director, coach, captain, superintendent, principal

# Of a department, where one is named: "political director", "operations manager".
list department posts
  words       director, manager, editor, secretary, coach, commissioner

# Of the whole body, whatever stands before, unless it is one of `departments`.
list head posts
  words       chairman, chair, head, chief, captain

list departments
  words       finance, state, regional, county, economic, political, policy

# Whom a leader or a chairman leads within a body or a nation: "Senate minority leader".
list followings
  words       minority, majority, opposition, union, rebel, party, business, community, student, church, religious, guerrilla,
              labour, labor, tribal, gang, separatist

# Before a post they tell rank or standing, and no department: "executive director".
list ranks
  words       executive, managing, general, acting, interim, new, current, chief, longtime, long-time, permanent, incoming,
              then, first, joint, national, founding, campaign, powerful, elected, newly, embattled, hardline, top, overall,
              supreme, veteran, late, former, popular, young, controversial, self-proclaimed, long-serving, principal

# What a minister or a secretary of state is minister of: "foreign minister".
list portfolios
  words       foreign, defence, defense, interior, finance, justice, home, trade, health, energy, economy, economic, oil,
              transport, planning, industry, labour, labor, agriculture, education, information, security, treasury, state,
              police, environment, affairs, mines, mining, relations, culture, tourism, sports, water, migration, immigration,
              development, commerce, communications, infrastructure, housing, welfare, science, technology, fisheries,
              forestry, petroleum, budget, telecommunications, war

# Call those who govern with the president or prime minister, or lead their offices, secretaries.
list secretary states
  words       united states, united kingdom, philippines, mexico, india, pakistan, bangladesh, sri lanka, nepal, kenya

# Whoever has one of them may have it with a person: "the singer's bodyguard"; a doctor or a judge has not.
list personal posts
  words       spokesman, spokeswoman, spokesperson, aide, adviser, advisor, assistant, bodyguard, envoy, emissary,
              representative, driver, chauffeur, strategist, analyst, interpreter, translator, servant, secretary, accountant,
              cook, agent, speechwriter, publicist, confidant, staffer, bookkeeper

# Held aboard: "the captain of the frigate", "crewmen of the trawler".
list crew posts
  words       captain, skipper, commander, crewman, sailor, medic, engineer

# Verbs that put whom they name into a post: "elected her head of the agency", "was sworn in as its president".
list appointing
  words       appoint, elect, reelect, re-elect, name, install, choose, select, pick, designate, confirm, inaugurate, hire,
              swear in, promote, reappoint, recruit, crown, make

# Verbs whose subject then holds a post: "became head of the agency", "took over as its director".
list taking up
  words       become, remain, stay on, take over, replace, succeed, take office
