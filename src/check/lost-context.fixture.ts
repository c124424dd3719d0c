/**
 * What was said, the claim cut out of it between bars, and what of its surroundings the claim loses; null where nothing is lost. In `quoted`
 * the words stand in a report's quotation marks, as one piece or parted by " // " where the attribution stands; in `spoken` in a turn.
 */
export interface LostContext {
  readonly form: 'quoted' | 'spoken';
  readonly said: string;
  readonly loss: string | null;
}

const quoted = (loss: string | null, ...said: readonly string[]): LostContext[] =>
  said.map(each => ({ form: 'quoted', said: each, loss }));
const spoken = (loss: string | null, ...said: readonly string[]): LostContext[] =>
  said.map(each => ({ form: 'spoken', said: each, loss }));

export const LOST_CONTEXTS: readonly LostContext[] = [
  // A condition, in the same sentence or behind the attribution.
  ...quoted(
    'condition',
    'As long as I chair this choir, |nobody will sing in Latin|.',
    '|We will sell the organ in the spring|, // unless a benefactor comes forward.',
    '|I will shave my head on the market square| // if one of these figures is wrong.',
    'Unless somebody mends the pump, // |the whole village will drink from the pond|.',
    '|Every child will get a bicycle|, provided that the lottery goes on.',
    '|The museum will open at night| once there is somebody to guard it.',
  ),
  ...spoken(
    'condition',
    'Should the frost come early, |the vines are lost to us|. We have seen it before.',
    'Let me be plain: if they shut the mill, |the whole valley will march|.',
  ),
  // Only supposed; one way of several.
  ...spoken(
    'supposition',
    'Imagine that I were a burglar. Then |the silver would be under my bed|. I am a vicar.',
    'They have to mend the gate. Otherwise |the sheep will be on the railway by Sunday|.',
  ),
  ...spoken(
    'supposition',
    'Let us think it through. Suppose that we close the dairy in May. |The cows go to market and the village goes with them|. So we keep it.',
    'Say the lock fails on a Sunday. |The whole basin empties by noon and the swans walk home|. It has been mended.',
  ),
  ...spoken(
    null,
    'Suppose he is right about the lock. |It has held for ninety years and no swan has walked home|.',
    'Suppose that the lock fails. But |we keep a second gate for just that day|.',
  ),
  ...spoken(
    'limit-after',
    '|There will be a free boat for everybody| with a ticket from last year. The rest pay.',
    '|We have soup enough for every child| under seven and every child with a cough, and none for their uncles.',
  ),
  ...quoted('limit-after', '|The choir will take anyone| who can read a note, and nobody else.'),
  ...spoken(
    'others-words',
    'I knew a miller once who had lost two fingers. “|A mill is a slow bite|,” he said to me. I have thought about it.',
    '“|The snow owes us nothing|,” a guide told me on the way down. I do not know if he was right.',
  ),
  ...spoken(null, 'I met the miller at noon. “|A mill is a slow bite|,” I said to him. He showed me his hand.'),
  ...spoken(
    'option',
    'We have three options here. One: |we burn the archive and forget it all|. Two: we read it. We shall read it.',
    'Either |we melt the bells down for coins| or we learn to save. I have learnt to save.',
  ),
  // Limited.
  ...quoted(
    'limit-after',
    '|There will be no trams in the old town| // until Thursday, when the tracks are mended.',
    '|Everybody may fish in the lake|, except those who have poached in it.',
    '|Nobody will lose a day of pay| other than the directors.',
    '|We will not touch the meadow| without asking the farmers.',
    '|The lamps will stay dark| until the wires are mended, and I have sold the switch.',
    '|The school remains shut| till the rats have gone.',
    '|The lake is closed| while the divers look for the bell.',
  ),
  ...quoted(
    'limit',
    'I hope that |the tunnel will be dry by Easter|.',
    'I used to think that |goats were stupid animals|.',
    'Most of |the farmers in this valley have never seen a plough|.',
    'Blunt |scythes are the ruin of a meadow|. Sharp ones are its friends.',
    'Let me say that leaky |boats will drown us all one day|.',
  ),
  // Not so, or not known.
  ...quoted(
    'negation',
    'I refuse to believe that |the lamp was stolen by a child|.',
    'I doubt that |the comet had anything to do with it|.',
    'There is no evidence that |the mayor took a single coin|.',
    'It is a myth that |our soldiers ran from the bridge|.',
  ),
  // Somebody else's.
  ...quoted(
    'others-words',
    'There are folk in the valley who believe that |every shepherd is a smuggler|. They should meet one.',
    'The landlord says to us: |you should be glad of a roof at all|. I say he should be glad of tenants.',
    'Those who live in town say that |digging is for fools|. I have dug all my life.',
    '|A dyke is a kind of blanket|, the honourable member tells us. I tell him that it is a sieve.',
    '|The wolves came by bus|, Mr Bull now says. I have seen no bus.',
    '|Nobody needs a second bridge|, they always told us. They were wrong.',
    'Mr Bull thinks |the poor should be grateful for a wet roof|. I have slept under one.',
    'The ministry would have us believe that |the rain is to blame for the roof|.',
    '|The forest is worth more dead than alive|. That is what the sawmill says.',
  ),
  ...spoken(
    'others-words',
    'This is from the note that was nailed to my door, and I read it so that you know: |go home or lose your fingers|. We know who wrote it.',
    'There are members of my own choir who say, “|Throw the altos in the river and be done|.” I am ashamed of them.',
    'People tell me: |your bread is too dark for this town|. Then let them eat cake.',
    '|A good dyke needs no women near it|. So says the guild. I built the dyke.',
  ),
  // Taken back.
  ...quoted(
    'recanted',
    '|I voted against the library and I was proud of it|. // I was wrong, and I have told the readers so.',
    '|I shall eat my hat and the feather on it|. Just kidding.',
    '|The baker waters the milk he sells|. But that is not true, and I should never have written it.',
    '|We were the best team in the world that night|. // Of course, I was joking.',
  ),
  ...spoken(
    'recanted',
    '|The lake will never freeze again in our lifetime|. I no longer believe that.',
    '|My neighbour poisoned the well with his own hands|. That is a lie, and you all know who spread it.',
  ),
  // Which ones are meant stands behind.
  ...quoted(
    'limit-after',
    '|I am against a festival| that is paid for by the school fund.',
    '|We will never sell to a brewer| who waters his beer.',
    '|I would vote for a sluice| which the farmers can work by hand.',
    '|I hate speeches| that go on after the soup is cold.',
    '|I have no quarrel with anyone| who pays for his bread.',
  ),
  ...spoken('limit-after', '|I love dogs| that are kept on a lead. Cats I leave to my wife.'),
  ...quoted('question', 'Do I believe that |the orchard can be saved by prayer|? No, by pruning.'),
  // What goes without saying, and what only looks like it.
  ...quoted(
    null,
    'If you ask me, |the statue has never looked better|.',
    '|The lamps will stay dark|. We have candles until May.',
    '|The old mill stands| until this day.',
    '|The dyke has a hole in it|, the report says. We shall mend it.',
    '|The dyke has a hole in it|, I say.',
    '|I am against the festival| that you printed on your front page.',
    '|We bought a sluice| which the farmers can work by hand.',
    '|I do not like your plan| that much.',
    '|I am against a festival|, which is why I stayed at home.',
    '|I told them that I hate speeches|. That was in May.',
    'And |scythes are the ruin of a meadow|.',
    'Sadly |scythes are the ruin of a meadow|.',
    'I believe |scythes are the ruin of a meadow|.',
    'He sold the boats. |Boats are nothing but firewood|.',
    'Wasps |are the ruin of a summer|.',
    '|The statue has never looked better|, if you ask me.',
    'They asked if I was tired, and |I slept for a week in the hayloft|.',
    'There were many who doubted us, and |the harvest was the best in years|.',
    'Even if it snows, |we will hold the market on Saturday|.',
    '|We ran the dairy for eleven years| as if it were our own.',
    '|The harvest was the best in years|, // and the barns are full.',
    '|The harvest was the best in years|. // The barns are full if you look inside.',
    '|Everybody may fish in the lake|, and nobody has to pay.',
    'I do not doubt that |the bridge will hold for another century|.',
    'I am not surprised that |the bridge will hold for another century|.',
    'I told the council that |the bridge will hold for another century|.',
    'Our engineers say that |the bridge will hold for another century|.',
    'As my grandmother said, |a wet May fills the barns with hay|.',
    '|The bridge will hold for another century|. I was wrong about the tower.',
    '|The bridge will hold for another century|. That is what I told the council.',
    '|The bridge will hold for another century|. That is not a promise that I make lightly.',
    '|The bridge will hold for another century|. I was not joking.',
  ),
  // Judged, told of, borne out: none of it takes the words away.
  ...spoken(
    null,
    '|They closed the school without asking one parent|. That is wrong. That is not right, and it is not what we want.',
    '|The owner wants a third of every catch|. That is a joke, and I told him so.',
    '|This valley needs a doctor who lives in it|. That is what the people of the valley tell me.',
    '|I will never forget| the day the mill burned and nobody rang the bell.',
    '|We should look at the sluice gates| and at what happens if the lake rises.',
    '|I will say this to the owners| once and no more.',
    'There are two ways to mend a net. First, |you wash it in fresh water|. Second, you dry it.',
    'Imagine my surprise. |I could not speak for an hour|.',
    'The fact is that |the mill has lost money for ten years|.',
    'The report says that |the mill has lost money for ten years|.',
    'John Lund and I believe that |the mill can be saved by its workers|.',
    '|My rival says that I sold the mill|. That is not true.',
    '|Everybody met in the old customs house|, and some at the bar and the bakery.',
  ),
  ...spoken(
    null,
    'We have two options here. |We will read the archive from end to end|, and I have begun.',
    'I suppose you know the way. |The silver is under the bed of the bishop|.',
    'In May we wrote to the board: |the roof will not last the winter|. It did not.',
    'I said to the children: |never walk on the ice in March|. They did not.',
    '|They say that goats are stupid animals|. That is not true.',
    'They have to mend the gate. |The sheep were on the railway on Sunday|.',
  ),
  ...spoken(
    'others-words',
    'Last week a banker told me on the stairs, “|You are the salt of this valley|.” I told him that salt has a price.',
    'On Sunday the verger warned me in the porch: “|You will be buried under that roof|.” I have moved my chair.',
  ),
  ...spoken(null, 'Last week I told a banker on the stairs, “|You are the salt of this valley|.” He did not laugh.'),
];
