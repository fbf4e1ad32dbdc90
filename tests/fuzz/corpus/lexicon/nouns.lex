nouns Person, Group
  lemmas      ferryman, pilot

nouns none
  lemmas      tide

honorifics
  before  capt, skipper

posts leads
  lemmas  harbour master
