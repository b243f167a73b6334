// Invented people and texts: the shore, the sea and the cabins of Horten's municipal plan.
import { authority, organisation, person, underAge, unnamed } from '../demo-author.ts';
import { comment, type DemoComment, waiting } from '../demo-comment.ts';
import { area, at, documentOf, line, object, point } from '../demo-target.ts';

export const shoreAndCabins: readonly DemoComment[] = [
  comment('ho-01', person('Bjørg Strandlien'), {
    at: [1, 8, 12],
    heading: 'Takk for byggegrensen',
    text: `Endelig en strek på kartet som viser hvor det er slutt. Jeg har bodd ved Borrestranda i førti år og sett gjerdene krype nedover. Hold fast på de 100 metrene også når noen kommer med advokat.`,
    target: at(line('F1', 400, { label: 'Stranda jeg går på' })),
    themes: ['shore'],
  }),
  comment('ho-02', person('Arvid Løvøybakk'), {
    at: [1, 19, 47],
    text: `Vi har hytte på 52 kvadrat med utedo og fire barnebarn. 70 m² er greit, men hva med anneks? Det står ingenting om det. Vi ønsker et lite anneks på 15 m² bak hytta, bort fra sjøen.`,
    target: object('FB1'),
    themes: ['shore'],
  }),
  comment('ho-03', unnamed('Siv Anita Reirvik'), {
    at: [2, 21, 5],
    text: `Nei til flere båtplasser. Bukta er full. I juli er det ikke mulig å svømme rett ut fra trappa uten å bli kjørt ned av en vannscooter.`,
    target: object('SH1'),
    themes: ['harbour', 'shore'],
  }),
  comment('ho-04', organisation('Indre havn båtforening (eksempel)', 'Roy Mastøy'), {
    at: [3, 11, 30],
    heading: 'Småbåthavn SH1',
    text: `Foreningen har 61 medlemmer på venteliste. Vi støtter SH1, men ber om tre endringer:

1. Flytt grensen ti meter mot nord, slik at innseilingen blir rett.
2. La opplag på land ligge ved siden av havna. Slik det står nå, må båtene fraktes gjennom byen.
3. Sett av plass til gjestebrygge.`,
    target: at(
      point('SH1', { label: 'Ny innseiling' }),
      area('SH1', 90, { offset: [-120, 60], label: 'Opplag' }),
    ),
    themes: ['harbour'],
  }),
  comment('ho-05', person('Marte Sivertsholm'), {
    at: [3, 17, 15],
    text: `Ålegraset i området er kartlagt av skoleelever i fjor. Vi fant mer enn det som står i konsekvensutredningen. Resultatene kan dere få.`,
    target: documentOf('KONSUTR'),
    themes: ['nature'],
  }),
  comment('ho-06', underAge('Ingrid Bølgen'), {
    at: [4, 15, 22],
    text: `Vi bader fra svaberget etter skolen. Kan dere skrive at det alltid skal være lov? Og sette opp et stupebrett.`,
    target: at(point('F2', { label: 'Svaberget' })),
    themes: ['children', 'shore'],
  }),
  comment('ho-07', person('Gudmund Åsgård'), {
    at: [5, 9, 3],
    language: 'nn',
    text: `Kyststien stoggar ved gjerdet sør for badeplassen. Planen seier at stien skal vere samanhengande, men ikkje kven som skal få det til. Set inn ein frist.`,
    target: at(line('F1', 160, { offset: [-60, -250], label: 'Her er stien stengd' })),
    themes: ['shore', 'cycling'],
  }),
  comment('ho-08', person('Else Marie Tangen'), {
    at: [6, 20, 41],
    text: `Hytta vår ligger 40 meter fra sjøen og har gjort det siden 1954. Betyr grensen at vi ikke kan skifte tak? Det må stå tydelig hva som er lov. Vi er pensjonister og orker ikke flere brev.`,
    target: object('FB2'),
    themes: ['shore', 'property'],
  }),
  comment('ho-09', organisation('Kystlaget Bakkeflo (eksempel)', 'Hilde Bakkeflo'), {
    at: [7, 12, 0],
    text: `Kystlaget er glad for friluftsområdet i sjøen. Vi ber om at det utvides sørover til neset, der ungdomsgruppa seiler. Det er ingen kryssende trafikk der.`,
    target: at(area('FS1', 500, { offset: [-300, -900], label: 'Utvid hit' })),
    themes: ['shore', 'children'],
  }),
  comment('ho-10', person('Per Olav Sjøbotten'), {
    at: [8, 7, 55],
    text: `Kote 2,5 er for lavt. Faren min målte 2,1 i 1987 og da skvulpet det i kjelleren. Tenk på barnebarna.`,
    target: object('H320_1'),
    themes: ['flooding'],
  }),
  comment('ho-11', authority('Kystverket', 'Nina Fyrvik'), {
    at: [9, 10, 10],
    channel: 'email',
    heading: 'Uttalelse',
    text: `Farleden øst for havna må vises i planen. Småbåthavna SH1 ligger nær bileden, og bølger fra fergetrafikk må utredes før regulering.`,
    themes: ['harbour'],
  }),
  comment('ho-12', person('Trygve Holmsbu'), {
    at: [10, 22, 48],
    text: `Hvorfor ligger det hytteformål på F-øyene?? Skulle ikke de være åpne? Kartet er uklart i nord.`,
    target: at(point('FB1', { offset: [250, -150] })),
    themes: ['shore'],
    moderation: waiting,
  }),
  comment('ho-13', unnamed('Kine Lerberg'), {
    at: [13, 18, 30],
    text: `Det luker ålegras og døde krabber i bukta hver vår etter mudring. Ikke mer mudring.`,
    target: at(point('SH1', { offset: [60, 100] })),
    themes: ['nature', 'harbour'],
    moderation: waiting,
  }),
];
