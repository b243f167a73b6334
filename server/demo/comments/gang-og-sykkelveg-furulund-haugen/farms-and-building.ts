// Invented people and texts: farming, the building period, the line and the process on Furulund–Haugen.
import { followed, noted, notFollowed, partly } from '../demo-answer.ts';
import { authority, organisation, person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { area, at, documentOf, line, object, point } from '../demo-target.ts';
import { furulundChanges as changes } from './changes.ts';

export const farmsAndBuilding: readonly DemoComment[] = [
  comment('fh-28', person('Hans Marius Haugengård'), {
    at: [2, 6, 50],
    heading: 'Traktoren må over',
    text: `Jeg driver jord på begge sider av vegen og krysser den tjue ganger om dagen i onna. Planen stenger avkjørsla mi med kantstein. Da må jeg kjøre 1,4 km rundt, gjennom skoleområdet, med 4 meter bred redskap. Det er det vel ingen som vil.`,
    target: at(
      point('LL7', { label: 'Avkjørsla' }),
      line('o_SKV6', 30, { offset: [60, 30], label: 'Kryssing for traktor' }),
    ),
    themes: ['farmland', 'traffic'],
    answer: followed(
      'Enig. Avkjøring og kryssing for traktor er lagt inn, med nedsenket kant og god sikt.',
      changes.farm,
    ),
  }),
  comment('fh-29', organisation('Haugen gårdsutsalg', 'Torunn Haugengård'), {
    at: [3, 19, 37],
    text: `Gårdsutsalget har 60 kunder en lørdag. De må kunne svinge av. Samle gjerne avkjørslene til oss og naboen i én, så blir det bedre enn i dag.`,
    target: at(point('LL7', { offset: [10, 5], label: 'Felles avkjøring' })),
    themes: ['farmland', 'jobs'],
    answer: followed('God idé. Avkjørslene er samlet etter avtale med naboen.', changes.farm),
  }),
  comment('fh-30', authority('Statsforvalteren i Vestfold og Telemark', 'Ågot Vestrum'), {
    at: [36, 14, 40],
    text: `Planen omdisponerer 3,2 dekar dyrka mark. Vi forstår behovet, men ber om at inngrepet reduseres mest mulig, og at matjordlaget tas vare på og brukes til nydyrking.`,
    target: object('LL1'),
    themes: ['farmland'],
    answer: partly(
      'Inngrepet er redusert til 2,6 dekar. Plan for flytting av matjord er nytt krav i bestemmelsene.',
      changes.farm,
    ),
  }),
  comment('fh-31', person('Aksel Torp Lensberg'), {
    at: [5, 9, 22],
    text: `Riggområdet er lagt på det beste jordet mitt. Pakker dere den jorda, er den ødelagt i ti år. Legg det på grusplassen ved skolen.`,
    target: at(area('#1', 40, { label: 'Ikke her' })),
    themes: ['farmland', 'construction'],
    answer: notFollowed(
      'Grusplassen brukes av skolen hver dag. Jorda skal skaves av og lagres før rigging, og legges tilbake uten pakking, etter beskrivelse fra landbrukskontoret.',
    ),
  }),
  comment('fh-32', unnamed('Trude Elin Gokstadås'), {
    at: [8, 22, 18],
    text: `Penger bør gå til eldre, ikke asfalt.`,
    themes: ['process'],
    answer: noted('Prioritering av penger skjer i budsjettet, ikke i planen.'),
  }),
  comment('fh-33', person('Willy Marum'), {
    at: [11, 15, 2],
    text: `Legg gangvegen bak skogen langs den gamle jernbanelinja. Fint, flatt, stille og 300 meter kortere.`,
    target: at(line('o_SGS1', 150, { offset: [0, 120], label: 'Gamle jernbanelinja' })),
    themes: ['cycling', 'nature'],
    answer: notFollowed(
      'Linja er vurdert i kommunedelplanen. Den går utenom boligene og skolen, og ville fått få brukere og ingen lys fra husene om kvelden.',
    ),
  }),
  comment('fh-34', person('Jannike Bugården'), {
    at: [13, 20, 49],
    text: `Kan arbeidet gjøres om sommeren når skolen er stengt? Anleggsveg og skoleveg på samme sted i ett år er en dårlig kombinasjon.`,
    target: object('#2'),
    themes: ['construction', 'schoolRoute'],
    answer: partly(
      'Arbeid ved kryssingen skal skje i skoleferier. Resten lar seg ikke gjøre på åtte uker, men det skal alltid være sikret gangveg forbi.',
      changes.crossing,
    ),
  }),
  comment('fh-35', person('Oddlaug Kamfjord'), {
    at: [16, 12, 27],
    language: 'nn',
    text: `Høyringa kom midt i slåtten, og kartet i brevet var på storleik med eit frimerke. Skal folk flest vere med, må de kome ut til oss.`,
    target: documentOf('PLANBESKR'),
    themes: ['process'],
    answer: notFollowed(
      'Tida for høyring kunne ikkje flyttast, men vi tek med oss kritikken. Neste gong blir det ope møte på skulen og større kart i brevet.',
    ),
  }),
  comment('fh-36', person('Bent Olav Soleimyr'), {
    at: [18, 17, 17],
    text: `Byggegrensa er flyttet fra 15 til 20 meter uten et ord om det i teksten. Jeg har tegninger til et anneks klare. Sett den tilbake.`,
    target: documentOf('PLANBESKR'),
    themes: ['property'],
    answer: notFollowed(
      'Grensen er ikke ny; den følger av vegloven og var ikke vist på det gamle kartet. Anneks kan vurderes som unntak. Teksten er gjort tydeligere.',
    ),
  }),
  comment('fh-37', unnamed('Nils Petter Virvik'), {
    at: [22, 7, 55],
    language: 'nn',
    text: `Dette blir ei rånestrekning for elsparkesyklar. Set opp bom i kvar ende.`,
    target: at(point('o_SGS1', { offset: [0, -70], label: 'Bom' })),
    themes: ['traffic'],
    answer: notFollowed(
      'Bommar stengjer òg for syklar med vogn, rullestol og brøyting. Vi vel heller å smalne inn ved avkøyrslene.',
    ),
  }),
  comment('fh-38', person('Marte Kilen Auve'), {
    at: [26, 18, 38],
    text: `Husk at renovasjonsbilen må ha et sted å stå! Nå stopper den i veien, og da blir det gangvegen neste.`,
    target: at(point('o_SKV1', { offset: [15, 40] })),
    themes: ['traffic'],
    answer: followed(
      'Det er lagt inn plass til dunker og kort stopp ved de felles avkjørslene.',
      changes.farm,
    ),
  }),
  comment('fh-39', person('Dagrun Østerøya'), {
    at: [31, 21, 6],
    text: `Hvor fint det er at kommunen faktisk spør! Vi er en gjeng som går hver torsdag, gjennomsnittsalder 74, og gleder oss til å slippe grøfta. Flere benker hadde vært topp.`,
    themes: ['cycling'],
    answer: noted('Tusen takk, og god tur på torsdag. Hvileplasser er tatt med i byggeplanen.'),
  }),
  comment('fh-40', person('Stein Erik Lahellemoen'), {
    at: [40, 23, 44],
    text: `Kommer sent, men godt: kabelen til gatelyset og fiber bør legges i samme grøft. I vår gate gravde de tre ganger på to år.`,
    target: object('o_SVT1'),
    themes: ['construction'],
    answer: notFollowed(
      'Planen kan ikke pålegge felles grøft, men kommunen samordner gravingen med netteierne før byggestart.',
    ),
  }),
];
