// Invented people and texts: height, shadow and view, in their own words.
import { person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { area, at, documentOf, object, point } from '../demo-target.ts';

export const heightAndShadow: readonly DemoComment[] = [
  comment('lk-hoyde-01', person('Kari Fjellvang'), {
    at: [1, 19, 42],
    heading: 'Skygge i hagen vår',
    text: `Vi har hus i Lindholmgata, rett over for BBB3. I alternativ A er gesimsen på kote +21,5, og etter soldiagrammet ligger hele hagen i skygge fra klokka 15 den 20. mars. I alternativ B er det først klokka 17.30.

Det høres kanskje lite ut, men det er de timene vi bruker hagen. Vi dyrker grønnsaker og har to små barn som leker der etter barnehagen.

Vi ber om at BBB3 får høyst fire etasjer, eller at den øverste etasjen trekkes minst tre meter inn fra gata.`,
    target: object('BBB3', 'A'),
    alternatives: 'both',
    themes: ['height'],
  }),
  comment('lk-hoyde-02', person('Steinar Haugsvær'), {
    at: [1, 21, 15],
    text: `Endelig skjer det noe med den stygge tomta! Bygg gjerne seks etasjer, det er her folk bør bo, tett på sentrum og med gangavstand til alt. De som vil ha småhus kan flytte ut på landet.`,
    alternatives: 'A',
    themes: ['height', 'character'],
  }),
  comment('lk-hoyde-03', person('Åshild Berget'), {
    at: [2, 10, 4],
    language: 'nn',
    text: `Eg bur i andre høgda på nordsida og ser i dag rett ut på kanalen. Eg veit at ingen eig utsikta, men lyset må vi få ha. Med seks etasjar blir det mørkt i stova heile vinterhalvåret. Fire etasjar kan eg leve med.`,
    target: object('BBB2', 'A'),
    alternatives: 'both',
    themes: ['height'],
  }),
  comment('lk-hoyde-04', person('Fredrik Lauvås'), {
    at: [2, 16, 50],
    heading: 'Soldiagrammet stemmer ikke',
    text: `Jeg har jobbet med sol- og skyggestudier i mange år, og noe skurrer i planbeskrivelsen. Figuren for 20. mars klokka 15 viser skyggen av BBB2 som like lang som bygget er høyt. På vår breddegrad står sola da rundt 24 grader over horisonten, og skyggen blir drøyt dobbelt så lang som bygget er høyt. Det ser ut som om figuren er tegnet for et annet sted.

Jeg ber om at
1. diagrammene lages på nytt for 20. mars, 1. mai og 23. september, klokka 12, 15 og 18,
2. det brukes høyden på gesims pluss takoppbygg, ikke bare gesims,
3. de nye figurene legges ut før fristen går ut, så vi rekker å lese dem.`,
    target: documentOf('PLANBESKR', 1),
    alternatives: 'both',
    themes: ['height', 'process'],
  }),
  comment('lk-hoyde-05', person('Nina Ekornrud'), {
    at: [3, 8, 22],
    text: `Kan noen forklare hva «kote +21,5» betyr for oss vanlige folk? Hvor mange meter over fortauet utenfor bakeriet er det?`,
    target: object('BBB3'),
    themes: ['height', 'process'],
  }),
  comment('lk-hoyde-06', unnamed('Torbjørn Heggelund'), {
    at: [3, 20, 7],
    text: `B. Helt klart B. A er galskap.`,
    alternatives: 'B',
    themes: ['height'],
  }),
  comment('lk-hoyde-07', person('Ragnhild Vassbotn'), {
    at: [5, 9, 12],
    language: 'nn',
    text: `Takoppbygg, heissjakter og tekniske rom må reknast med i høgda. I føresegnene står det at slike kan gå inntil 2,5 meter over gesims på «ein mindre del» av taket. Kor stor del er det? Skriv eit tal, til dømes høgst 15 prosent, og krev at dei blir trekte inn frå gesimsen.`,
    alternatives: 'both',
    themes: ['height'],
  }),
  comment('lk-hoyde-08', person('Cecilie Andersrud'), {
    at: [6, 13, 37],
    heading: 'En mellomting',
    text: `Hvorfor må det være enten seks eller fire? Det høyeste kan ligge i BBB1, ned mot kanalen, der skyggen faller på tomta selv og ikke på naboene. Så kan BBB3 være tre etasjer mot småhusene. Da blir det kanskje like mange leiligheter til sammen.`,
    target: at(
      point('BBB1', { label: 'Her kan det være høyt' }),
      point('BBB3', { label: 'Her bør det være lavt' }),
    ),
    alternatives: 'both',
    themes: ['height', 'character'],
  }),
  comment('lk-hoyde-09', person('Leif Gunnar Prestrud'), {
    at: [8, 15, 55],
    text: `Vinden! Jeg går turen langs kanalen hver dag, og det er alltid trekk ved enden av den gamle verkstedhallen. Høye hus med smale mellomrom blir en vindtunnel ned mot torget. Er det gjort noen vindstudie? Jeg finner den ikke blant dokumentene.`,
    target: at(area('o_ST', 25, { label: 'Her blåser det' })),
    alternatives: 'A',
    themes: ['height', 'character'],
  }),
  comment('lk-hoyde-10', person('Maja Torgersrud'), {
    at: [9, 22, 14],
    text: `Jeg er 24 år og kommer aldri til å få råd til noe her hvis det bare bygges fire etasjer. Flere leiligheter = litt lavere pris, i hvert fall i teorien. De som klager har jo allerede hus.`,
    alternatives: 'A',
    themes: ['height', 'character'],
  }),
  comment('lk-hoyde-11', person('Gunnar Elvebakken'), {
    at: [11, 11, 3],
    text: `Har kommunen tenkt på solcellene våre? Vi la nye paneler på taket i fjor, etter råd fra kommunens egen energikampanje. Med alternativ A mister vi etter egne beregninger en tredel av strømmen fra oktober til mars. Hvem dekker det tapet?`,
    target: object('BBB3', 'A'),
    alternatives: 'A',
    themes: ['height', 'property'],
  }),
  comment('lk-hoyde-12', person('Jorunn Sæterlid'), {
    at: [13, 18, 44],
    text: `Jeg har pleid min mann hjemme de siste årene og vi får mye innsyn fra de øverste balkongene slik de er tegnet mot nord. Kan balkongene legges mot kanalen i stedet? Det hjelper ikke på skyggen, men det hjelper på det å føle seg stirret på.`,
    target: object('BBB2'),
    alternatives: 'both',
    themes: ['height', 'character'],
    moderation: {
      state: 'redacted',
      redactedText: `[…] vi får mye innsyn fra de øverste balkongene slik de er tegnet mot nord. Kan balkongene legges mot kanalen i stedet? Det hjelper ikke på skyggen, men det hjelper på det å føle seg stirret på.`,
      reason: 'Opplysning om helsen til en i familien er tatt ut av det som vises på nett.',
      legalBasisCode: 'specialCategory',
    },
  }),
  comment('lk-hoyde-13', person('Henrik Lindstøl'), {
    at: [16, 20, 19],
    text: `Jeg synes illustrasjonene i planbeskrivelsen pynter på det. Alle bildene er tatt fra lufta eller fra andre siden av kanalen. Lag ett fra øyehøyde ved kiosken, så folk skjønner hva seks etasjer er.`,
    target: documentOf('PLANBESKR'),
    alternatives: 'A',
    themes: ['height', 'process'],
  }),
  comment('lk-hoyde-14', person('Oddrun Kleivset'), {
    at: [18, 12, 41],
    language: 'nn',
    text: `Skuggen er éin ting, men tenk òg på korleis huset ser ut nedanfrå. Seks etasjar rett opp frå fortauet utan noko som helst brot blir ein vegg. Eg vil at føresegnene skal krevje at fasaden blir delt opp, minst for kvar tjuande meter.`,
    target: object('BBB2', 'A'),
    alternatives: 'A',
    themes: ['height', 'character'],
  }),
];
