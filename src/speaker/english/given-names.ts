import { wordSet } from './word-set.ts';

/** Common given names that are almost always a woman's, folded. Written from general knowledge; small on purpose. */
export const WOMEN = wordSet(`
  mary michelle anna anne ann emma elizabeth sarah laura julia maria marie susan linda barbara patricia jennifer jessica karen nancy
  lisa margaret sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca cynthia kathleen amy angela
  shirley brenda pamela nicole katherine catherine christine samantha debra janet rachel carolyn virginia heather diane
  julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea hannah jacqueline ann
  teresa gloria sara janice hillary melania ivanka ellen eleanor alice rosa clara eva helen helena ingrid astrid freya
  sofia sophia sophie charlotte amelia isabella isabel mia grace chloe lucy ruth esther miriam nadia fatima aisha leila
  yasmin priya anita sunita lakshmi mei yuki sakura olga natalia tatiana svetlana irina elena ekaterina katarina ursula
  angela greta birgit heidi claudia monica veronica theresa teresa nora fiona siobhan niamh aoife bridget maureen doreen
  winifred josephine constance philippa annika milena yvonne bea beatrice carmen dolores ines lucia pilar
  giulia francesca chiara valentina camille claire juliette amelie nathalie valerie brigitte simone therese kirsten
  sigrid solveig mette hanne karin gudrun marta magda agnieszka katarzyna ewa malgorzata zuzana jana petra ivana jelena
  dragana kellyanne loretta kamala nikki tulsi kirsty nicola liz angelina oprah malala jacinda sanna giorgia
  hanna ulla irma rita linnea ebba maja saga elsa agnes lena britta ulrike monika sabine gabriele renate petra
  annette susanne birte inga marit randi liv tone silje kristin katrin tuula aino marjatta beata dorota grazyna krystyna
  halina lidia larisa ludmila galina nina vera tamara raisa oksana yulia daria polina anastasia kira alina maryam zahra
  samira layla noor amal huda rania salma zeynep elif emine ayse deepa kavita meera radha indira sonia shreya anjali
  ling xiu hua yoko keiko naomi haruka min-ji soo-jin ngozi amina zainab chidinma folake thandi nomsa wanjiru
  gabriela alejandra mariana adriana beatriz luisa fernanda paula raquel rocio silvia elvira consuelo mercedes esperanza
  martine sylvie chantal odile genevieve jeanne marion elodie aurelie  ilse liesbeth anneke marijke saskia femke
  abigail madison alexandra natasha tracey tracy sally wendy hazel ivy rosie poppy daisy molly holly jodie kerry lorraine
  gwendolyn  prudence marguerite  delphine  harriet penelope daphne edith gladys mabel`);

/** Common given names that are almost always a man's, folded. */
export const MEN = wordSet(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
  eric jonathan larry justin scott brandon benjamin samuel gregory frank raymond patrick jack dennis jerry tyler aaron jose
  adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean
  austin arthur lawrence dylan bryan bruce albert willie alan juan louis billy russell vincent philip bobby johnny
  barack mitt bernie ted marco jeb ben chris mike bill joe jim tom bob tim ron rand lindsey lester anderson chuck emmanuel
  vladimir volodymyr sergei sergey dmitry dmitri ivan boris igor oleg nikolai mikhail alexei aleksandr alexander viktor
  jens lars olaf erik bjorn anders henrik magnus gustav karl hans jurgen wolfgang klaus dieter fritz heinz stefan markus
  pierre jean jacques francois nicolas antoine marcel luc yves giovanni marco luca matteo paolo mario silvio antonio
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
  krzysztof tomasz janos istvan laszlo bela zoltan ion nicolae dragan zoran milan slobodan luka novak nikola elon jeff`);
