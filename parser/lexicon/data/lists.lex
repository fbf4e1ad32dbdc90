# Words that tell who is who, folded: lower case, without diacritics. What each list is for: parser/lexicon/word_list.hpp.

list determiners
  words       the, a, an, its, his, her, their, this, that, these, those, some, about, around, nearly, over, almost, up, to,
              approximately, roughly, least, at, total, of, as, many, several, any, all, own, such, than, estimated

list batches
  words       another, more, additional, further, extra

list numerals
  words       one, two, three, four, five, six, seven, eight, nine, ten, dozen, dozens, hundreds

list approximations
  words       about, around, some, nearly, almost, approximately, roughly, over, under, at, least, most, up, to, more, than, fewer

list emphasis
  words       major, new, key, landmark, historic, sweeping, huge, large, mutual

list empty
  words       strong, total, number, large, many, several, other, such, more, additional, own, new, same, huge, few, multiple,
              various, alleged, entire, whole, some, numerous

list vague
  words       some, several, many, few, more, other, any, various, numerous, most, all, each, every, such, no, lot, majority,
              half, hundreds, thousands, millions, dozens

list soldiers
  words       soldier, soldiers, troop, troops, trooper, troopers, force, forces, serviceman, servicemen

# Who trains others; soldiers and officers of whom a text says that they train somebody are such, too.
list teachers
  words       instructor, trainer, adviser, teacher, tutor, mentor, coach

# Under arms, and of no nation's forces.
list irregulars
  words       mercenary, rebel, fighter, militant, insurgent, guerrilla, gunman, militiaman, jihadist, separatist, partisan,
              militia, insurgency, rebellion, extremist, terrorist, paramilitary, bandit

# Those of them who fight a state or its army; a story's only band is called so.
list rebels
  words       rebel, fighter, militant, insurgent, guerrilla, jihadist, separatist, terrorist, extremist, rebellion, insurgency

# Serve in another country by what they are.
list contingents
  words       contingent, peacekeeper

# Each article has others who are called so.
list anybody
  words       troops, people, man, woman, member, child

list rulers
  words       ruler, rulers, government, regime, leadership

list epithets
  words       former, ex, onetime, one-time, veteran, longtime, long-time, retired, disgraced, embattled, outspoken

list coming
  words       new, next, future, potential, possible, another, different, second, would-be

list particles
  words       van, von, der, den, de, del, di, da, dos, du, la, le, el, al, bin, binti, binte, bint, ibn,
              ben, ould, abu, ter, ten

list prepositions
  words       of, for, in, at, to, on, from, with, by

list offices
  words       ministry, minister, department, parliament, government, army, navy, military, police, cabinet, court, embassy, senate,
              congress, presidency, presidential, office, committee, council, authorities, forces, assembly, treasury, media,
              commission, consulate, coastguard, guard, press, television, staff

list kinds of body
  words       group, corps, company, inc, corp, ltd, party, agency, news, online, foundation, institute, plc, holding, holdings,
              media, bank, union, airlines, network, council, committee, brigade, movement

list branches
  words       state, county, city, district, regional, local, young, youth, junior, student

list unions of states
  words       union, community, association, league, alliance, states, nations, nato, asean, ecowas, mercosur, opec, eu

list bodies
  words       organization, body, bloc, group, movement, outfit, company, firm, charity, watchdog, lender, insurer, retailer,
              manufacturer, automaker, carmaker, airline

list commercial
  words       bank, airline, group, network, studio, restaurant

list outlets
  words       newspaper, paper, website, magazine, agency, outlet, channel, broadcaster, publication

list settlements
  words       town, city, village, region, province, district, island, capital, peninsula

list places named
  words       town, city, village, region, province, district, island, port, capital, county, municipality, settlement, area,
              oblast, governorate, prefecture

# Of which the news speaks by the name of where they are: "the Selva outpost", "the border post of Selva", "Selva".
list small sites
  words       outpost, post, checkpoint, crossing, camp, base, airbase, airfield, airstrip, station, mine, quarry, shipyard, depot,
              arsenal, range, terminal, complex, bunker, launchpad
