// Invented people and texts: the first hearing of Nordåsen, about the school, the way there and the homes.

import { followed, noted, notFollowed, partly } from '../demo-answer.ts';
import { authority, organisation, person, underAge, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { area, at, line, object, point } from '../demo-target.ts';
import { nordasenChanges as changes } from './changes.ts';

export const firstRoundSchoolAndHomes: readonly DemoComment[] = [
  comment('na-19', organisation('FAU ved Nordåsen skole', 'Elisabeth Kvernmo'), {
    at: [10, 21, 30],
    heading: 'Skolevegen må komme først',
    text: `FAU er svært glade for ny skole. Men i forslaget kan 30 boliger tas i bruk før gang- og sykkelvegen er bygd. Det betyr at barn fra de nye husene må gå langs fylkesveien i ett til to år.

Vi ber om et rekkefølgekrav: gang- og sykkelvegen først, så første bolig.`,
    target: object('o_SGS1'),
    themes: ['schoolRoute', 'children'],
    answer: followed('Kommunen er enig. Rekkefølgekravet er strammet inn.', changes.schoolRoute),
  }),
  comment('na-20', underAge('Sigrid Lofthaug'), {
    at: [11, 15, 3],
    text: `Hei. Jeg går i 6. klasse. Kan dere la akebakken være? Den er den beste i hele kommunen og den ligger der gymsalen skal stå.`,
    target: at(line('o_BUN1', 50, { label: 'Akebakken' })),
    themes: ['children'],
    answer: partly(
      'Hei, og takk for at du skrev! Gymsalen er snudd, så den øverste halvparten av bakken blir igjen. Vi har skrevet inn i bestemmelsene at den skal brukes til aking.',
    ),
  }),
  comment('na-21', authority('Barnerepresentanten i Holmestrand', 'Torill Evjen'), {
    at: [28, 10, 10],
    text: `Uteområdet på skolen er 46 m² per elev. Helsemyndighetenes råd er 50. Øk arealet mot naturområdet i nord, uten å gjerde det inn. Skogen er den beste skolegården.`,
    target: object('o_BUN1'),
    themes: ['children', 'nature'],
    answer: followed('Skoletomta er utvidet med 2 dekar mot nord og gir nå 53 m² per elev.'),
  }),
  comment('na-22', person('Kristian Holmsbu'), {
    at: [7, 18, 41],
    text: `Hvorfor rekkehus her? De som flytter hit vil ha hage. Gjør BKS1 om til eneboliger.`,
    target: object('BKS1'),
    themes: ['character'],
    answer: notFollowed(
      'Kommunen mangler mindre boliger for unge og eldre i denne delen. Rekkehus bruker også mindre areal. Feltet beholdes.',
    ),
  }),
  comment('na-23', person('Agnes Tveterås'), {
    at: [8, 11, 36],
    text: `Jeg er 78 og vil gjerne bo i bygda til jeg dør, men ikke i huset på to etasjer. Bygg noen leiligheter med alt på ett plan, nær butikken og bussen. Takk.`,
    target: object('BKS1'),
    themes: ['character'],
    answer: followed(
      'Bestemmelsene krever nå at minst en tredel av boligene i feltet har alt på inngangsplanet.',
    ),
  }),
  comment('na-24', person('Dagfinn Strømmestad'), {
    at: [13, 19, 18],
    text: `Det er bare én veg inn og ut. Hva skjer ved brann eller hvis et tre velter over den? Det bør finnes en nødveg via turvegen.`,
    target: at(line('o_GT1', 80, { label: 'Nødveg' })),
    themes: ['traffic'],
    answer: followed('Turvegen får bæreevne og bredde (3,5 meter) for utrykning, med bom.'),
  }),
  comment('na-25', person('Mari Anne Sukkestad'), {
    at: [15, 7, 58],
    language: 'nn',
    text: `Bussen må snu ein stad! Eg ser ingen snuplass på kartet. Skal han rygge mellom ungane?`,
    target: at(point('o_SKV1', { label: 'Snuplass' })),
    themes: ['schoolRoute', 'traffic'],
    answer: followed('Snuplass for buss er teikna inn i enden av vegen, skild frå gangvegen.', changes.road),
  }),
  comment('na-26', person('Lill Torunn Eidsfossen'), {
    at: [17, 20, 22],
    text: `Turvegen må få beholde grusen. Asfalt er til biler.`,
    target: object('o_GT1'),
    themes: ['cycling', 'nature'],
    answer: followed(
      'Bestemmelsene sier nå grus. Unntak gjelder de bratteste 40 meterne, som ellers vaskes ut.',
    ),
  }),
  comment('na-27', person('Bernt Ivar Haslestad'), {
    at: [19, 16, 49],
    text: `Det hekker hønsehauk i granskogen nord for feltet, den har vært der i minst åtte år. Hold 200 meter fra reirtreet og ikke hogg mellom mars og juli. Jeg viser gjerne stedet til noen som kan tie.`,
    target: at(area('o_GN1', 80)),
    themes: ['nature'],
    moderation: {
      state: 'redacted',
      redactedText: `Det hekker hønsehauk i granskogen […]. Hold 200 meter fra reirtreet og ikke hogg mellom mars og juli. Jeg viser gjerne stedet til noen som kan tie.`,
      reason: 'Stedet for reiret er tatt ut av det som vises på nett, slik innsenderen ba om.',
      legalBasisCode: 'authorAsked',
      hidesPlaces: true,
    },
    answer: followed(
      'Kommunen har vært på befaring med biolog. Bestemmelsene har fått forbud mot hogst i hekketida.',
    ),
  }),
  comment('na-28', unnamed('Raymond Gausetvik'), {
    at: [21, 23, 12],
    text: `Enda flere rundkjøringer og fartsdumper kommer det vel med dette også. Bruk penga på veien vi har.`,
    themes: ['traffic'],
    answer: noted('Planen gir ingen rundkjøringer. Vedlikehold av fylkesveien ligger til fylkeskommunen.'),
  }),
  comment('na-29', person('Ingunn Vivestad'), {
    at: [23, 9, 14],
    text: `Barnehagen burde ligget sammen med skolen. Da slipper foreldre to stopp, og byggene kan brukes av begge.`,
    target: object('o_BUN1'),
    themes: ['children', 'traffic'],
    answer: notFollowed(
      'Det er ledige barnehageplasser i området i dag. Tomta er ikke stor nok til begge uten å ta mer dyrka mark.',
    ),
  }),
  comment('na-30', person('Per Kåre Bjerkøya'), {
    at: [25, 18, 36],
    text: `Hundre meter fra oss ligger en gammel fylling som ikke står i noe register. Der er det bilvrak og det som verre er, ned i ravina. Sjekk grunnen før dere lar noen bygge i BFS1.`,
    target: at(point('BFS1', { offset: [10, 25], label: 'Gammel fylling' })),
    themes: ['nature', 'construction'],
    answer: followed(
      'Takk, dette visste vi ikke. Det er tatt prøver, og opprydding er lagt inn som krav før bygging.',
    ),
  }),
  comment('na-31', organisation('Nordåsen idrettslag', 'Joakim Revetal'), {
    at: [26, 20, 20],
    text: `Idrettslaget ønsker at hallen bygges i full størrelse (25 × 45 m) og kan brukes om kvelden med egen inngang. Vi har 480 medlemmer og ingen hall. Turvegen brukes som lysløype, så stolpene må få stå.`,
    target: at(point('o_BUN1', { label: 'Hall' }), line('o_GT1', 90, { label: 'Lysløypa' })),
    themes: ['children', 'cycling'],
    answer: partly(
      'Høyde og utnytting gir rom for full hall. Om den bygges så stor avgjøres i budsjettet. Lysløypa er sikret i bestemmelsene.',
    ),
  }),
  comment('na-32', person('Nora Elise Hagatun'), {
    at: [29, 12, 5],
    text: `Skolegården i nord i skyggen av egen bygning? Snu den så ungene får sol i friminuttene.`,
    target: object('o_BUN1'),
    themes: ['children', 'height'],
    answer: partly(
      'Plasseringen er snudd i illustrasjonen. Byggegrensen er gjort videre, så det lar seg gjøre.',
    ),
  }),
  comment('na-33', person('Jens Petter Sandgrav'), {
    at: [31, 8, 44],
    text: `Tomtene i BFS2 er 550 kvadratmeter. Det er ikke plass til garasje, snø og trampoline på det. Minst 800.`,
    target: object('BFS2'),
    themes: ['character'],
    answer: notFollowed(
      'Mindre tomter gjør at vi bruker mindre jord og at flere kan ha råd. 550 m² er vanlig i nye felt i kommunen.',
    ),
  }),
  comment('na-34', person('Tuva Merethe Bakkås'), {
    at: [37, 21, 57],
    language: 'nn',
    text: `Takk for ein plan det går an å lese. Kartet på nettet var lett å bruke sjølv på telefonen. Eg har berre eitt ønske: sykkelstativ med tak ved skulen.`,
    target: object('o_BUN1'),
    themes: ['cycling', 'schoolRoute'],
    answer: followed('Føresegnene krev no éin sykkelplass per elev over 4. trinn, og at halvparten har tak.'),
  }),
  comment('na-35', person('Kolbjørn Sundbyfoss'), {
    at: [41, 23, 2],
    text: `Jeg er prinsipielt imot. Men hvis det må bygges, så ta vare på kulturlandskapet rundt hulvegen, slå gresset, og sett opp et skilt så folk vet hva de går på.`,
    target: object('H730_1'),
    themes: ['heritage'],
    answer: partly(
      'Skjøtsel og skilt er tatt inn i avtalen med fylkeskommunen. Det ligger utenfor det planen kan bestemme.',
    ),
  }),
];
