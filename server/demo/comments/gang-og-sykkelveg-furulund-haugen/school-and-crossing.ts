// Invented people and texts: the crossing at the school, safety, light and speed on Furulund–Haugen.
import { followed, noted, notFollowed, partly } from '../demo-answer.ts';
import { authority, organisation, person, underAge, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, line, object, point } from '../demo-target.ts';
import { furulundChanges as changes } from './changes.ts';

export const schoolAndCrossing: readonly DemoComment[] = [
  comment('fh-01', organisation('FAU ved Furulund skole', 'Silje Marie Ravnås'), {
    at: [8, 20, 30],
    heading: 'Flytt kryssingen',
    text: `FAU har stått vakt ved skolen i to uker. Kryssingen er lagt der foreldre stopper for å slippe av barn. Da står det alltid en bil i siktlinja. Flytt den 40–50 meter mot nord, der det er rett og oversiktlig, hev den, og sett opp lys.`,
    target: at(
      point('o_SGS3', { label: 'Slik den er tegnet' }),
      point('o_SGS3', { offset: [38, 24], label: 'Forslag' }),
    ),
    themes: ['schoolRoute', 'traffic'],
    answer: followed(
      'Kommunen er enig. Sikten blir bedre, og det blir plass til å stoppe uten å stenge for den.',
      changes.crossing,
    ),
  }),
  comment('fh-02', underAge('Jonatan Hystad'), {
    at: [3, 14, 55],
    text: `Jeg går i 2b. Bilene ser ikke meg for jeg er liten. Kan dere tegne veien høyere der vi går over`,
    target: at(point('o_SGS3', { label: 'Her går vi over' })),
    themes: ['schoolRoute', 'children'],
    answer: followed(
      'Hei, og hils hele 2b! Ja. Kryssingen blir hevet, så bilene må kjøre sakte og dere blir lettere å se.',
      changes.crossing,
    ),
  }),
  comment('fh-03', authority('Barnerepresentanten i Sandefjord', 'Wibeke Solumsmo'), {
    at: [30, 11, 15],
    text: `Positiv til planen. Kryssingen må være opphøyd. Det bør være lys på hele strekningen, ikke bare ved skolen; halvparten av barna går hjem fra SFO etter mørkets frambrudd i desember.`,
    target: object('o_SGS1'),
    themes: ['schoolRoute', 'children'],
    answer: followed('Kryssingen heves, og hele strekningen får lys.', changes.crossing),
  }),
  comment('fh-04', person('Lars Erik Unneberg'), {
    at: [2, 17, 20],
    text: `Undergang! Alt annet er halvgjort. Barn skal ikke møte biler i det hele tatt.`,
    target: object('o_SGS3'),
    themes: ['schoolRoute'],
    answer: notFollowed(
      'Undergang er vurdert. Grunnvannet står høyt, rampene ville blitt 60 meter lange, og mange ville gått over vegen likevel. Hevet kryssing med lys gir best trygghet for pengene.',
    ),
  }),
  comment('fh-05', person('Ida Kristine Fevik Lund'), {
    at: [4, 21, 41],
    text: `Kan man få fartsmåler med smilefjes ved skolen? De virker faktisk.`,
    target: at(point('o_SGS3', { offset: [-35, -15], label: 'Smilefjes' })),
    themes: ['traffic', 'children'],
    answer: noted('Skilt og målere styres ikke av planen. Ønsket er sendt til vegavdelingen.'),
  }),
  comment('fh-06', person('Tor Arild Skiringsal'), {
    at: [6, 8, 18],
    text: `60-sone forbi en barneskole er galskap, uansett hvor fin gangveg dere bygger.`,
    target: object('o_SKV1'),
    themes: ['traffic', 'schoolRoute'],
    answer: partly(
      'Fartsgrensen fastsettes etter skiltregelverket, ikke i planen. Utformingen av kryssingen er laget for 40 km/t, og kommunen har søkt om det.',
      changes.crossing,
    ),
  }),
  comment('fh-07', person('Hedda Marøy'), {
    at: [10, 19, 3],
    language: 'nn',
    text: `Frisiktsona er teikna som om det ikkje fanst hekk. Hekken min er 2,2 meter høg og eg har tenkt å ha han. Kva betyr H140 for meg?`,
    target: object('H140_4'),
    themes: ['traffic', 'property'],
    answer: partly(
      'I sona skal det vere fri sikt over 0,5 meter. Då kryssinga vart flytta, vart sona på eigedomen din berre 2 meter brei i eine hjørnet.',
      changes.crossing,
    ),
  }),
  comment('fh-08', unnamed('Andreas Kodal'), {
    at: [12, 22, 10],
    text: `Sykler til jobben i 35 km/t. Skal jeg dele 3 meter med seksåringer? Bygg et eget felt for oss.`,
    target: object('o_SGS1'),
    themes: ['cycling'],
    answer: notFollowed(
      'Det forventes 250 syklende og gående i døgnet. Da er felles veg tilstrekkelig etter normen. Eget felt ville krevd 2,5 meter mer av hagene.',
    ),
  }),
  comment('fh-09', person('Mona Thorøy'), {
    at: [14, 9, 29],
    text: `Brøyting! Det hjelper ikke å bygge hvis den først brøytes etter at skolen har begynt.`,
    themes: ['schoolRoute'],
    answer: noted(
      'Brøyting styres ikke av planen. Vegen er satt opp i klasse «skoleveg», som skal være brøytet før klokka 7.',
    ),
  }),
  comment('fh-10', person('Ravi Nathan Bø'), {
    at: [16, 18, 12],
    text: `Det mangler 200 meter fram til busstoppet ved Haugen. Da er man like langt, på kanten av fylkesveien.`,
    target: at(line('o_SKV6', 100, { offset: [280, 130], label: 'Siste 200 meter' })),
    themes: ['schoolRoute', 'cycling'],
    answer: notFollowed(
      'Strekningen ligger utenfor varslet planområde og krever egen plan. Den er satt på prioritert liste.',
    ),
  }),
  comment('fh-11', person('Unni Gjekstadli'), {
    at: [18, 13, 50],
    text: `Enkelt ønske: benk halvveis. For oss som går med stokk er 2,1 km lenger enn dere tror.`,
    target: at(point('o_SVG1', { label: 'Benk' })),
    themes: ['cycling'],
    answer: notFollowed(
      'Planen viser ikke møblering, men gir rom for det på annen veggrunn. Ønsket om hvileplasser er tatt med i byggeplanen.',
    ),
  }),
  comment('fh-12', authority('Statens vegvesen', 'Stig Rune Vadheim'), {
    at: [35, 10, 5],
    text: `Vi har ingen vesentlige merknader. Avkjørsler på strekningen bør samles der det er mulig. Skulderbredde ved rekkverk må være 0,5 meter.`,
    target: object('o_SVT1'),
    themes: ['traffic'],
    answer: partly(
      'To avkjørsler er slått sammen ved Haugen gård. De øvrige har ikke felles grunn. Skulderbredden er rettet.',
      changes.farm,
    ),
  }),
  comment('fh-13', person('Kristoffer Virik'), {
    at: [20, 20, 20],
    language: 'nn',
    text: `Lys som skin rett inn på soverommet er like ille som ikkje lys. Bruk låge stolpar nær husa.`,
    target: at(line('o_SGS1', 80, { label: 'Låge stolpar' })),
    themes: ['noise'],
    answer: notFollowed(
      'Stolpane må stå etter vegnorma. Dei får likevel skjerma armatur, slik at lyset fell på vegen.',
    ),
  }),
];
