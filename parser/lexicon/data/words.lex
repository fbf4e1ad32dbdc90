# Classes of predicates and cues (WordClass in ../lexicon.hpp says what each class does to the facts below it).

words saying
  verbs       say, tell, add, announce, state, declare, note, report, explain, insist, stress, emphasise, emphasize, remark,
              comment, mention, claim, argue, assert, maintain, contend, acknowledge, admit, concede, confirm, disclose,
              reveal, reply, respond, answer, recall, warn, caution, predict, forecast, write, post, tweet, testify, brief,
              inform, notify, conclude, observe, complain, boast, joke, suggest, point out, underscore, underline,
              reiterate, repeat, affirm, vow, swear, promise, pledge, assure, describe, call, read, continue, elaborate,
              quip, lament, speculate, propose, recount, narrate, relate, proclaim, pronounce, profess, stipulate,
              specify, clarify, hint, imply, indicate, whisper, shout, urge, allege
  nouns       statement, announcement, declaration, remark, comment, claim, assertion, report, warning, prediction,
              testimony, message, speech, interview, tweet, post, letter, briefing, admission, confirmation, assurance,
              reply, response, answer, word, account, allegation, assessment, estimate

words thinking
  verbs       believe, think, feel, fear, hope, expect, assess, estimate, suspect, consider, reckon, judge, know, doubt,
              assume, suppose, imagine, worry, understand, anticipate, conclude, deem, view, regard
  nouns       belief, opinion, view, assessment, estimate, fear, hope, expectation, suspicion, conviction, assumption

words denying
  verbs       deny, dismiss, reject, refute, rebut, disavow, repudiate, dispute, contradict, discount, disclaim, debunk
  nouns       denial, rejection, rebuttal, refutation
  adjectives  false, untrue, baseless, unfounded, groundless, fictitious

words alleging
  verbs       accuse, allege, suspect, blame, charge, claim, purport, rumor, rumour
  nouns       allegation, accusation, claim, suspicion, charge
  adjectives  alleged, suspected, accused, purported, supposed, reputed, ostensible, apparent, unconfirmed, unverified
  adverbs     allegedly, reportedly, supposedly, purportedly, apparently, ostensibly, reputedly

words planning
  verbs       plan, intend, prepare, aim, mean, want, seek, hope, expect, schedule, set, decide, propose, plot, consider,
              contemplate, mull, weigh, envisage, provide for, postpone, put off, defer, target, design, arrange, slate, try, attempt, bid, wish, gear up, look, vote,
              opt, resolve, strive, struggle, scramble, poise, be about, dedicate, devote,
              advocate, espouse
  nouns       plan, intention, preparation, aim, goal, bid, proposal, decision, plot, scheme, attempt, effort, ambition,
              desire, readiness, willingness, process
  adjectives  planned, proposed, scheduled, intended, ready, set, due, willing, prospective, upcoming, expected, about, necessary,
              poised, determined, keen, eager, slated, anxious, desperate, impending, forthcoming, imminent
  adverbs     soon

words promising
  verbs       promise, pledge, vow, agree, commit, swear, undertake, guarantee, offer, threaten, volunteer, assure
  nouns       promise, pledge, vow, commitment, offer, threat, guarantee, undertaking

words requesting
  verbs       urge, ask, request, demand, order, call on, call for, call upon, appeal, tell, press, push, instruct, command,
              require, beg, implore, encourage, advise, recommend, invite, pressure, lobby, petition, direct, persuade
  nouns       request, demand, appeal, order, call, recommendation, invitation, plea

words hedging
  verbs       may, might, could, can, would, should, appear, seem, tend, risk, doubt
  nouns       possibility, chance, likelihood, risk, prospect, probability, potential, speculation, rumour, rumor, doubt,
              uncertainty, hypothesis, theory, scenario, danger, odds, opportunity, shot
  adjectives  possible, likely, probable, potential, unlikely, conceivable, unclear, uncertain, hypothetical, able, free,
              capable, eligible, liable, prone, doubtful, plausible
  adverbs     possibly, perhaps, maybe, probably, likely, potentially, presumably, conceivably, seemingly

words negative
  verbs       fail, refuse, decline, avoid, prevent, stop, halt, block, forbid, prohibit, ban, bar, neglect, forget, cease,
              abandon, cancel, refrain, hesitate, omit, deter, withhold, lack, miss, quit, rule out, scrap, shelve, call off,
              pull back, back out, shy away, thwart, foil, avert, restrain
  nouns       failure, refusal, reluctance, hesitancy, hesitation, inability, unwillingness, absence, lack, ban, prohibition, cancellation, end
  adjectives  unable, unwilling, impossible, reluctant
  adverbs     not, never, no longer, hardly, barely, neither, nor, no, n't, without

words transparent
  verbs       begin, start, continue, keep, manage, happen, go on, proceed, resume, help, remain, succeed, get, come, go,
              dare, use, have, be, do, let, make, force, cause, enable, allow, complete, conclude, finish, end, extend,
              prolong, interrupt, cut short, wrap up, break off
  nouns       beginning, start, continuation, resumption

words light
  verbs       make, hold, launch, carry out, conduct, give, take, have, stage, mount, perform, do, deliver, commit, wage,
              undertake, issue, pay, put, offer, reach, impose, lodge, file, pose, open, begin, start

words citing
  verbs       cite, quote, credit, reference
  adpositions according to

words showing
  verbs       show, indicate, suggest, reveal, prove, demonstrate, confirm, point to, signal, detect, find, discover, see
  nouns       evidence, sign, indication, proof, signal, hint, finding
