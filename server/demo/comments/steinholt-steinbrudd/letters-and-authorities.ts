// Invented organisations and people: authorities, businesses, letters that a planner entered, an objection
// and what came too late. What the authorities write is an example, not their view.

import { followed, noted } from '../demo-answer.ts';
import { authority, organisation, person } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, documentOf, line, object, point } from '../demo-target.ts';

export const lettersAndAuthorities: readonly DemoComment[] = [
  comment('ss-brev-01', person('Gunvor Sletta'), {
    at: [15, 9, 0],
    channel: 'letter',
    text: `Til Kommunen.

Jeg har ikke datamaskin og skriver derfor for hånd. Jeg er 86 år og har bodd på Slettaplassen hele livet. Da jeg var liten bar vi vann fra kilden som ligger rett under det nye bruddet. Den har aldri vært tom, heller ikke i tørkesommeren 1976. Jeg vil be om at kilden får være i fred, den er merket med et lite kryss på kartet jeg legger ved.

Med vennlig hilsen
Gunvor Sletta`,
    target: at(point('BRU2', { offset: [-30, -60], label: 'Kilden' })),
    themes: ['water', 'heritage'],
    answer: followed(
      'Kjære Gunvor Sletta. Takk for brevet og kartet. Kilden er målt inn, og grensen for uttaket er trukket 60 meter unna den.',
      'Kilden er tatt ut av uttaksområdet.',
    ),
  }),
  comment('ss-brev-02', person('Olaf Kristian Mørk Lid'), {
    at: [27, 10, 30],
    channel: 'letter',
    language: 'nn',
    text: `Underskrivne eig skogteigen sør for brotet. Eg har ikkje fått noko varsel, sjølv om planen går 30 meter inn på min eigedom. Eg krev at grensa blir retta, og at eg får skriftleg svar.`,
    target: at(line('BRU2', 70, { label: 'Eigedomsgrensa' })),
    themes: ['property', 'process'],
  }),
  comment('ss-brev-03', organisation('Steinholt bygdekvinnelag', 'Margot Ellefsrud'), {
    at: [34, 12, 0],
    channel: 'letter',
    text: `Bygdekvinnelaget har drøftet saken på møte i bygdehuset med kaffe og 31 fremmøtte. Vi samlet oss om tre ord: vann, vei og varsel. Rent vann til alle, trygg vei til skolen, og varsel før det smeller. Får vi de tre, kan bruddet drives videre for vår del.`,
    themes: ['water', 'schoolRoute', 'blasting'],
  }),
  comment('ss-org-01', organisation('Steinholt Pukk AS', 'Ragnvald Eikrem'), {
    at: [21, 14, 2],
    text: `Som tiltakshaver vil vi rette opp noen misforståelser. Uttaket øker ikke per år, det varer lenger. Antall lass blir derfor omtrent som i dag.

Vi aksepterer krav om hjulvask, støvmåling og varsling på SMS. Vi ber om at driftstiden settes til 7–18 på hverdager, fordi anleggene vi leverer til starter klokka 7.`,
    themes: ['jobs', 'traffic'],
  }),
  comment('ss-org-02', organisation('FAU ved Steinholt skole', 'Camilla Myrland'), {
    at: [24, 21, 25],
    text: `FAU har spurt alle hjem. 52 av 58 svarte. 47 lar ikke barna gå alene til bussen på grunn av tungtrafikken. Vi krever gangvei før det tas ut stein i nytt område, belysning, og tryggere plass å vente. Dette er det viktigste i hele planen for oss.`,
    target: at(line('o_SKV1', 110, { label: 'Vegen barna går' })),
    themes: ['schoolRoute', 'traffic', 'children'],
    answer: followed(
      'Gangvegen er et rekkefølgekrav før etappe 1, med lys og nytt venteskur.',
      'Gangveg til busstoppet før etappe 1.',
    ),
  }),
  comment('ss-org-03', organisation('Dalen og Steinholt velforening', 'Arne Willy Kjær'), {
    at: [33, 19, 8],
    text: `Velforeningen har 94 medlemmer. Vi er delt i synet på utvidelsen, men enige om at dagens regler ikke blir fulgt. Bestemmelser er lite verdt uten tilsyn. Vi foreslår et naboråd med representanter for oss, tiltakshaver og kommunen, og at alle målinger legges åpent på nett.`,
    themes: ['process', 'noise'],
  }),
  comment('ss-off-01', authority('Statsforvalteren i Vestfold og Telemark', 'Synnøve Rønnestad'), {
    at: [38, 15, 0],
    channel: 'email',
    heading: 'Innsigelse: naturmangfold',
    text: `Statsforvalteren fremmer innsigelse til del av felt BRU2 (etappe 3) som ligger innenfor viktig naturtype og leveområde for en sårbar art, jf. naturmangfoldloven §§ 8 til 12.

Vi kan ikke se at konsekvensene for arten er utredet godt nok, eller at andre avgrensninger er vurdert. Innsigelsen kan løses ved at grensen trekkes minst 100 meter unna dammen, og at området sikres med hensynssone og bestemmelser.

Vi har også faglige råd om støy og støv, som følger i eget vedlegg.`,
    target: object('BRU2'),
    themes: ['nature'],
    objection: { legalBasis: 'plan- og bygningsloven § 5-4 første ledd' },
  }),
  comment('ss-off-02', authority('Direktoratet for mineralforvaltning', 'Hallstein Grønli'), {
    at: [35, 11, 20],
    text: `Forekomsten er av regional betydning. Uttak krever driftskonsesjon etter mineralloven, med driftsplan og økonomisk sikkerhet for opprydding. Vi ber om at bestemmelsene ikke gjentar det som reguleres der, men tar stilling til uttaksnivå, rekkefølge og etterbruk.`,
    themes: ['jobs', 'process'],
    answer: noted('Bestemmelsene er gjennomgått sammen med direktoratet, og gjentakelser er strøket.'),
  }),
  comment('ss-off-03', authority('Statens vegvesen', 'Ivar Tore Myklestø'), {
    at: [36, 9, 44],
    text: `Krysset må utformes med venstresvingefelt når trafikken til bruddet passerer 80 tunge kjøretøy i døgnet. Vi anbefaler rekkefølgekrav. Siktsoner må vises i plankartet.`,
    target: object('o_SKV1'),
    themes: ['traffic'],
  }),
  comment('ss-off-04', authority('Mattilsynet', 'Hege Lundgård'), {
    at: [37, 13, 27],
    text: `22 private brønner og et lite vannverk (9 husstander) ligger innenfor influensområdet. Forurensning av drikkevann er forbudt, jf. drikkevannsforskriften § 4. Vi ber om at tilsigsområdet til vannverket kartlegges og vises som hensynssone.`,
    target: documentOf('ROS-ANALYSE'),
    themes: ['water'],
  }),
  comment('ss-sen-01', person('Sivert Ormestad'), {
    at: [50, 19, 32],
    text: `Beklager at jeg er sent ute, vi har vært bortreist i to måneder. Jeg vil bare få med at den gamle pilegrimsleia går over toppen, den er merket i terrenget.`,
    target: at(line('LF1', 90, { offset: [0, 25], label: 'Leia' })),
    themes: ['heritage'],
  }),
  comment('ss-sen-02', organisation('Steinholt jeger- og fiskerforening', 'Tom Vidar Rønningsmyr'), {
    at: [55, 8, 14],
    text: `Styret hadde først møte denne uka. Vi ber om at det slippes jevnt med vann fra sedimentbassenget, ikke alt på en gang når det er fullt. Det er slike støt som tar livet av yngelen.`,
    target: object('H560_1'),
    themes: ['water', 'nature'],
  }),
];
