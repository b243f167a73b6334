// Invented people and texts: parking, cars, deliveries and crossings.
import { person, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, documentOf, line, object, point } from '../demo-target.ts';

export const parkingAndTraffic: readonly DemoComment[] = [
  comment('lk-parkering-01', person('Roger Strømsvik'), {
    at: [1, 16, 8],
    text: `0,6 plasser per leilighet er for lite. De som flytter inn kommer til å ha bil likevel, og så står de i gatene våre. Det er fullt hver kveld allerede.`,
    target: object('BBB1'),
    themes: ['parking'],
  }),
  comment('lk-parkering-02', person('Sunniva Hasleid'), {
    at: [2, 7, 31],
    text: `0,6 plasser per leilighet er for mye! Dette er ti minutter fra togstasjonen. Gå ned til 0,3 og bruk pengene på et skikkelig sykkelrom på gateplan, med plass til lastesykler og vaskemulighet.`,
    target: object('BBB3'),
    themes: ['parking', 'cycling'],
  }),
  comment('lk-parkering-03', person('Kjell Ivar Brattås'), {
    at: [3, 14, 26],
    heading: 'Innkjøringa til garasjen',
    text: `Rampa til parkeringskjelleren er lagt i Verkstedbakken, rett ved siden av gangfeltet. Der kommer det skolebarn fra begge kanter om morgenen. Bilene som kommer opp ser ingenting før de står midt på fortauet. Flytt rampa lenger ned i bakken, til BKB1.`,
    target: at(
      point('o_SKV2', { label: 'Her ligger rampa nå' }),
      point('BKB1', { label: 'Her bør den ligge' }),
    ),
    alternatives: 'both',
    themes: ['parking', 'schoolRoute', 'traffic'],
  }),
  comment('lk-parkering-04', person('Vigdis Nordhagen'), {
    at: [4, 11, 17],
    text: `Hvor skal hjemmesykepleien stå? Og drosjen, og flyttebilen? Jeg ser ingen korttidsplasser i planen. Folk med rullator kan ikke gå fra en kjeller to kvartaler unna.`,
    target: object('BBB2'),
    themes: ['parking'],
  }),
  comment('lk-parkering-05', unnamed('Tommy Granberg'), {
    at: [4, 22, 40],
    text: `Har prøvd å få beboerparkering i gata vår i 6 år. Nå skal det komme 140 leiligheter til. Ring meg gjerne på 00 00 00 00 så skal jeg fortelle hvordan det er her en lørdag kveld!!`,
    target: object('o_SKV1'),
    themes: ['parking'],
    moderation: {
      state: 'redacted',
      redactedText: `Har prøvd å få beboerparkering i gata vår i 6 år. Nå skal det komme 140 leiligheter til. […]`,
      reason: 'Telefonnummer er tatt ut av det som vises på nett.',
      legalBasisCode: 'outsideTheCase',
    },
  }),
  comment('lk-parkering-06', person('Guro Eikestad'), {
    at: [5, 13, 29],
    language: 'nn',
    text: `Varelevering til forretningane i BKB1 må skje inne på eiga tomt. I dag står bilane i sykkelfeltet, og det kjem dei til å halde fram med dersom det ikkje finst ein annan plass. Set av plassen i plankartet, ikkje berre i eit avsnitt i omtalen.`,
    target: object('BKB1'),
    themes: ['traffic', 'cycling'],
  }),
  comment('lk-parkering-07', person('Arild Nesbråten'), {
    at: [6, 17, 58],
    text: `Trafikkanalysen er fra 2019 og tatt i uke 8, altså vinterferien. Den må gjøres på nytt. Krysset er fullt mellom 15.15 og 16.30, det kan alle som bor her fortelle.`,
    target: documentOf('UTREDNING'),
    themes: ['traffic', 'process'],
  }),
  comment('lk-parkering-08', person('Trine Solheimsvik'), {
    at: [7, 9, 9],
    text: `Jeg sykler til jobb forbi her hver dag. Planen viser en fin gang- og sykkelvei, men den slutter midt i ingenting ved o_SKV2. Hva gjør jeg der? Bærer sykkelen? Koblingen til resten av sykkelnettet må være bygd før folk flytter inn.`,
    target: at(line('o_SKV2', 40, { label: 'Her slutter sykkelveien' })),
    themes: ['cycling'],
  }),
  comment('lk-parkering-09', person('Harald Uglestad'), {
    at: [8, 10, 33],
    text: `Det står ingenting om lading. Alle plasser i kjelleren må ha mulighet for lader fra dag én, det er ti ganger så dyrt å gjøre det etterpå.`,
    target: object('BBB3'),
    themes: ['parking'],
  }),
  comment('lk-parkering-10', person('Elin Marie Tjønnås'), {
    at: [8, 20, 46],
    text: `Hei! Kan det settes av plass til delebiler på gateplan? Vi solgte bilen for to år siden og klarer oss fint med sykkel, buss og delebil, men den nærmeste står et kvarter unna. Fire plasser hadde holdt for mange hundre mennesker.`,
    target: at(point('o_SKV1', { offset: [8, 3], label: 'Delebiler her?' })),
    themes: ['parking'],
  }),
  comment('lk-parkering-11', unnamed('Bård Finstadbru'), {
    at: [10, 8, 14],
    text: `Skal dere virkelig grave en parkeringskjeller så nær kanalen? Lykke til med pumpene. Legg heller bilene i det gamle p-huset ved stasjonen, det står halvtomt.`,
    target: object('H320_1'),
    themes: ['parking', 'flooding'],
  }),
  comment('lk-parkering-12', person('Unni Rosseland'), {
    at: [11, 16, 52],
    text: `Steng Verkstedbakken for alle andre enn beboere og varelevering. Ellers blir snuplassen nederst en parkeringsplass for torget, og da er det ingen vits med torg.`,
    target: object('o_SKV2'),
    themes: ['traffic'],
  }),
  comment('lk-parkering-13', person('Ole Kristian Vangsnes'), {
    at: [13, 7, 20],
    text: `Brannbilen kommer ikke inn til f_BUT slik det er tegnet, svingen ved BBB2 er for krapp. Jeg har kjørt stigebil i 22 år og vet hva den trenger. Se på oppstillingsplassen en gang til før dere vedtar noe.`,
    target: at(point('f_BUT', { label: 'Oppstilling for stigebil' })),
    themes: ['traffic'],
  }),
  comment('lk-parkering-14', person('Marte Løkkeberg'), {
    at: [14, 21, 5],
    language: 'nn',
    text: `Ta vekk parkeringa på gateplan, så blir det plass til tre i staden. Enkelt.`,
    target: object('o_SKV1'),
    themes: ['parking', 'green'],
  }),
  comment('lk-parkering-15', person('Eirik Botnevik'), {
    at: [16, 15, 38],
    language: 'nn',
    text: `Støyen frå Lindholmgata blir ikkje mindre av 140 nye bustader. H220_1 viser gul sone heilt inn på soveromssida til BBB3. Kvifor er soveromma lagde mot vegen? Snu planløysinga, det kostar ingenting no og mykje seinare.`,
    target: object('H220_1'),
    themes: ['noise', 'traffic'],
  }),
  comment('lk-parkering-16', person('Sissel Ravneberg'), {
    at: [17, 10, 56],
    text: `Søppelbilen! Hvor stopper den? I dag står den i ti minutter midt i gata hver tirsdag. Med avfallssug slipper vi hele problemet.`,
    target: object('o_SKV1'),
    themes: ['traffic'],
  }),
];
