// Invented people and texts: dust and noise from the quarry at Steinholt.

import { followed, noted, notFollowed, partly } from '../demo-answer.ts';
import { person, underAge, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { area, at, documentOf, line, object, point } from '../demo-target.ts';
import { sharedAnswers as shared } from './shared-answers.ts';

export const dustAndNoise: readonly DemoComment[] = [
  comment('ss-stov-01', person('Reidun Kvelderud'), {
    at: [2, 9, 15],
    heading: 'Støv på alt',
    text: `Jeg tørker støv av kjøkkenbordet hver morgen og om kvelden er det grått igjen. Sengetøyet kan ikke henge ute når vinden står fra bruddet. Vi bor 420 meter unna. Hva blir det når bruddet kommer 150 meter nærmere?

Jeg vil ha målinger i hagen min før dere sier ja, ikke etterpå.`,
    target: at(point('BRU2', { offset: [140, 30], label: 'Hos oss' })),
    themes: ['noise'],
    answer: shared.dust,
  }),
  comment('ss-stov-02', person('Ola Tanumsæter'), {
    at: [2, 18, 40],
    text: `Støvmålingene i konsekvensutredningen er fra november og desember. Da er det vått. Mål i mai.`,
    target: documentOf('UTREDNING'),
    themes: ['noise', 'process'],
    answer: followed(
      'Riktig. Det er gjort nye målinger i mai og juni. De viser overskridelse ved to hus på tørre dager, og kravene er skjerpet.',
    ),
  }),
  comment('ss-stov-03', person('Gunnhild Svarstadli'), {
    at: [3, 20, 11],
    language: 'nn',
    text: `Eg bur lengst nede i dalen, og det er pigginga eg høyrer mest. Ikkje smella, dei er over på eit sekund, men hakkinga som held på frå sju om morgonen. Kan ikkje det skje nede i botnen av brotet, bak ein voll?`,
    target: object('BRU1'),
    themes: ['noise'],
    answer: followed('Jau. Føresegnene krev no at pigging skal skje bak voll og ikkje før klokka 8.'),
  }),
  comment('ss-stov-04', unnamed('Kjetil Verningen'), {
    at: [4, 22, 3],
    text: `Møkkastøv. Nei.`,
    themes: ['noise'],
    answer: shared.dust,
  }),
  comment('ss-stov-05', person('Aina Brathagen'), {
    at: [5, 11, 52],
    text: `Vegetasjonsskjermen er 15 meter bred, men består av gran som skal hogges om fem år. Plant løvtre og furu foran nå, så det er noe der når grana går.`,
    target: object('GV1'),
    themes: ['noise', 'green'],
    answer: followed('Bestemmelsene krever flersjiktet skjerm, plantet minst tre år før etappe 2.'),
  }),
  comment('ss-stov-06', person('Sigmund Hvarnes'), {
    at: [6, 16, 27],
    text: `Jeg har bodd her lenger enn bruddet, det begynte som et lite hull i åttifem. Vi fikk høre at det skulle være ferdig i 2010. Så 2025. Nå 2055. Når er det slutt? Da er jeg 107.`,
    themes: ['process', 'noise'],
    answer: noted(
      'Vi forstår at det kjennes slik. Planen setter nå en siste dato for uttak og krav om ferdig istandsetting to år senere.',
    ),
  }),
  comment('ss-stov-07', person('Marit Elise Tjøllingvang'), {
    at: [7, 8, 8],
    text: `Vi har turistutleie med seks hytter. Gjestene skriver i omtalene at det er støv på bilene om morgenen. Vi har mistet bestillinger.`,
    target: at(area('LF1', 60, { label: 'Hyttene' })),
    themes: ['noise', 'jobs'],
    answer: shared.dust,
  }),
  comment('ss-stov-08', underAge('Isak Bommestad'), {
    at: [8, 15, 50],
    text: `jeg bor på en gård og hesten min blir redd vær gang det smeller. kan dere ringe først så jeg kan ta ho inn`,
    target: at(point('LL1', { label: 'Hestebeitet' })),
    themes: ['blasting', 'children'],
    answer: followed(
      'Hei! Det var et godt forslag. Alle som vil kan nå få SMS samme morgen som det skal smelle.',
    ),
  }),
  comment('ss-stov-09', person('Torhild Eikenes'), {
    at: [9, 13, 33],
    text: `Knuseverket bør bygges inn. Det gjøres andre steder. Da blir både lyd og støv borte, og så slipper vi å krangle i tretti år til.`,
    target: object('BRU1'),
    themes: ['noise'],
    answer: partly(
      'Innbygging er krevd for det faste verket fra etappe 2. Mobile knusere er begrenset til bruddets bunn.',
    ),
  }),
  comment('ss-stov-10', person('Jan Håkon Rødbøl'), {
    at: [10, 19, 26],
    text: `Støykartet regner med flat mark. Her er det dal, og lyden blir liggende under lokket på klare vinterdager. Jeg har målt 62 dB på trappa med en app.`,
    target: object('H290_1'),
    themes: ['noise'],
    answer: partly(
      'Beregningen er gjort på nytt med terreng og medvind. Sonen er utvidet mot sør. En mobilapp kan ikke brukes som bevis, men den viste rett retning.',
    ),
  }),
  comment('ss-stov-11', person('Elsa Marie Fevang Dahl'), {
    at: [11, 10, 44],
    text: `Hva er i støvet? Er det kvarts? Vi har to små som sover ute i vogn.`,
    themes: ['noise', 'children'],
    answer: followed(
      'Bergarten har lavt innhold av fri kvarts (under 2 prosent). Prøvene ligger nå ved saken, og det skal analyseres årlig.',
    ),
  }),
  comment('ss-stov-12', person('Brynjar Nalum'), {
    at: [12, 17, 7],
    language: 'nn',
    text: `Drift på laurdagar må ut. Vi treng éin dag utan dur.`,
    themes: ['noise'],
    answer: followed('Laurdagsdrift er teken ut, med unntak av snø- og beredskapsleveransar.'),
  }),
  comment('ss-stov-13', person('Hilmar Langevåg'), {
    at: [13, 12, 58],
    text: `Vi på Steinholtveien kjøpte huset til takst for åtte år siden. Megleren sier vi må regne med en firedel mindre nå. Hvem betaler?`,
    themes: ['property'],
    answer: shared.property,
  }),
  comment('ss-stov-14', unnamed('Renate Kjosvik'), {
    at: [14, 21, 15],
    text: `Ryggealarmene er verst. Pip pip pip fra 06.30. Det finnes noen som suser i stedet for å pipe, krev dem.`,
    target: object('BRU1'),
    themes: ['noise'],
    answer: followed(
      'Godt og rimelig forslag. Bredbåndet («susende») ryggevarsel er tatt inn i bestemmelsene.',
    ),
  }),
  comment('ss-stov-15', person('Alf Birger Hem'), {
    at: [15, 7, 40],
    text: `Skjermen må stå også mot nord, ikke bare mot veien. Vinden kommer ikke bare fra der folk bor tettest.`,
    target: at(line('GV1', 90, { offset: [0, 40], label: 'Skjerm mangler' })),
    themes: ['noise', 'green'],
    answer: notFollowed(
      'Mot nord er det skog i 600 meter, som er regulert til landbruk og skal stå. En egen skjerm gir lite.',
    ),
  }),
  comment('ss-stov-16', person('Ingfrid Omsland'), {
    at: [16, 18, 2],
    text: `Snøen er grå i februar. Det sier alt.`,
    themes: ['noise'],
    answer: shared.dust,
  }),
  comment('ss-stov-17', person('Yvonne Askilt'), {
    at: [19, 22, 31],
    text: `Lyset! Flomlyskasterne lyser rett inn på soverommet vårt hele vinteren. Vend dem ned og skru av etter klokka 19.`,
    target: at(point('BRU1', { offset: [-60, 20], label: 'Lyskasteren' })),
    themes: ['noise'],
    answer: followed('Tatt inn: avskjermet lys, rettet ned, av utenom drift.'),
  }),
  comment('ss-stov-18', person('Rolv Grimsrud'), {
    at: [22, 11, 36],
    text: `Min kone har kols. På de tørre dagene kan hun ikke gå ut av døra. Jeg ber om at produksjonen stopper når vinden er over 8 m/s fra nord.`,
    themes: ['noise'],
    moderation: {
      state: 'redacted',
      redactedText: `[…] Jeg ber om at produksjonen stopper når vinden er over 8 m/s fra nord.`,
      reason: 'Helseopplysning om en i familien er tatt ut av det som vises på nett.',
      legalBasisCode: 'specialCategory',
    },
    answer: partly(
      'Knusing skal stanse når målt støv passerer grensen, uansett vind. Det treffer bedre enn en fast vindgrense.',
    ),
  }),
  comment('ss-stov-19', person('Mads Ingar Foldvik'), {
    at: [26, 14, 20],
    text: `Målestasjonen burde eies av kommunen. Ellers er det bukken og havresekken.`,
    themes: ['noise', 'process'],
    answer: partly(
      'Målingene skal gjøres av et uavhengig firma og gå rett til kommunen. Utgiften ligger hos tiltakshaver.',
    ),
  }),
  comment('ss-stov-20', person('Klara Bergene Vik'), {
    at: [29, 9, 1],
    text: `Enig med Reidun om støvet.`,
    themes: ['noise'],
    answer: shared.dust,
  }),
  comment('ss-stov-21', person('Øystein Hallevik'), {
    at: [32, 20, 45],
    text: `Vi har hatt en fin dialog med driftslederen de siste årene, han kommer når vi ringer. Skriv inn et naboråd som møtes to ganger i året, så det ikke henger på én mann.`,
    themes: ['process', 'noise'],
  }),
  comment('ss-stov-22', unnamed('Gry Anett Halle'), {
    at: [36, 23, 10],
    text: `Hele vurderingen av støy er bestilt og betalt av dem som vil grave. Jeg stoler ikke på ett tall.`,
    target: documentOf('UTREDNING'),
    themes: ['process', 'noise'],
  }),
  comment('ss-stov-23', person('Vemund Barkevik'), {
    at: [39, 19, 19],
    text: `Voll av avdekningsmasser mot Steinholtveien, fem meter høy, tilsådd. Massene ligger der jo allerede.`,
    target: at(line('BRU1', 110, { offset: [0, -50], label: 'Voll' })),
    themes: ['noise', 'green'],
  }),
  comment('ss-stov-24', person('Lisbet Sjulstok'), {
    at: [41, 21, 58],
    text: `Jeg skriver på vegne av meg selv og mor på 91, som ikke har nett. Hun sier: «La dem holde på til jul, så får det være nok.»`,
    themes: ['noise'],
  }),
];
