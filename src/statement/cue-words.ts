/**
 * What the words of a cue do, by lemma: verbs, nouns and adjectives of one class stand together, since "fears that", "his fear that"
 * and "fearful that" tell of the same thing.
 *
 * `say`: said, in whatever manner; a promise, threat or order is made by saying it · `voice`: gives words to the noun after it ("expressed
 * fears") · `believe`: thought, felt or known · `intend`: meant, wanted or decided · `ask` · `deny` · `make`: nothing by itself, the noun tells
 * ("made the claim that") · `mute`: keeps from saying what follows ("stopped short of saying").
 */
export type CueClass = 'say' | 'voice' | 'believe' | 'intend' | 'ask' | 'deny' | 'make' | 'mute';

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

const CLASSES: Readonly<Record<CueClass, readonly string[]>> = {
  say: list(`say tell add note write tweet retweet repost text message email argue claim insist explain state announce declare reply respond
    answer reveal admit acknowledge concede suggest recall maintain contend assert stress emphasize emphasise underline underscore report
    confirm predict complain joke quip remark observe comment continue allege testify boast lament reiterate repeat proclaim post caution
    imply indicate mention counter posit opine vent fume rail thunder protest object muse interject exclaim shout yell cry scream
    whisper mutter growl snap chime gush crow tease recount relate elaborate clarify specify affirm reaffirm profess confess volunteer
    theorize theorise speculate retort rejoin charge intone enthuse plead vouch stipulate disclose divulge hint moan grumble grouse
    scoff sneer bemoan deadpan propose recommend demand venture summarise summarize warn remind assure inform notify advise reassure brief
    instruct quote cite describe call dub label brand denounce criticize criticise condemn deride decry praise hail mock ridicule
    accuse blame liken compare slam blast rebuke scold berate lambast lambaste chide castigate attack defend urge implore beg beseech exhort
    encourage order command direct appeal invite request apologise apologize congratulate thank pledge promise vow swear threaten guarantee
    speak talk discuss debate address outline detail narrate dictate read recite shoot roar bark hiss murmur mumble stammer sigh
    laugh grin smile nod shrug wink chuckle beam frown signal pronounce preach lecture chat gossip jest rant tout portray
    characterize characterise cast explain point reference invoke echo blog broadcast publish release submit file
    assertion allegation accusation statement remark announcement explanation reply response reaction revelation admission
    acknowledgement acknowledgment concession suggestion recollection contention confirmation prediction complaint observation account
    testimony lamentation declaration proclamation word quotation phrase slogan tirade outburst rebuttal speech letter email
    note memo interview warning reminder assurance reassurance advice instruction description denunciation criticism condemnation
    mockery blame comparison plea apology congratulation thanks promise pledge vow oath threat proposal recommendation
    argument insistence rant gibe jibe taunt compliment tribute hearsay rumour rumor
    excuse caveat pronouncement disclosure confession story tale version finding verdict ruling analysis summary message tweet post
    communication communique transcript affidavit deposition conclude conclusion rule find agree disagree concur agreement
    consensus forecast projection urging blast barb critique reproach diatribe invective commend lash
    estimate demur according per rhapsodize rhapsodise sum weigh chime pipe gripe groan wail howl
    chant confide gloat jeer boom show advocate title entitle challenge welcome applaud name refer allude identify hint clap
    highlight list blare cheer intimate calculate project lobby retaliate speculation refrain accord whine nag drawl croak babble blurt spit spew snarl snort sniff sob weep stutter tut`),
  voice:
    list(`express voice raise air share state give issue deliver offer repeat utter present reiterate stress underline communicate convey
    make convey echo register sound`),
  believe:
    list(`believe think feel hope fear suspect doubt know understand realize realise assume imagine expect consider learn guess worry
    reckon figure surmise see view regard deem judge anticipate foresee dream presume suppose sense perceive hold trust remember forget recognize recognise
    appreciate fancy envision envisage picture conceive reflect ponder contemplate mull credit hear discover notice belief thought feeling
    fear hope suspicion doubt knowledge understanding realization realisation assumption expectation consideration opinion view
    conviction impression notion idea confidence faith anticipation anxiety worry concern perception presumption intuition hunch mindset
    outlook attitude sentiment stance position dread optimism pessimism skepticism scepticism certainty regret remorse
    confident convinced sure certain unsure uncertain aware unaware afraid fearful hopeful worried concerned skeptical sceptical doubtful
    optimistic pessimistic adamant mindful sorry glad proud happy pleased delighted disappointed disheartened upset angry alarmed
    anxious surprised shocked stunned amazed astonished dismayed frustrated thrilled relieved grateful suspicious wary ashamed
    support oppose favour favor back like dislike love hate resent admire respect prefer value care mind sympathise sympathize endorse
    support opposition approve disapprove approval disapproval enjoy detest loathe despise mistrust distrust misjudge
    underestimate overestimate mistake convince persuade satisfy`),
  intend:
    list(`plan intend aim seek want wish decide resolve mean try attempt strive commit refuse decline opt choose elect prepare agree
    desire hanker long yearn undertake arrange consent volunteer consider intention plan aim goal ambition wish desire decision determination
    resolve willingness readiness reluctance unwillingness commitment refusal bid effort attempt endeavour endeavor quest hesitation
    determined willing ready eager keen reluctant unwilling prepared set bound anxious committed poised inclined loath tempted
    need require hope expect offer vote push move strategy look devote lobby`),
  ask: list(`ask question wonder inquire enquire query quiz grill probe inquiry enquiry`),
  deny: list(`deny reject refute dispute rebut contradict disavow repudiate dismiss dismissal disclaim gainsay negate denial rejection refutation disavowal
    repudiation disclaimer discount debunk disown renounce`),
  make: list(`make do have get take put lay set come bring lodge level hurl go draw be`),
  mute: list(`stop fall shy refrain abstain avoid decline refuse fail neglect omit forbear desist hesitate balk baulk`),
};

/** Past forms that no ending gives away. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  felt: 'feel',
  knew: 'know',
  known: 'know',
  understood: 'understand',
  found: 'find',
  saw: 'see',
  seen: 'see',
  shot: 'shoot',
  swore: 'swear',
  sworn: 'swear',
  foresaw: 'foresee',
  foreseen: 'foresee',
  held: 'hold',
  sought: 'seek',
  meant: 'mean',
  spoke: 'speak',
  spoken: 'speak',
  gave: 'give',
  given: 'give',
  made: 'make',
  did: 'do',
  done: 'do',
  had: 'have',
  has: 'have',
  got: 'get',
  took: 'take',
  taken: 'take',
  came: 'come',
  brought: 'bring',
  laid: 'lay',
  went: 'go',
  gone: 'go',
  fell: 'fall',
  fallen: 'fall',
  shied: 'shy',
  forgot: 'forget',
  forgotten: 'forget',
  chose: 'choose',
  chosen: 'choose',
  undertook: 'undertake',
  mistook: 'mistake',
  heard: 'hear',
  learnt: 'learn',
  dreamt: 'dream',
  wept: 'weep',
  spat: 'spit',
  tore: 'tear',
  drew: 'draw',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  forbore: 'forbear',
};

const BY_LEMMA: ReadonlyMap<string, readonly CueClass[]> = (() => {
  const byLemma = new Map<string, CueClass[]>();
  for (const cueClass of ['deny', 'ask', 'say', 'voice', 'intend', 'believe', 'make', 'mute'] as const)
    for (const lemma of new Set(CLASSES[cueClass])) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), cueClass]);
  return byLemma;
})();

/** The lemmas that a form may be of, the form itself first. */
function lemmasOf(word: string): string[] {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return [irregular];
  const lemmas = [word];
  if (word.endsWith('ies') || word.endsWith('ied')) lemmas.push(`${word.slice(0, -3)}y`);
  if (word.endsWith('es') || word.endsWith('ed')) lemmas.push(word.slice(0, -2));
  if (word.endsWith('s') || word.endsWith('d')) lemmas.push(word.slice(0, -1));
  if (word.endsWith('ing')) lemmas.push(word.slice(0, -3), `${word.slice(0, -3)}e`);
  if (/([bdgklmnprt])\1(?:ed|ing)$/u.test(word)) lemmas.push(word.replace(/.(?:ed|ing)$/u, ''));
  return lemmas;
}

/** A word of a cue with what it does, every class that it may be of. */
export interface CueLemma {
  readonly lemma: string;
  readonly classes: readonly CueClass[];
}

/** What a word does in a cue, by any of its forms; null for a word that is no cue. */
export function readCueWord(word: string): CueLemma | null {
  for (const lemma of lemmasOf(word)) {
    const classes = BY_LEMMA.get(lemma);
    if (classes !== undefined) return { lemma, classes };
  }
  return null;
}
