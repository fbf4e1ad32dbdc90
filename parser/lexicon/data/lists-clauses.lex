# Words that clauses are read by, as lemmas in lower case: who does what, whether it happened, what it tells.

# Verbs. Who does what the infinitive says is their subject, although they have an object: "promised them to leave",
# "quit the party to lead another".
list own infinitives
  words       promise, pledge, vow, threaten, swear, offer, use, agree, quit, leave, join, enter, visit, cross, meet, abandon

# Nouns. Who has them stands behind "of" and does what the infinitive says: "the ability of the nurses to leave".
list abilities
  words       ability, right, power, duty, willingness, authority, freedom, capacity, readiness, desire, efforts, effort,
              attempt, refusal, failure, inability, obligation

# Verbs. Who wants something need not be the one to do it.
list wanting
  words       want, hope, expect, wish, desire, mean

# Verbs. With "responsibility", who does this did it: "claimed responsibility for the attack".
list owning up
  words       claim, admit, accept, take, assume, acknowledge

# Adjectives. What they stand before is yet to be: "a future republic".
list prospective
  words       future, would-be, aspiring, putative, next, incoming

# Nouns. What stands behind "of" is there once they came about: "the establishment of a state".
list makings
  words       establishment, creation, formation, election, appointment, choice, selection, emergence, installation

# Verbs. Their object is there once they are fact: "to choose a leader".
list making
  words       choose, elect, appoint, name, pick, select, nominate, make, become, establish, form, create, found, install,
              set, build, launch, open

# Verbs. What is their object is not there: "wants a president".
list missing
  words       want, need, seek, demand, propose, await, envisage, envision, imagine, lack, merit, deserve

# Verbs. What they govern was not done: "failed for the third time to elect her".
list failing
  words       fail, refuse, decline, neglect, forget

# Verbs. Who did so to say something said it: "took the stage to praise them", "went on air to condemn it".
list taking the floor
  words       take, go, come, turn, step, rise, stand, join, appear, use, stop, pause, march, interrupt, write, gather, rally,
              phone, telephone, assemble

# Verbs of the law. What somebody has to answer for is alleged: "arrested for killing him".
list prosecuting
  words       arrest, detain, indict, try, sue, prosecute, charge, acquit, accuse, clear, investigate, suspect, impeach,
              probe, question

# Verbs. An event that is their subject is what they are: "the attack never happened", "the withdrawal will begin".
list happening
  words       happen, occur, erupt, begin, start, commence, proceed, resume, materialise, materialize

# Nouns. What people are taken: "took nine nurses hostage".
list captives
  words       hostage, captive, prisoner

# Verbs. Somebody sought is to do what stands behind "to": "seek a leader to end it", as against "seek votes to end it".
list seeking
  words       seek, need, want, find, lack

# Verbs. Weaker than what somebody believes or estimates: "thought that they had left", "fears that".
list guessing
  words       think, assume, suppose, imagine, fear, worry

# Who is so has not done it yet: "is the best person to lead".
list fit
  words       best, right, ideal, perfect

# Verbs. The gerund that is their object is not yet done: "opposed leaving", "imagine her winning".
list weighing
  words       oppose, support, back, advocate, mull, contemplate, favour, favor, endorse, imagine, picture, envision,
              discuss, debate, fear, dread, face, discourage, suggest, legalise, legalize, criminalise, criminalize

# Behind them, after "for", a gerund or the noun of an event tells what is still to be done: "called for leaving", "the
# case for leaving", "a warrant for the arrest of".
list pleading
  words       call, push, argue, press, campaign, lobby, plead, petition, agitate, clamour, clamor, opt, vote, plan, arrange,
              provide, hope, wish, case, appeal, argument, proposal, demand, warrant, deadline, date, timetable, mandate,
              permission, reward, bounty, way, door, allow

# Behind them, after "of", "about", "at", "on", "to" or "in", a gerund tells what is thought of and not done: "serious
# about leaving", "the right of leaving", "in favour of leaving".
list thoughts
  words       think, dream, talk, speak, joke, muse, fantasise, fantasize, worry, fret, warn, hint, ask, inquire, wonder,
              argue, debate, focus, bend, object, serious, optimistic, hopeful, confident, worried, nervous, wary, afraid,
              fearful, scared, cautious, enthusiastic, interested, interest, opposed, opposition, objection, bent, intent,
              focused, vision, platform, right, idea, way, method, thought, hope, question, favour, favor, verge, brink,
              purpose, path, road, bank, count, cool, sceptical, skeptical, close

# Who is so has done what the infinitive says: "the first to leave", "the latest attack to hit the town".
list foremost
  words       first, second, third, last, latest, only, sole

# Verbs. Their participle tells what is drawn by what is said, and not by the deed: "said they would leave, drawing
# boos".
list drawing
  words       draw, prompt, spark, provoke, elicit, earn

# Verbs. With a preposition and no object they tell how things are or turn out: "resulted in".
list turning out
  words       fall, differ, rest, range, vary, stem, date, erupt, end, result, stand, perch, compare, center, centre, lie,
              amount, lead, add, vie, boil, derive, proceed, belong, relate, pertain

# Verbs. With "for" or "to", where things are to go, or to whom: "destined for Lima", "weapons meant for the rebels".
list destining
  words       bind, destine, head, mean, intend, earmark, disperse, scatter, spread

# Verbs. Each does it to the other where several do it: "exchanged blows", "traded insults".
list mutual
  words       exchange, trade, swap

# Verbs that give no relation by themselves.
list saying little
  words       be, have, do, include, mean, involve, contain, become, regard, concern, represent, remain, like, love, hate,
              want, expect, hope, give, take, put, get, hold, let, bear, call, make, use, help, come, go, happen, succeed,
              force, cause

# Verbs. With "as", what somebody calls somebody: "described him as a liar".
list describing
  words       describe, portray, depict, characterise, characterize

# Verbs. Their second object is what somebody calls somebody: "called him a liar".
list calling
  words       call, brand, label, dub, term

# Verbs. Their passive tells how somebody is, and not what is done to them: "were divided".
list states
  words       divide, split, spend, suit, fit, estimate, marry, divorce, rivet, bless, shock, stun, delight, thrill, impress, exhaust, overwhelm, dress,
              equip, poise, oppose, orient, surprise, interest, disappoint, convince, satisfy, embarrass, excite, frustrate,
              confuse, amuse, worry, devote, anger, enrage, infuriate, outrage, irritate, annoy, upset, disturb, trouble, alarm,
              mix, rattle, unnerve, unsettle, scare, frighten, horrify, terrify, appal, appall, dismay, disgust, sadden, dishearten,
              hearten, gratify, please, relieve, energise, energize, galvanise, galvanize, electrify, demoralise, demoralize,
              inspire, intrigue, fascinate, astonish, amaze, astound, baffle, puzzle, perplex, bewilder, daunt, humble,
              rack, wrack, plague, dog, beset, haunt, cripple, hamper, hobble, bedevil, mire, becalm, steep, shroud, embroil,
              entangle

# Verbs. Their passive has for an object what somebody became: "was crowned queen", "was declared the winner".
list styling
  words       crown, declare, proclaim, anoint, ordain, christen, project

# Adverbs of how something is done, in lower case. A verb denied with one behind it is denied in its manner only: "did not
# treat them well".
list manners
  words       well, right, badly, fairly, unfairly, equally, unequally, properly, improperly, kindly, unkindly, harshly,
              nicely, politely, rudely, gently, roughly, justly, unjustly, correctly, incorrectly, rightly, wrongly,
              adequately, appropriately, humanely, inhumanely, decently, honestly, seriously, lightly, carefully,
              carelessly, respectfully, disrespectfully, professionally, responsibly, irresponsibly, competently,
              efficiently, effectively, sufficiently, satisfactorily, differently, similarly, easily, willingly,
              voluntarily, gladly, happily, cheaply, slowly, blindly, randomly, arbitrarily, accidentally, deliberately,
              intentionally, purposely, knowingly, wilfully, willfully, lawfully, legally, illegally, unlawfully,
              peacefully, quietly, silently, solely, exclusively, equitably, evenly, impartially, transparently,
              consistently, wisely, sensibly, safely, securely, closely, tightly, warmly, generously, cruelly, brutally,
              lavishly, brilliantly, perfectly, smoothly, convincingly, accurately, precisely, clearly, thoroughly, hard,
              enough

# Verbs. Their object loses or is told of what stands behind "of", and that is the object's: "stripped him of his seat".
list ridding
  words       strip, deprive, rob, relieve, clear, rid, cure, divest, remind, acquit, absolve, exonerate, dispossess,
              unburden, disabuse, convict

# Verbs. "It" as their object is what was said or happened: "denied it".
list saying it
  words       deny, confirm, admit, say, know, believe, doubt, explain, mean, repeat, hear, concede, owe, regret,
              appreciate, do, go, call, describe, term, understand, realize, realise, imagine, forget, consider, suspect,
              notice, guess, think, wish

# Verbs. Their participle behind a clause tells what came of the deed: "won most towns, giving him a lead".
list outcomes
  words       give, provide, make, leave, earn, cost, allow, enable, force, help, put, bring, prompt, hand, lead, cause, push

# Verbs. Behind their object "together" makes another verb of them: "held the party together".
list uniting
  words       bind, bring, call, cobble, draw, glue, hold, keep, knit, lump, pack, piece, pull, push, put, sew, stitch, tie, throw,
              weave, weld

# Verbs. Their participle before a noun may tell what it is like, and take no object: "by visiting nurses".
list attributes
  words       visit, neighbour, neighbor, invade, surround, oppose, war, rule, ail, govern, compete, remain, exist, report,
              work, come, continue, rise, fall, grow, emerge, retire, linger

# Verbs. Their object is who is told, and what is told stands behind it: "informed the nurses they would leave".
list addressing
  words       tell, inform, assure, warn, remind, notify, advise, ask, promise, brief, urge, convince, persuade

# Verbs with their object, or with a preposition and its noun, by lemmas, that say together what neither says: "ran the
# gamut", "went to the police". Left out are those that say it with an object and a preposition ("handed the reins to").
list figures
  words       go to police, go to authority, go to authorities, go to court, go to press, go to media, go to poll, rush to tv, rush to television,
              rush to media, rush to press, rush to court,
              throw under bus, throw to wolf, stab in back, take to cleaner, sweep under rug,
              sweep under carpet, cut to quick, bring to knee, catch off guard, leave in lurch, kick into grass,
              make rounds, make wave, make splash, make headline, make grade, run gamut, run gauntlet, run out clock,
              run table, hit road, hit brake, hit mark, hit nail, hit jackpot, miss mark, ride rail, ride wave,
              jump ship, jump gun, weather storm, open wallet, open floodgate, pick up phone, pick up tab,
              pick up piece, pick up slack, foot bill, fit bill, tick box, keep law, mend fence, walk line,
              walk tightrope, toe line, hold line, draw line, turn page, turn corner, turn tide, stem tide, bite bullet,
              dodge bullet, steal show, steal spotlight, steal thunder, take bait, take plunge, take cake, drop ball,
              drop bombshell, kick can, kick bucket, kick tire, move goalpost, move needle, pass buck, call shot, call tune,
              raise bar, lower bar, set bar, set stage, raise roof, raise eyebrow, clear deck, clear air, bury hatchet,
              beat drum, bang drum, beat clock, sound alarm, blow fuse, throw in towel, push envelope, test water,
              muddy water, tread water, hold water, hold rein, tip scale, tighten belt, line pocket, fill shoe, spill bean,
              cut corner, face music, fan flame, cover base, touch base, roll dice, connect dot, crunch number, break bank,
              break ice, break mold, break mould, break ceiling, shatter ceiling, save day, carry day, see light, have lock,
              maintain lock, pull punch, pull string, eat crow, eat word, split hair, stack deck, call bluff, hedge bet,
              gild lily, sweep board, hold court, corner market, circle wagons, reinvent wheel, thread needle, twist knife,
              turn screw, tighten screw, learn ropes, know ropes, make hay, promise moon, turn back clock,
              throw down gauntlet, pick up gauntlet, shift gear, change gear, pump brake, break bread, grind axe, soften blow,
              touch nerve, hit nerve, change tune, lose thread, steady ship, right ship, clean house, close rank,
              break rank, punch ticket, raise curtain, cook book, hit bottle, draw straw, close book, chew fat, move mountain,
              move heaven, take wind, hold card, hold ace, bear brunt, make mark, leave mark, gain foothold,
              find feet, drag heel, drag foot, dig heel, dig in heel, twist arm, bend knee, shed skin, shake tree,
              fly flag, beat bush, skirt issue, sugarcoat pill, swallow pill, swallow pride,
              cut loss, cut cord, cut mustard, cut cloth
