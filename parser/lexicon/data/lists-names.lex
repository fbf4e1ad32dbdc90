# Words that tell what a name is one of; in lower case where nothing else is said.

# Taggers take them for something else here and there. As written.
list known places
  words       Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois,
              Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi,
              Missouri, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma,
              Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, West Virginia,
              Wisconsin, Wyoming, West Bank, East Bank, Gaza Strip, Golan Heights

list known bodies
  words       Islamic State, ISIS, ISIL, Daesh, Hamas, Hezbollah, Hizbollah, Taliban, Taleban, TALIBAN, PKK, Boko Haram, FARC,
              OPEC, Opec, NATO, Nato, ASEAN, Asean, ECOWAS, Ecowas, Unesco, Unicef, Interpol, Europol, Frontex, Mercosur, United Nations, UNITED NATIONS, U.N., European Union, EUROPEAN UNION, al-Qaeda, al Qaeda, Al Qaeda, Al-Qaeda, al-Shabaab, Al-Shabaab, Polisario, Houthis,
              House, House of Commons, House of Lords, Facebook, Twitter, Telegram, WhatsApp, YouTube, Instagram, TikTok

# End the names of what happens: "… Summit", "… Cup".
list event names
  words       rally, election, elections, summit, debate, debates, festival, war, wars, cup, games, olympics, awards, prize,
              day, parade, primary, primaries, caucuses, referendum, marathon, ceremony, expo, massacre, genocide, revolution,
              championship, championships, tournament, anniversary, hurricane, earthquake, holiday, eve

# Before "convention" they tell of a meeting, and no agreement.
list conventions
  words       national, republican, democratic, party, annual

# Newspapers are named after them, whatever else they mean: "… Herald".
list newspaper names
  words       herald, times, post, tribune, journal, observer, guardian, chronicle, mirror, globe, mail, express, courier,
              bulletin, monitor, examiner, inquirer, register, standard, news

# End the names of agreements, whoever they are called after: "Dodd-Frank Act".
list agreement names
  words       act, amendment, treaty, accord, accords, agreement, convention, resolution, protocol

# End the names of bodies, whoever they are called after: "Moreno Foundation".
list body names
  words       foundation, committee, institute, university, association, party, council, ministry, agency, corporation,
              commission, department, federation

# What a state has by law; a Chilean bank, airline or newspaper need not be the state's. As written, in names.
list state bodies
  words       Guard, Navy, Army, Police, Force, Forces, Ministry, Ministries, Parliament, Assembly, Senate, Congress, Cabinet,
              Embassy, Consulate, Government, Military, Marines, Marine, Corps, Department, Intelligence, Judiciary, Treasury,
              Customs, Gendarmerie, Coastguard, Cross, Crescent

# Things with them before their noun are made by them: "a Boeing jet", "an Airbus A320", "Toyota lorries". As written.
list makers
  words       Boeing, Airbus, Lockheed, Toyota, Mercedes, Ford, Honda, Nissan, Antonov, Ilyushin, Tupolev, Sukhoi, Mikoyan,
              Yakovlev, Cessna, Bell, Sikorsky, Kamov, Eurocopter, Fokker, Dassault, Embraer, Bombardier, Kalashnikov, Saab,
              Raytheon

# Places that stand for a trade, wherever its bodies are: "Wall Street companies". As written.
list seats of trade
  words       Wall Street, Hollywood, Silicon Valley
