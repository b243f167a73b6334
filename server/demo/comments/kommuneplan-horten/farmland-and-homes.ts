// Invented people and texts: farmland, scattered houses and new homes in Horten's municipal plan.
import { authority, organisation, person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment, waiting } from '../demo-comment.ts';
import { area, at, object, point } from '../demo-target.ts';

export const farmlandAndHomes: readonly DemoComment[] = [
  comment('ho-14', person('Olav Kirkebakken'), {
    at: [1, 10, 40],
    heading: 'Felt B3 er god matjord',
    text: `Jeg driver 210 dekar ved Borre, og 18 av dem ligger i B3. Det er sandholdig jord som gir tidlige poteter, blant de første i landet. Slik jord får vi ikke tilbake.

Kommunen sier at den tar vare på matjorda. Da må B3 ut. Det er plass til boligene i byen.`,
    target: object('B3'),
    themes: ['farmland'],
  }),
  comment('ho-15', person('Anne-Lise Borreli'), {
    at: [2, 14, 20],
    text: `Enig i at det skal bygges i Borre også! Skolen har ledige plasser, og barnehagen. Uten nye familier blir vi en bygd for pensjonister.`,
    target: object('B3'),
    themes: ['children'],
  }),
  comment('ho-16', organisation('Borre bondelag (eksempel)', 'Kjell Åkerholt'), {
    at: [4, 9, 0],
    text: `Bondelaget er fornøyd med at to gamle felt går tilbake til landbruk. Vi kan likevel ikke godta B3 og N3. Til sammen forsvinner 44 dekar dyrka mark, og det er ikke vist at det er nødvendig.

Vi ber om en langsiktig grense mellom by og land, tegnet i kartet.`,
    target: at(area('B3', 200, { label: 'B3' }), area('N3', 200, { label: 'N3' })),
    themes: ['farmland'],
  }),
  comment('ho-17', person('Mohamed Skoppumåsen'), {
    at: [4, 20, 12],
    text: `Bra at det bygges ved stasjonen. Men gangvegen må være opplyst, og det må være sykkelparkering under tak. I dag er det åtte plasser og tretti sykler.`,
    target: object('B1'),
    themes: ['cycling'],
  }),
  comment('ho-18', unnamed('Turid Hagasletta'), {
    at: [5, 13, 33],
    text: `Fire boliger på dekaret betyr blokker. Skoppum er småhus og epletrær. Sett taket på to etasjer.`,
    target: object('B1'),
    themes: ['height', 'character'],
  }),
  comment('ho-19', person('Jens Petter Nykirkeli'), {
    at: [6, 8, 25],
    text: `Seks nye hus på tolv år er for lite. Sønnen min vil bygge på gården og får nei hver gang. La LS1 få ti.`,
    target: object('LS1'),
    themes: ['property'],
  }),
  comment('ho-20', person('Randi Elgtråkk'), {
    at: [6, 16, 50],
    language: 'nn',
    text: `LS1 ligg midt i trekkvegen til hjorten. Eg ser dei kvar kveld frå kjøkenglaset, femten dyr på det meste. Flytt området mot vest, bort frå bekken.`,
    target: at(point('LS1', { offset: [120, -80], label: 'Her går hjorten' })),
    themes: ['nature'],
  }),
  comment('ho-21', person('Stian Leirvoll'), {
    at: [7, 19, 9],
    text: `Det har gått to små leirskred i dalen de siste ti årene. Sonen på kartet er for liten, den må gå helt ned til bekken.`,
    target: at(area('H310_1', 260, { offset: [120, -200], label: 'Skred i 2019' })),
    themes: ['flooding'],
  }),
  comment('ho-22', person('Wenche Dalgård'), {
    at: [8, 11, 18],
    text: `Støysonen langs motorvegen stopper for tidlig. Vi bor 350 meter unna og hører lastebilene hele natta.`,
    target: at(point('H220_1', { offset: [420, -500], label: 'Huset vårt' })),
    themes: ['noise'],
  }),
  comment('ho-23', authority('Statsforvalteren', 'Harald Fylkesbakk'), {
    at: [11, 14, 0],
    channel: 'email',
    heading: 'Innsigelse til felt B3',
    text: `Feltet legger beslag på 18 dekar fulldyrka jord av svært god kvalitet. Behovet er ikke vist, jf. at felt B2 har plass til veksten i planperioden. Vi fremmer innsigelse.`,
    target: object('B3'),
    objection: {
      legalBasis: 'Nasjonale og vesentlige regionale interesser i jordvern, plan- og bygningsloven § 5-4',
    },
    themes: ['farmland'],
  }),
  comment('ho-24', person('Laila Vassbotn'), {
    at: [12, 9, 45],
    text: `Fuglene i sivet trenger ro. Femti meter er fint, men hold også sparkesyklene unna stien fra april til juli.`,
    target: object('H560_1'),
    themes: ['nature'],
  }),
  comment('ho-25', unnamed('Knut Arne Myrbråten'), {
    at: [14, 21, 2],
    text: `tomta mi er farga grønn i det nye kartet men gul i det gamle. er det feil? ring meg`,
    target: at(point('BE4', { offset: [260, 40] })),
    themes: ['property'],
    moderation: waiting,
  }),
  comment('ho-26', person('Grete Solbakkmo'), {
    at: [15, 12, 12],
    channel: 'letter',
    text: `Jeg er 84 år og skriver for hånd. Jeg vil gjerne flytte til noe mindre i Nykirke, men det finnes ikke leiligheter der. Sett av plass til tolv leiligheter ved butikken.`,
    target: object('BE4'),
    themes: ['character'],
  }),
];
