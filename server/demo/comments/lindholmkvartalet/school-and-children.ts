// Invented people and texts: the way to school, the kindergarten, play.
import { person, underAge, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { area, at, line, object, point } from '../demo-target.ts';

export const schoolAndChildren: readonly DemoComment[] = [
  comment('lk-barn-01', underAge('Nora Tangerud'), {
    at: [3, 17, 31],
    text: `Hei jeg er 11 år og går forbi her vær dag til skolen. Det er skummelt ved porten der lastebilene kommer ut. Jeg vil ha lys og et gangfelt med sånn hump. Og en ordentlig fotballbane ikke bare huskestativ. Hilsen meg og venninna mi`,
    target: at(
      point('o_SKV1', { offset: [-15, 0], label: 'Her er det skummelt' }),
      point('f_BLK', { label: 'Fotballbane' }),
    ),
    themes: ['schoolRoute', 'children'],
  }),
  comment('lk-barn-02', person('Ida Sofie Bjerkvik'), {
    at: [2, 20, 25],
    heading: 'Skoleveien i byggetida',
    text: `Planen sier at gang- og sykkelveien skal være ferdig før innflytting. Men byggetida varer kanskje i fire år, og barna går til skolen hver dag også da. Jeg ber om en bestemmelse om at det skal være trygg og skilt skolevei forbi anleggsområdet #1 så lenge det bygges, og at anleggstrafikk ikke kjører mellom 7.45 og 8.30.`,
    target: object('#1'),
    themes: ['schoolRoute', 'construction'],
  }),
  comment('lk-barn-03', person('Thomas Grindaker'), {
    at: [4, 21, 18],
    text: `Lekeplassen ligger på den eneste delen av tomta som aldri har sol. Se på skyggediagrammet! f_BLK bytter plass med den private uteplassen til BBB3, så er saken løst.`,
    target: object('f_BLK'),
    alternatives: 'both',
    themes: ['children', 'height'],
  }),
  comment('lk-barn-04', person('Line Merete Aasbø'), {
    at: [5, 8, 40],
    text: `Fire avdelinger i barnehagen og fire parkeringsplasser for levering. Jeg leverer selv to barn hver morgen, og det er kaos på langt mindre steder. Lag en løype der man kjører inn, setter av og ut igjen, eller enda bedre: gjør det så trygt å gå at folk lar bilen stå.`,
    target: object('BBH'),
    themes: ['children', 'traffic'],
  }),
  comment('lk-barn-05', person('Gro Helene Vikse'), {
    at: [6, 19, 55],
    language: 'nn',
    text: `Barnehagen er lagd heilt inntil støysona. Borna skal vere ute fleire timar kvar dag. Eg vil at uteområdet skal liggje på stille side, og at det skal stå i føresegnene at støyen ikkje skal vere over 50 dB der borna leikar.`,
    target: object('BBH'),
    themes: ['children', 'noise'],
  }),
  comment('lk-barn-06', person('Amina Yusuf'), {
    at: [7, 14, 42],
    text: `Veldig bra med barnehage her! Vi har ventet på plass nær hjemmet i over et år. Håper den bygges først og ikke sist.`,
    target: object('BBH'),
    themes: ['children'],
  }),
  comment('lk-barn-07', person('Pål Andreas Stuvland'), {
    at: [8, 7, 3],
    text: `Krysset mellom o_SKV1 og o_SKV2 trenger lysregulering eller opphøyd gangfelt. Frisiktsonen på plankartet hjelper ikke når det står parkerte biler i den.`,
    target: object('H140_1'),
    themes: ['schoolRoute', 'traffic'],
  }),
  comment('lk-barn-08', unnamed('Camilla Reppesgård'), {
    at: [9, 21, 37],
    text: `Er det plass på skolen til alle som flytter inn? Da eldste begynte var de 19 i klassen, nå er de 27. Ingen i kommunen klarer å svare meg på dette. Det bør være et rekkefølgekrav om skolekapasitet.`,
    themes: ['children'],
  }),
  comment('lk-barn-09', person('Jonas Ekremsæter'), {
    at: [10, 17, 48],
    text: `Det eneste stedet ungdom kan være i dag er asfalten foran verkstedet, der vi skater. Den forsvinner. På tegningene er torget fullt av kafébord. Lag en betongkant eller to som tåler å skates på, og en plass under tak der man kan sitte uten å kjøpe noe. Jeg er 19 og snakker på vegne av en gjeng på ti-tolv.`,
    target: at(area('o_ST', 20, { label: 'Plass for ungdom' })),
    themes: ['children'],
  }),
  comment('lk-barn-10', person('Hilde Karin Sørum'), {
    at: [12, 12, 15],
    text: `Gjerde mot kanalen! Det står bare «sikres på forsvarlig måte». Vi har mistet folk i det vannet før. Skriv rekkverk med høyde og redningsstiger hver tjuende meter.`,
    target: at(line('o_GS1', 80, { label: 'Kanalkanten' })),
    themes: ['children', 'shore'],
  }),
  comment('lk-barn-11', person('Stian Eidsmoen'), {
    at: [14, 9, 24],
    text: `Bra plan. Men lekeplassen må ha noe for store barn også, ikke bare fjærgynge og sandkasse. Klatrestativ, bordtennis, en bane å kaste ball på.`,
    target: object('f_BLK'),
    themes: ['children'],
  }),
  comment('lk-barn-12', person('Kjersti Vold Haug'), {
    at: [15, 20, 2],
    text: `Som lærer på skolen ser jeg at ungene velger den korteste veien uansett hva planleggere tegner. Den korteste går tvers over f_BUT og ut mellom BBB2 og BBB3. Lag en sti der, lys den opp, og ikke gjerd den inne. Jeg har tegnet den omtrent.`,
    target: at(line('f_BUT', 60, { label: 'Snarveien ungene kommer til å bruke' })),
    themes: ['schoolRoute', 'children'],
  }),
  comment('lk-barn-13', person('Vetle Grønås'), {
    at: [17, 18, 30],
    language: 'nn',
    text: `Fint at leikeplassen er open for alle i nabolaget og ikkje berre for dei som kjøper. Men då må det stå «o_» framfor namnet på kartet og ikkje «f_». No er han felles for sameiget, og då kan dei setje opp port om fem år. Det har skjedd før.`,
    target: object('f_BLK'),
    themes: ['children', 'property'],
  }),
  comment('lk-barn-14', underAge('Emil Hauklien'), {
    at: [18, 16, 11],
    text: `Vi i elevrådet på ungdomsskolen har snakket om planen i to timer. De fleste likte alternativ B best fordi det blir mer sol på torget. Vi vil ha: 1. benker med tak 2. wifi 3. søppelbøtter 4. et sted å bade. Takk for at dere spør oss.`,
    target: object('o_ST'),
    alternatives: 'B',
    themes: ['children', 'character'],
  }),
];
