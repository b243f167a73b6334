// Invented people and texts: the first hearing of Nordåsen, about the road line, the farmland and neighbours.

import { followed, noted, notFollowed, partly } from '../demo-answer.ts';
import { authority, organisation, person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, documentOf, line, object, point } from '../demo-target.ts';
import { nordasenChanges as changes } from './changes.ts';

export const firstRoundRoadAndFarmland: readonly DemoComment[] = [
  comment('na-01', person('Halvor Gretteberg'), {
    at: [2, 8, 12],
    heading: 'Vegen deler jordet vårt i to',
    text: `Adkomstvegen er tegnet midt gjennom det beste jordet på gården. Det blir igjen et trekantet stykke på fem dekar som ikke kan drives med dagens maskiner. Det er full grøft der, lagt på nytt for seks år siden.

Legg vegen i skogkanten i vest. Den blir hundre meter lengre, men tar nesten ikke dyrka mark.`,
    target: at(
      line('o_SKV1', 120, { label: 'Vegen slik den er tegnet' }),
      line('o_SKV1', 120, { offset: [-70, 0], label: 'Forslag: i skogkanten' }),
    ),
    themes: ['farmland', 'traffic', 'property'],
    answer: followed(
      'Kommunen er enig. En veg i skogkanten sparer om lag 9 dekar fulldyrka jord og lar resten henge sammen. Merkostnaden er vurdert som rimelig.',
      changes.road,
    ),
  }),
  comment('na-02', person('Marta Skjeggerud'), {
    at: [3, 19, 2],
    text: `Nei til mer bygging på matjord. Vi har nettopp hatt et år der halve avlingen ble ødelagt. Norge har 3 prosent dyrka mark. Bygg i skogen eller i sentrum.`,
    target: object('LL1'),
    themes: ['farmland'],
    answer: partly(
      'Feltet på dyrka mark er tatt ut, og vegen er flyttet. Skoletomta beholdes, fordi det ikke er funnet en annen tomt med trygg skoleveg.',
      changes.fieldOut,
    ),
  }),
  comment('na-03', person('Kjartan Bergsvangen'), {
    at: [4, 12, 45],
    language: 'nn',
    text: `Eg har jaga og gått tur på Nordåsen sidan eg var gut. Den vegen de har teikna kjem til å ligge i skuggen frå november til mars, med tolv prosent stigning. Skulebussen kjem ikkje opp ein einaste isdag.`,
    target: at(point('o_SKV1', { label: 'Brattaste bakken' })),
    themes: ['traffic', 'schoolRoute'],
    answer: followed(
      'Rett. Den nye veglina i vest har høgst 7 prosent stigning og ligg meir ope til mot sola.',
      changes.road,
    ),
  }),
  comment('na-04', person('Bodil Hvittingsrud'), {
    at: [5, 20, 36],
    text: `Vi får veien seks meter fra stueveggen. Vi kjøpte huset for to år siden for å bo stille. Ingen har snakket med oss. Flytt den.`,
    target: at(point('o_SKV1', { offset: [20, 30], label: 'Huset vårt' })),
    themes: ['traffic', 'noise', 'property'],
    answer: followed(
      'Vegen er flyttet og ligger nå 85 meter fra huset. Vi beklager at dere ikke fikk varselet om oppstart. Adresselisten er rettet.',
      changes.road,
    ),
  }),
  comment('na-05', unnamed('Jarle Uthaugen'), {
    at: [6, 7, 19],
    text: `Veglina er valgt for at utbygger skal slippe å kjøpe grunn av naboen. Det er ikke et planfaglig argument.`,
    target: object('o_SKV1'),
    themes: ['traffic', 'process'],
    answer: noted(
      'Planen er kommunens egen. Eierforholdene var ikke avgjørende for den første veglinja, men innspillet er besvart ved at vegen er flyttet.',
    ),
  }),
  comment('na-06', organisation('Nordåsen grunneierlag', 'Anton Solbergsæter'), {
    at: [9, 18, 50],
    heading: 'Uttalelse fra grunneierlaget',
    text: `Laget representerer elleve eiendommer. Vi er positive til skole, men ikke til at BFS3 legges på fulldyrka jord når det ligger 40 dekar skog rett ved.

Vi ber om
1. at BFS3 tas ut,
2. at vegen legges i vest,
3. at jordet sikres med planting og gjerde, slik at det kan sprøytes og høstes uten konflikt med boligene,
4. at kommunen betaler for omlegging av grøfter.`,
    target: object('BFS3'),
    themes: ['farmland', 'property'],
    answer: partly(
      'Punkt 1, 2 og 3 er tatt til følge. En buffer på 10 meter er lagt inn mot landbruket. Punkt 4 er privatrettslig og løses ved grunnerverv, ikke i planen.',
      changes.fieldOut,
    ),
  }),
  comment('na-07', authority('Statsforvalteren i Vestfold og Telemark', 'Sigrun Landmark'), {
    at: [33, 13, 15],
    text: `Planforslaget bygger ned 31 dekar fulldyrka jord. Vi viser til nasjonal jordvernstrategi. Statsforvalteren gir faglig råd om at BFS3 tas ut og at adkomstvegen legges utenom dyrka mark.

Dersom dette ikke følges opp i den videre behandlingen, ber vi om ny dialog før vedtak.`,
    target: object('BFS3'),
    themes: ['farmland'],
    answer: followed(
      'Rådet er fulgt. Omdisponeringen er redusert fra 31 til 8 dekar, som er skoletomta.',
      changes.fieldOut,
    ),
  }),
  comment('na-08', authority('Vestfold fylkeskommune', 'Ingvar Bøhlerud'), {
    at: [35, 9, 32],
    text: `Innenfor H730_1 ligger en automatisk fredet hulveg. Fylkeskommunen er fornøyd med hensynssonen. Turvegen er likevel tegnet rett i hulvegen på det meste av strekningen. Den må legges utenom, med minst fem meters avstand.`,
    target: at(line('H730_1', 40, { label: 'Hulvegen' })),
    themes: ['heritage'],
    answer: followed(
      'Turvegen er flyttet med ti meters avstand, etter befaring sammen med fylkeskommunen.',
      changes.trail,
    ),
  }),
  comment('na-09', authority('Norges vassdrags- og energidirektorat', 'Nils Olav Hegglid'), {
    at: [36, 14, 8],
    text: `Aktsomhetskartet for jord- og flomskred dekker en større del av lia enn faresone H310_1. Det må gjøres en detaljert kartlegging av fagkyndig før planen vedtas. Uten dette vil vi vurdere innsigelse i neste runde.`,
    target: object('H310_1'),
    themes: ['flooding'],
    answer: followed(
      'Ny kartlegging er gjort av fagkyndig foretak og ligger ved i den nye høringen.',
      changes.slide,
    ),
  }),
  comment('na-10', authority('Statens vegvesen', 'Ragna Moksnesdal'), {
    at: [30, 11, 1],
    text: `Krysset med fylkesveien er ikke dimensjonert for buss. Svingradius må økes til 12 meter. Frisikt 10 × 90 meter må vises på plankartet. Ellers ingen merknader.`,
    target: object('o_SKV1'),
    themes: ['traffic'],
    answer: followed('Krysset er tegnet på nytt for buss, og frisikten er vist.', changes.road),
  }),
  comment('na-11', person('Oddbjørg Langetangen'), {
    at: [12, 10, 27],
    text: `Har dere spurt Tønsberg kommune? Grensen ligger bare noen hundre meter unna, og alle som skal på jobb kjører gjennom grenda vår på den siden.`,
    target: documentOf('PLANBESKR'),
    themes: ['traffic', 'process'],
    answer: noted(
      'Tønsberg kommune er høringspart og har ikke hatt merknader. Trafikktallene for vegen over grensen er lagt til i planbeskrivelsen.',
    ),
  }),
  comment('na-12', person('Svein Olav Rambergstad'), {
    at: [14, 17, 44],
    text: `Jeg vil at BFS3 skal bli. Det er min grunn og jeg har ventet i 20 år på å få skille ut tomter til ungene. Jorda der er stein og blåleire, den har ikke gitt skikkelig avling siden åttitallet.`,
    target: object('BFS3'),
    themes: ['property', 'farmland'],
    answer: notFollowed(
      'Arealet er registrert som fulldyrka jord av god kvalitet. Jordprøver fra 2021 bekrefter dette. Hensynet til jordvern veier her tyngre enn noen få tomter.',
    ),
  }),
  comment('na-13', unnamed('Torgeir Kaldager'), {
    at: [16, 21, 20],
    text: `Kraftlinja! Hvem vil la barna gå på skole under en høyspentlinje? Legg den i kabel.`,
    target: object('H370_1'),
    themes: ['children'],
    answer: partly(
      'Skolebygget ligger 60 meter fra linja, og feltstyrken er under utredningsnivået. Det er lagt inn krav om at uteområdet ikke kan ligge nærmere enn 30 meter. Kabel er dyrt og avgjøres av netteier.',
    ),
  }),
  comment('na-14', person('Åse Marie Hillestadhaug'), {
    at: [18, 13, 9],
    language: 'nn',
    text: `Bekken ned mot jordet er ikkje teikna inn. Han går tørr om sommaren, men i snøsmeltinga fløymer han over vegen. Legg han ikkje i røyr.`,
    target: at(line('o_GN1', 60, { label: 'Bekken' })),
    themes: ['flooding', 'nature'],
    answer: followed(
      'Bekken er målt inn og ligg no i naturområdet. Føresegnene seier at han skal vere open.',
    ),
  }),
  comment('na-15', person('Rolf Arne Kronlia'), {
    at: [20, 9, 55],
    text: `Det er alltid de samme som må gi fra seg jord til fellesskapet. Vi gav til fylkesveien i 1978 og til vannledningen i 1996. Nå er det nok.`,
    target: object('LL1'),
    themes: ['property', 'farmland'],
    answer: noted('Vi forstår det. Den nye løsningen tar ikke grunn fra eiendommen deres.'),
  }),
  comment('na-16', person('Vibeke Mølledammen'), {
    at: [22, 20, 4],
    text: `140 biler i døgnet forbi oss i dag, 900 når alt er bygd. Hvor er støyskjermen?`,
    target: at(line('o_SKV1', 70, { offset: [10, 40], label: 'Støyskjerm her' })),
    themes: ['noise', 'traffic'],
    answer: notFollowed(
      'Med den nye veglinja er støyen ved huset beregnet til 49 dB, under grensen på 55 dB. Det er derfor ikke grunnlag for skjerm.',
    ),
  }),
  comment('na-17', person('Egil Trondsrud'), {
    at: [24, 15, 37],
    text: `Flott plan. Bygda trenger unge familier, ellers mister vi butikken også.`,
    themes: ['character'],
    answer: noted('Takk for innspillet.'),
  }),
  comment('na-18', person('Johanne Fuglevikdal'), {
    at: [27, 22, 2],
    text: `Kan vegen få lys, men et lys som skrur seg ned om natta? Vi ser fremdeles stjernene her oppe.`,
    target: object('o_SKV1'),
    themes: ['traffic', 'nature'],
    answer: followed('Bestemmelsene krever nå skjermet og dempbar belysning.'),
  }),
];
