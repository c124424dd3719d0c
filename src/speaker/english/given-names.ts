import { wordSet } from './word-set.ts';

/** Common given names that are almost always a woman's, folded. Written from general knowledge; names that are as often the other’s, a surname’s or a place’s are left out. */
export const WOMEN = wordSet(`
  mary michelle anna anne ann emma elizabeth sarah laura julia maria marie susan linda barbara patricia jennifer jessica karen nancy
  lisa margaret sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca cynthia kathleen amy angela
  shirley brenda pamela nicole katherine catherine christine samantha debra janet rachel carolyn virginia heather diane
  julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan  hannah jacqueline ann
  teresa gloria sara janice hillary melania ivanka ellen eleanor alice rosa clara eva helen helena ingrid astrid freya
  sofia sophia sophie charlotte amelia isabella isabel mia grace chloe lucy ruth esther miriam nadia fatima aisha leila
  yasmin priya anita sunita lakshmi mei yuki sakura olga natalia tatiana svetlana irina elena ekaterina katarina ursula
  angela greta birgit heidi claudia monica veronica theresa teresa nora fiona siobhan niamh aoife bridget maureen doreen
  winifred josephine constance philippa annika milena yvonne bea beatrice carmen dolores ines lucia pilar
  giulia francesca chiara valentina camille claire juliette amelie nathalie valerie brigitte simone therese kirsten
  sigrid solveig mette hanne karin gudrun marta magda agnieszka katarzyna ewa malgorzata zuzana jana petra ivana jelena
  dragana kellyanne loretta kamala nikki tulsi kirsty  liz angelina oprah malala jacinda sanna giorgia
  hanna ulla irma rita linnea ebba maja saga elsa agnes lena britta ulrike monika sabine gabriele renate petra
  annette susanne birte inga marit randi liv tone silje kristin katrin tuula aino marjatta beata dorota grazyna krystyna
  halina lidia larisa ludmila galina nina vera tamara raisa oksana yulia daria polina anastasia kira alina maryam zahra
  samira layla noor amal huda rania salma zeynep elif emine ayse deepa kavita meera radha indira sonia shreya anjali
  ling xiu hua yoko keiko naomi haruka min-ji soo-jin ngozi amina zainab chidinma folake thandi nomsa wanjiru
  gabriela alejandra mariana adriana beatriz luisa fernanda paula raquel rocio silvia elvira consuelo mercedes esperanza
  martine sylvie chantal odile genevieve jeanne  elodie aurelie  ilse liesbeth anneke marijke saskia femke
  abigail madison alexandra natasha tracey tracy sally wendy hazel ivy rosie poppy daisy molly holly jodie kerry lorraine
  gwendolyn  prudence marguerite  delphine  harriet penelope daphne edith gladys mabel
  alyssa brittany courtney danielle crystal tiffany jasmine haley kayla erica erin kristen kristina kirstin kathryn
  kathy katie kate katy cathy carla carrie carly cassandra cassie celeste celine charlene cheri cindy claudette colleen
  connie cora corinne darlene debbie deirdre delia denise diana dianne dina dora dorothy edna eileen elaine eleanora
  elise eliza ella ellie elsie erika ernestine estelle ethel eugenia eunice faye felicia fern flora frances francine
  frida gail gayle georgina geraldine germaine gertrude gilda gillian gina ginny glenda glenys gretchen guadalupe gwen
  gwyneth hilary hilda ida ilana imelda imogen ina iris isla jackie jaclyn jade jane janelle janine jeanette jeannie
  jenna jennie jenny jill jillian joanna joanne jocelyn jodi johanna josie juanita judy juliana juliet justine kara
  karla kasey kathie katelyn katja kay kayleigh kelley kellie kendra keri kimberly kirstie krista kristine laila lana
  latoya laurel laurie lea leah leanne leona letitia lillian lindsay lisbeth liza lois lola lora lorena lorna lottie
  lucille lucinda lucretia lydia lynda lynette lynne mackenzie maddie madeleine madeline mae maggie maisie mandy
  marcella marcia margo marianne marie-louise marilyn marina marisa marissa marjorie marla marlene marsha martina
  maryann maryanne matilda maud maxine meg meghan melinda melody michaela mildred millicent millie mimi minnie miranda
  misty mollie mona monique morgana muriel myra myrtle nadine nan nanette natalie nell nellie nettie noelle noreen norma
  octavia odessa odette opal pam patrice patsy patti patty paulette pauline peggy petronella phoebe phyllis polly portia
  queenie rae ramona reba regina rhoda rhonda robyn rochelle roberta rosalie rosalind rosamund rosanna rosemary roseanne
  roxanne sabrina sadie selena selma serena shana shari sharon shauna sheena sheila shelby shelley sherry sheryl shona
  sian sienna stella susanna susannah susie suzanne suzy sybil sylvia tabitha tamsin tammy tania tanya tara tasha tatum
  terri tess tessa thelma tina toni tonya tricia trina trisha trudy vanessa velma vicki vicky viola violet vivian vivien
  viviana wanda whitney wilhelmina wilma willa yolanda zadie zara zelda zoe zoey aaliyah amanda-jane anais annabel
  annabelle anneliese antoinette antonia ariana arlene athena audrey aurora ava avril barb becky belinda bella
  bernadette bernice bertha bess beth bethany betsy betty beulah bianca blanche bonnie brenna briana bronwyn candace
  candice caitlin caroline cecilia cecily cherie christa christiana christie dolly donatella dorothea edwina effie
  elaina elisa elisabeth elspeth emilia emmeline esme etta eugenie eva-maria evangeline evelina fanny fleur gemma ginger
  greer ingeborg isobel jayne jemima kitty louisa louise lucie luna mairead maeve malia mairi mhairi moira morag
  muireann nancie orla oonagh philomena rowena saoirse shirin sinead sorcha tilda una usha zuleika aiko ayumi chie emi
  hana kaori mariko megumi michiko noriko sachiko satoko tomoko yui yumi ai-ling mei-ling hyun-ju ji-woo jung-ah aparna
  arundhati asha chitra geeta jaya jyoti kalpana kiran lalita mamata mayawati nandini nirmala pooja preeti radhika rekha
  rupa sarita seema shanti smriti sudha sushma swati uma vandana vidya abigael adwoa akosua ama chiamaka efua funmilayo
  ifeoma lindiwe naledi nkechi nokuthula precious thandeka winnie zanele aicha fatou mariam mariama aminata`);

/** Common given names that are almost always a man's, folded. */
export const MEN = wordSet(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
  eric jonathan larry justin scott brandon benjamin samuel gregory frank raymond patrick jack dennis jerry tyler aaron jose
  adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl  sean
  austin arthur lawrence dylan bryan bruce albert willie alan juan louis billy russell vincent philip bobby johnny
  barack mitt bernie ted marco jeb ben  mike bill joe jim tom bob tim ron rand  lester anderson chuck emmanuel
  vladimir volodymyr sergei sergey dmitry dmitri ivan boris igor oleg nikolai mikhail alexei aleksandr alexander viktor
  jens lars olaf erik bjorn anders henrik magnus gustav karl hans jurgen wolfgang klaus dieter fritz heinz stefan markus
  pierre  jacques francois nicolas antoine marcel luc yves giovanni marco luca matteo paolo mario silvio antonio
  carlos luis miguel pedro pablo diego fernando javier manuel jorge rafael ahmed mohammed muhammad mohamed ali hassan
  hussein omar khalid yusuf ibrahim mustafa recep benjamin yitzhak shimon narendra rahul raj sanjay arjun xi kenji hiroshi
  takeshi shinzo wei rutger geert pieter willem jan dirk joost conor liam declan seamus patrick hamish angus callum rhys
  gareth dafydd owen evan hugh hugo felix leopold rupert nigel simon colin graham ian neil stuart malcolm duncan
  winston reince rudy newt mitch harry chuck nathaniel ruben tomas pavel jiri vaclav lech andrzej piotr
  nils hal  axel oskar emil sven gunnar arne leif knut harald stig tor kare jussi mikko juha pekka timo ville
  gunther helmut gerhard horst manfred ulrich norbert rainer bernd jorg lukas jonas florian tobias sebastian maximilian
  kofi kwame chinedu emeka sipho thabo jomo mwai haruto kazuo akira jun wang li wei jin-woo min-ho anil vijay suresh
  rajesh amit vikram deepak imran bilal tariq hamid reza mehdi karim nabil samir rashid faisal abdullah salman
  alejandro roberto ricardo eduardo sergio andres santiago tomaso lorenzo giuseppe stefano alberto claudio bruno
  thierry olivier laurent didier gilles alain bernard yannick  tobias lewis oscar toby freddie archie alfie harvey
  bartholomew  conrad  gilbert hubert ignatius jasper  dermot fergus ruairi cormac dara eoin niall
  krzysztof tomasz janos istvan laszlo bela zoltan ion nicolae dragan zoran milan slobodan luka novak nikola elon jeff
  abel abraham abdul abe adrian ahmad aidan al alastair alec  alfonso alfred alonzo alton alvin ambrose amos andre
  andreas andrei andy angelo anatoly archibald armando arnold artur aubrey barney barry bart basil benedict benny
  bernardo bert bertrand boyd brad bradley brendan brent bret brett brock bryce burt byron cal caleb calvin cameron
  carey carlton cecil cedric cesar charlie chet clarence claude clayton clement cliff clifford clint clive
  clyde cody colby conan connor corey cornelius cory curtis cyril cyrus damian damien dan dane danny dante darrell
  darren darryl dave davey dean demetrius denis denzel derek derrick desmond dick dimitri dominic dominick don donnie
  donovan doug duane dustin dwayne dwight earl ed eddie edgar edmund edwin eli elias elijah elliot elliott ellis elmer
  emanuel enrique ernest ernie errol ervin ezekiel ezra felipe ferdinand fidel finn fletcher floyd forrest francisco
  frankie fred freddy frederick garrett garry gavin gene geoffrey geoff gerard gerry gideon gino glen glenn greg gregg
  grover gus hank hans-peter harlan harrison hector herbert herman hernan homer horace howie hudson humphrey ichiro ike
  ira irving irwin isaac isaiah isidore issac jake jamal jared jarrod javad jay jed jerome jess jesse jethro jimmy
  joaquin joel joey johann john-paul jon josh josiah judah jude julian julio julius kareem karl-heinz keenan keir kelvin
  ken kendrick kenny kermit kirk kit kurt lamar lance lawson leland len lenny leo leon leonard leonardo leonid
  leroy les lex linus lionel logan lonnie loren lou lowell lucas lucius ludwig luke lyle lyndon mack manny marc marcos
  marcus marlon martin marty marvin mathew matt matthias maurice maurizio mauro max maxwell melvin micah michel mickey
  miles milo milton mordecai mort moses myron nate ned neal neville nick nicholai nico norm norman norris ollie orlando
  orson orville otis otto pascal paddy percy perry pete phil philippe quentin quincy rafi ralph ramon randall randolph
  randy raul reggie reginald rene reuben rex rick ricky rob rocco rod roderick rodney rodrigo roland rolf roman rory
  roscoe ross rowan roy royce rufus rusty sal salvador salvatore  sammy saul seth shane shaun shawn sheldon sherman
  sid sidney silas solomon stan stephan steve stewart sylvester tad teddy terence terrance terrence thad thaddeus theo
  theodore tito tobin todd tommy tony travis trent trevor ulysses umberto uri valentin vaughn vern vernon vic
  victor vince vinnie virgil walt wayne wendell wes wesley wilbur wiley wilfred willard willis woodrow woody wyatt
  xavier zach zack zane zeke abdel abdallah adel amir anwar ashraf ayman aziz bashar bassam ehud eitan fadi farid farouk
  fuad ghassan haider haim hamad hani haroon hisham ismail issam jabbar jamil javed jawad kamal khaled mahmoud mahmud
  majid mansour marwan mohamad mohammad moshe muhammadu munir naftali nasser nawaz osama qasim rami rashad riyad saad
  sadiq said saleh shehbaz shlomo tayyip tarek uzi waleed yair yoav yasser yusef zaid zia aditya ajay ajit akhil anand
  anant arvind ashok ashwin atal chandra dev dinesh gautam girish gopal harish hari jagdish kapil karan krishna kumar
  lalit manmohan manoj mohan mukesh naveen nitin pankaj pradeep prakash pramod pranab prashant rajat rajeev rajiv rakesh
  ramesh ravi rohit sachin sandeep satish shashi siddharth sunil surya tejas uday varun venkat vinod vivek yash yogi
  akio daisuke fumio hideki hiroki junichiro kenta koichi makoto masato naoto ryo satoshi shigeru taro tatsuya toshiro
  yoshihide yukio bongbong cheng guang jianguo jinping keqiang qiang shan tao xiaoping yi yong yuan zhong dong-hyun jae-
  in jong-un sung-ho young-ho adebayo babatunde bola chidi chukwu desta femi goodluck haile isaias jabu jakaya kwabena
  mandla mbeki muhammed obafemi olusegun tendai themba uhuru yaw yoweri alvaro amadeo arturo augusto cristiano cristobal
  damaso emilio enzo ernesto esteban ezequiel facundo federico gerardo gonzalo guillermo gustavo horacio ignacio joao
  jair leandro lucio luiz marcelo mateo mauricio maximo nestor octavio pascual paulo ramiro renato rodolfo rogelio
  rolando thiago tiago vicente wilmer achille alessandro arnaud baptiste bastien benoit cesare christophe cyrille dario
  edoardo etienne fabien fabio fabrice filippo florent francesco franck frederic gabriel gaetan gael guillaume herve
  jean-claude jean-luc jean-marie jean-pierre julien loic ludovic luigi manfredi massimo mathieu maxime mickael pier
  raphael remi remy romain sebastien stephane sylvain tommaso valerio vincenzo yann aleksander aleksei anatoli andriy
  arkady artem arseniy bogdan danylo denys dmytro evgeny fedor gennady georgy grigory ihor ilya iosif kirill konstantin
  lev maksim maxim mykhailo mykola oleksandr oleksiy pavlo petro ruslan serhiy stanislav taras timur vadim valery vasily
  viacheslav vitaly vitalii vyacheslav yaroslav yevgeny yuri yury zurab bartosz boguslaw jaroslaw kamil leszek maciej
  marcin marek mariusz mateusz michal miroslav pawel radek radoslaw slawomir stanislaw szymon wojciech zbigniew bohumil
  jakub jaromir josef karel ladislav libor lubomir milos ondrej petr radovan vojtech zdenek attila balazs csaba ferenc
  gabor gergely gyorgy jozsef karoly lajos miklos sandor tamas catalin costin cristian florin gheorghe liviu marius
  mihai mircea radu sorin traian aleksandar borislav bojan branko damir darko dejan goran ivica janez josip kiril mate
  miodrag mirko nebojsa nenad predrag sasa sinisa stjepan tomislav vuk zdravko zeljko zlatan alexandros antonis dimitris
  giorgos kostas kyriakos nikos panagiotis spyros stavros stelios vassilis yannis yiannis ahmet cem erdem ferhat hakan
  kemal mehmet murat orhan osman selahattin serkan tolga turgut ugur arvid birger einar espen fredrik geir haakon halvor
  havard ingvar jarl johan jorgen kjell kristian kristoffer lasse mads magne morten niels odd ole olav pal peder per
  petter poul preben rasmus rune sigurd soren stellan stian svein terje thor thorbjorn torbjorn torsten tore trond ulf
  vidar yngve ari eero esa hannu heikki ilkka ismo jari jarmo jorma jukka juhani kalle kari kimi lauri markku matti olli
  pauli paavo petri raimo risto sakari sami sauli seppo tapio teemu tero toivo tuomas veikko bas bram cornelis daan
  diederik ferdi frans frits gert gijs henk huub jaap jelle jeroen joep johannes joris klaas koen laurens maarten marnix
  mathijs matthijs michiel niek piet pim roel ruud sander sjoerd sybrand thijs tjeerd wiebe wim wouter`);
