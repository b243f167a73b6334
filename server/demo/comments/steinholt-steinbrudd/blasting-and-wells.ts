// Invented people and texts: blasting, shaking houses, wells and streams at Steinholt.

import { followed, notFollowed, partly } from '../demo-answer.ts';
import { person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { area, at, documentOf, line, object, point } from '../demo-target.ts';
import { sharedAnswers as shared } from './shared-answers.ts';

export const blastingAndWells: readonly DemoComment[] = [
  comment('ss-bronn-01', person('Tormod Sørbøen'), {
    at: [1, 18, 20],
    heading: 'Brønnen vår',
    text: `Vi har boret brønn på 84 meter fra 1999 og ikke noe annet vann. I 2018, samme uke som de tok det store uttaket i sør, ble vannet brunt i ni dager. Tiltakshaver kom med plastkanner, det skal de ha, men ingen ville si at det hadde noe med saken å gjøre.

Før etappe 2 begynner krever vi:
– vannprøve og nivåmåling i alle brønner, betalt av tiltakshaver,
– skriftlig avtale om vann innen et døgn,
– at bunnkoten ikke går under 55, som er nivået der vannet vårt kommer inn.`,
    target: at(point('BRU2', { offset: [90, -110], label: 'Brønnen' })),
    themes: ['water'],
    answer: followed(
      'De to første kravene er tatt inn. Bunnkoten er hevet fra 50 til 56 etter ny hydrogeologisk vurdering.',
      'Bunnkoten i etappe 2 er hevet til 56.',
    ),
  }),
  comment('ss-bronn-02', person('Dagny Lysebo'), {
    at: [2, 12, 5],
    text: `Sprekker i grunnmuren. Jeg har bilder fra 2015 og i dag. Komme og se.`,
    themes: ['blasting', 'property'],
    answer: shared.blasting,
  }),
  comment('ss-bronn-03', person('Eivind Rugland'), {
    at: [3, 7, 33],
    language: 'nn',
    text: `Eg driv mjølkeproduksjon. Kyrne drikk 90 liter kvar om dagen, det er 4 000 liter i døgnet. Er brønnen borte ein einaste dag har eg eit dyrevelferdsproblem. «Erstatningsvatn innan rimeleg tid» er ikkje godt nok for meg. Skriv timar.`,
    target: at(point('LL1', { offset: [20, 15], label: 'Fjøsbrønn' })),
    themes: ['water', 'farmland'],
    answer: followed(
      'Du har rett. For gardsbruk med dyr står det no seks timar, og tankbil skal vere avtalt på førehand.',
      'Seks timars frist for vatn til gardsbruk med dyr.',
    ),
  }),
  comment('ss-bronn-04', person('Cathrine Vittersø'), {
    at: [4, 19, 59],
    text: `Salven klokka 14.10 på tirsdag skremte vettet av førskolegruppa som var på tur i skogen. Ingen sirene, ingenting. Hva er varslingsrutinen egentlig?`,
    target: at(area('LF1', 40, { label: 'Her var barna' })),
    themes: ['blasting', 'children'],
    answer: shared.blasting,
  }),
  comment('ss-bronn-05', person('Arnulf Kleppanrød'), {
    at: [5, 20, 38],
    text: `Grensen på 35 mm/s gjelder for hus på fjell. Vårt står på leire og svinger etter i flere sekunder. Bruk leiregrensen.`,
    target: documentOf('UTREDNING'),
    themes: ['blasting'],
    answer: followed(
      'Grenseverdiene settes nå for hvert hus ut fra grunnforhold og byggemåte, etter norsk standard.',
    ),
  }),
  comment('ss-bronn-06', unnamed('Jorid Kvelde'), {
    at: [6, 9, 22],
    text: `Nabobrønnen tørket ut, vår blir neste. Nei takk.`,
    themes: ['water'],
    answer: shared.wells,
  }),
  comment('ss-bronn-07', person('Nils Morten Styrvoll'), {
    at: [7, 15, 16],
    text: `Bekken fra bruddet var hvit som melk i april. Den går ut i elva der det gyter sjøørret. Hva er kravet til partikler, og hvem måler?`,
    target: at(line('H560_1', 80, { label: 'Bekken' })),
    themes: ['water', 'nature'],
    answer: followed(
      'Sedimentbasseng skal bygges før etappe 1, og det er satt grense på 50 mg/l med måling hver uke.',
      'Krav om sedimentbasseng før uttak.',
    ),
  }),
  comment('ss-bronn-08', person('Turi Anne Helgeroa'), {
    at: [8, 21, 42],
    text: `Brønn på 41 meter, 60 år gammel, aldri vært tom. Vi ligger 760 meter unna. Er vi innenfor eller utenfor det dere undersøker?`,
    themes: ['water'],
    answer: shared.wells,
  }),
  comment('ss-bronn-09', person('Odd Arne Gjønnes'), {
    at: [9, 10, 9],
    text: `Skyt gjerne, men ikke rett før middagshvilen.`,
    themes: ['blasting'],
    answer: shared.blasting,
  }),
  comment('ss-bronn-10', person('Målfrid Steinsholtdal'), {
    at: [10, 12, 28],
    language: 'nn',
    text: `Kva gjer de når uttaket når grunnvatnet? Pumpar de det ut? I så fall senkar de det for alle rundt. Det står to setningar om dette i ei utgreiing på 140 sider.`,
    target: documentOf('UTREDNING'),
    themes: ['water', 'process'],
    answer: followed(
      'Utgreiinga er supplert. Uttaket skal liggje over grunnvatnet, difor er botnkoten heva.',
      'Bunnkoten i etappe 2 er hevet til 56.',
    ),
  }),
  comment('ss-bronn-11', person('Even Kristoffer Dolven'), {
    at: [11, 17, 3],
    text: `Steinsprut. I 2016 lå det en stein på størrelse med en fotball på plenen. Sikringssonen H190 må følge loven om skyting, ikke tomtegrensa.`,
    target: object('H190_1'),
    themes: ['blasting'],
    answer: followed(
      'Sonen er regnet ut på nytt etter største ladning og økt til 300 meter. Vegen stenges under skyting.',
    ),
  }),
  comment('ss-bronn-12', person('Wenche Sanden'), {
    at: [12, 20, 20],
    text: `Hunden skjelver i to timer etter hver salve. Gi oss beskjed på SMS, så kan en av oss være hjemme hos ham.`,
    themes: ['blasting'],
    answer: shared.blasting,
  }),
  comment('ss-bronn-13', person('Per Olav Roligheten'), {
    at: [13, 9, 49],
    text: `Besiktigelse av hus før oppstart, med bilder og underskrift, innen 500 meter. Koster lite, sparer ti års krangel.`,
    themes: ['blasting', 'property'],
    answer: followed('Besiktigelse innen 500 meter er tatt inn som rekkefølgekrav.'),
  }),
  comment('ss-bronn-14', person('Ragna Bergan Holm'), {
    at: [14, 18, 37],
    text: `Bruddkanten mot øst er 38 meter høy og det er en tursti ti meter fra kanten. Gjerdet er nedtråkket. Det er et under at ingen har falt utfor.`,
    target: at(line('H310_1', 70, { label: 'Nedtråkket gjerde' })),
    themes: ['nature'],
    answer: followed('Nytt gjerde på 2 meter kreves før videre drift, og stien legges om.'),
  }),
  comment('ss-bronn-15', unnamed('Børre Ulfsbak'), {
    at: [16, 7, 12],
    text: `Det vannet vi drikker er prøvd og godkjent hvert år av lab. Jeg aksepterer ingen risiko, basta.`,
    themes: ['water'],
    answer: shared.wells,
  }),
  comment('ss-bronn-16', person('Hanne Lovise Torstrand'), {
    at: [18, 13, 31],
    text: `Kommunalt vann! Legg ledning opp fra hovedveien, la tiltakshaver betale halvparten, så er hele brønnsaken ute av verden.`,
    themes: ['water'],
    answer: notFollowed(
      'Ledning er beregnet til 31 millioner kroner for 22 hus. Det står ikke i forhold til risikoen når bunnkoten er hevet.',
    ),
  }),
  comment('ss-bronn-17', person('Ivar Johan Åsrum'), {
    at: [20, 16, 44],
    text: `Måleren på veggen hos oss viste 11 mm/s. Grensen er 20. Likevel spratt flisene av badeveggen. Enten er måleren feil eller så er grensen det.`,
    themes: ['blasting'],
    answer: partly(
      'Måleren er kontrollert og ga riktig tall. Vi foreslår likevel lavere grense (12 mm/s) for hus eldre enn 1960.',
    ),
  }),
  comment('ss-bronn-18', person('Benedikte Farriseid'), {
    at: [23, 22, 17],
    text: `Er ikke motstander av pukk. Vi trenger vei alle sammen. Men jeg vil vite hva som skjer med hullet. Blir det en sjø? Et deponi? Det siste skremmer meg mer enn sprengningen.`,
    target: object('#3'),
    themes: ['nature', 'process'],
    answer: followed(
      'Deponi er nå uttrykkelig forbudt. Etter siste etappe skal bruddet formes til en grunn dam med skog rundt.',
      'Deponi er forbudt i etterbruken.',
    ),
  }),
  comment('ss-bronn-19', person('Trygve Anvik'), {
    at: [25, 8, 54],
    text: `Støtter kravene fra Sørbøen om brønn. Vi har samme vannåre.`,
    themes: ['water'],
    answer: shared.wells,
  }),
  comment('ss-bronn-20', person('Kine Berganmoen'), {
    at: [28, 19, 6],
    language: 'nn',
    text: `Kan de leggje ut skyteplanen på nett? Ei enkel liste med dato og klokkeslett held.`,
    themes: ['blasting', 'process'],
  }),
  comment('ss-bronn-21', person('Geir Magne Lågen'), {
    at: [30, 17, 25],
    text: `Fisker i bekken. I fjor ingen yngel på den nederste strekningen, hundrevis lenger opp. Jeg har merket det på kartet. Biologen i rapporten var her i oktober og fant «ingen fisk». Kom i juni.`,
    target: at(
      point('H560_1', { label: 'Ingen yngel' }),
      point('H560_1', { offset: [15, 45], label: 'Mye yngel' }),
    ),
    themes: ['water', 'nature'],
  }),
  comment('ss-bronn-22', person('Sølvi Jordet Rønning'), {
    at: [33, 20, 50],
    text: `Huset er fra 1887 og står på tørrmur. Det tåler ikke 30 år til.`,
    themes: ['blasting', 'heritage'],
  }),
  comment('ss-bronn-23', unnamed('Jan Thomas Elvestad'), {
    at: [35, 10, 13],
    text: `Nitrogen fra sprengstoffet! Ingen har nevnt det. Nitrat i drikkevann er farlig for spedbarn. Ta det med i prøvene.`,
    target: documentOf('ROS-ANALYSE'),
    themes: ['water', 'blasting'],
  }),
  comment('ss-bronn-24', person('Vilde Tvedten'), {
    at: [38, 21, 29],
    language: 'nn',
    text: `Vi flytta hit i haust og fekk ikkje vite om brotet før kontrakta var skriven. No ventar vi vårt fyrste barn og les om brunt vatn. Eg vil ha svar på éin ting: kan vi drikke det?`,
    themes: ['water'],
  }),
  comment('ss-bronn-25', person('Henning Bøkeskogen'), {
    at: [40, 12, 2],
    text: `Setningsmåling på brua over bekken, den er fra 1934 og bærer alt tømmeret vårt.`,
    target: at(point('o_SKV1', { offset: [-20, 0], label: 'Brua' })),
    themes: ['blasting', 'traffic'],
  }),
  comment('ss-bronn-26', person('Eldbjørg Tagtvedt'), {
    at: [42, 23, 31],
    text: `Rett før fristen: målingene fra 2018 må fram i lyset. Kommunen har dem, jeg har sett konvolutten.`,
    themes: ['water', 'process'],
  }),
];
