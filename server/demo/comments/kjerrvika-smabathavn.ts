// Invented people and texts: input to the notice that planning starts for Kjerrvika småbåthavn. No plan is
// drawn yet, so everything is about the plan area, a place in it or the notice.
import { authority, organisation, person, underAge, unnamed } from './demo-author.ts';
import { comment, type DemoComment, waiting } from './demo-comment.ts';
import { area, at, documentOf, line, PLAN_AREA, point } from './demo-target.ts';

/** The notice gave four weeks; these came in during the first two. */
export const kjerrvikaComments: readonly DemoComment[] = [
  comment('kj-01', person('Tove Sandøysund'), {
    at: [1, 17, 25],
    heading: 'Ålegraset må kartlegges først',
    text: `Jeg har snorklet i Kjerrvika hver sommer i førti år. Innerst, der de nye flytebryggene er tenkt, er det ei eng av ålegras på størrelse med en fotballbane. Der står torskeyngel og nålefisk tett. Graset har allerede trukket seg tilbake rundt de gamle bryggene fordi propellene virvler opp bunnen.

Kartlegg enga før noe tegnes, og legg bryggene utenfor.`,
    target: at(area(PLAN_AREA, 60, { offset: [10, 40], label: 'Ålegras, omtrent' })),
    themes: ['nature'],
  }),
  comment('kj-02', person('Rune Hvalstad'), {
    at: [1, 20, 2],
    text: `Har stått på venteliste i 11 år. Bygg ut!`,
    themes: ['harbour'],
  }),
  comment('kj-03', person('Gerd Irene Bolærnes'), {
    at: [2, 9, 40],
    text: `Stranda er den eneste langgrunne på denne siden av øya. Her lærte jeg å svømme, og barna mine, og nå barnebarna. Ikke én båt nærmere enn den gule bøya, takk.`,
    target: at(
      point(PLAN_AREA, { offset: [-50, 75], label: 'Den gule bøya' }),
      line(PLAN_AREA, 70, { offset: [-85, 50], label: 'Stranda' }),
    ),
    themes: ['shore'],
  }),
  comment('kj-04', unnamed('Espen Torødvang'), {
    at: [2, 15, 18],
    text: `Parkeringa!!! En fin søndag i juli står det biler fra krysset og helt ned til brygga, på begge sider. Ambulansen kom ikke fram i fjor. 50 båter til betyr 50 biler til. Løs det før dere tegner en eneste brygge.`,
    target: at(line(PLAN_AREA, 80, { offset: [-50, -60], label: 'Her står bilene' })),
    themes: ['parking'],
  }),
  comment('kj-05', person('Målfrid Nesheimstad'), {
    at: [3, 10, 55],
    language: 'nn',
    text: `Kyststien går i dag rett gjennom båtopplaget, og om vinteren må ein klatre over krakkar og presenningar. Eg ønskjer at planen legg stien langs vatnet og opplaget bak, ikkje omvendt.`,
    target: at(line(PLAN_AREA, 60, { offset: [-20, -20], label: 'Kyststien' })),
    themes: ['shore', 'cycling'],
  }),
  comment('kj-06', person('Kåre Magnus Tjømøy'), {
    at: [3, 19, 33],
    text: `Er for utvidelsen, men ikke mot nord. Der går strømmen inn i bukta, og når moloen tok den i 1989 begynte det å lukte råtten tang på stranda. En molo på pæler slipper vannet gjennom.`,
    target: at(line(PLAN_AREA, 50, { offset: [-20, 100], label: 'Her må vannet slippe inn' })),
    themes: ['nature', 'shore'],
  }),
  comment('kj-07', underAge('Oliver Sjuve'), {
    at: [4, 16, 47],
    text: `Jeg vil ha stupetårn. Minst 3 meter. Og at det er dypt nok så man ikke slår seg. Vi hopper fra brygga nå men da blir båtfolka sure.`,
    target: at(point(PLAN_AREA, { offset: [-55, 55], label: 'Stupetårn' })),
    themes: ['shore', 'children'],
  }),
  comment('kj-08', person('Anne Brit Oddanestad'), {
    at: [4, 21, 9],
    text: `Vi eier naboeiendommen. Varslet sier at «adkomsten kan bli utvidet». Betyr det at dere skal ta av hagen vår? Vi ønsker svar før planen tegnes, og sier nei til å gi fra oss grunn på den siden der brønnen ligger.`,
    target: at(point(PLAN_AREA, { offset: [20, -100], label: 'Brønnen' })),
    themes: ['property', 'traffic'],
  }),
  comment('kj-09', organisation('Kjerrvika båtforening', 'Bjørnar Hellandsvik'), {
    at: [5, 18, 30],
    heading: 'Båtforeningens syn',
    text: `Foreningen har 60 plasser og 143 på venteliste. Mange på lista bor i kommunen og har ikke egen strandlinje. Større havn gir flere tilgang til sjøen.

Vi foreslår
– to nye flytebrygger på østsiden, der det er dypest og minst ålegras,
– at ti plasser settes av til delebåt og leie,
– felles spyleplass med oppsamling, slik at maling og bunnstoff ikke går i sjøen,
– at gjestebrygga flyttes bort fra badeplassen. Det har vi selv ønsket lenge.

Vi har tegnet inn omtrent hvor bryggene kan ligge.`,
    target: at(
      line(PLAN_AREA, 60, { offset: [60, 0], label: 'Ny brygge 1' }),
      line(PLAN_AREA, 60, { offset: [85, -20], label: 'Ny brygge 2' }),
      point(PLAN_AREA, { offset: [0, -50], label: 'Spyleplass' }),
    ),
    themes: ['harbour', 'nature', 'shore'],
  }),
  comment('kj-10', organisation('Kjerrvika og omegn velforening', 'Torhild Grepangen'), {
    at: [6, 20, 15],
    text: `Velforeningen ber om at planen først og fremst sikrer badeplassen. Vi vil ha den merket som offentlig friområde på plankartet, med bøyelinje i sjøen og forbud mot brygger innenfor. Når det er på plass kan vi snakke om antall båtplasser.`,
    target: at(area(PLAN_AREA, 50, { offset: [-75, 60], label: 'Badeplassen' })),
    themes: ['shore', 'harbour'],
  }),
  comment('kj-11', authority('Statsforvalteren i Vestfold og Telemark', 'Brita Sølvberg'), {
    at: [8, 13, 44],
    heading: 'Innspill til oppstart',
    text: `Området ligger i 100-metersbeltet langs sjøen, jf. plan- og bygningsloven § 1-8. Vi venter at planen viser hvorfor det er behov for flere plasser, og at andre steder i kommunen er vurdert.

Ålegraseng er en viktig naturtype. Utbredelsen må kartlegges i vekstsesongen (juni til september) av en som har marinbiologisk kompetanse. Bygging i eller over enga vil kunne gi grunnlag for innsigelse.

Allmennhetens ferdsel langs sjøen skal sikres i plankart og bestemmelser.`,
    themes: ['nature', 'shore'],
  }),
  comment('kj-12', authority('Vestfold fylkeskommune', 'Ole Henning Tuft'), {
    at: [9, 10, 20],
    text: `Det er kjent et eldre båtopptrekk og rester av en brygge i stein innenfor området. Vi tar forbehold om kulturminner under vann og sender saken til sjøfartsmuseet. Vi ber om tidlig dialog om moloens utforming.`,
    target: at(point(PLAN_AREA, { offset: [0, -35], label: 'Eldre båtopptrekk' })),
    themes: ['heritage'],
  }),
  comment('kj-13', authority('Kystverket', 'Vidar Ekrheim'), {
    at: [10, 9, 5],
    text: `Tiltak i sjø som kan påvirke ferdselen krever tillatelse etter havne- og farvannsloven. Arealet utenfor moloen bør vises som ferdselsområde. Vi ber om at dybder på 2 meter eller mer holdes fri i en bredde på 30 meter ut fra havna.`,
    themes: ['harbour'],
  }),
  comment('kj-14', person('Helga Kristine Ormelet'), {
    at: [5, 11, 11],
    text: `Jeg lurer på lyden. Fall som slår mot master når det blåser holder oss våkne allerede. Går det an å ha et felt bare for båter uten mast nærmest husene?`,
    target: at(area(PLAN_AREA, 30, { offset: [30, -20] })),
    themes: ['noise', 'harbour'],
  }),
  comment('kj-15', person('Øyvind Makrellberg'), {
    at: [6, 7, 52],
    language: 'nn',
    text: `50 nye plassar i ei bukt på 200 meter. Kom igjen då. Bukta er full.`,
    themes: ['harbour'],
  }),
  comment('kj-16', person('Signe Aarvik Moland'), {
    at: [6, 15, 31],
    language: 'nn',
    text: `Kan de sikre at det blir råd til rullestolrampe ned i vatnet? Eg har ei dotter på 14 som elskar å bade, men vi må bere henne over steinane. Det finst ikkje éin badeplass på heile øya der ho kjem uti sjølv.`,
    target: at(point(PLAN_AREA, { offset: [-78, 46], label: 'Rampe her' })),
    themes: ['shore', 'children'],
    moderation: {
      state: 'redacted',
      redactedText: `Kan de sikre at det blir råd til rullestolrampe ned i vatnet? […] Det finst ikkje éin badeplass på heile øya der […] kjem uti sjølv.`,
      reason: 'Helseopplysning om eit barn er teken ut av det som blir vist på nett.',
      legalBasisCode: 'specialCategory',
    },
  }),
  comment('kj-17', person('Lars Petter Vestskogen'), {
    at: [7, 13, 2],
    text: `Båtopplag om vinteren: hvor? I dag ligger det 40 båter på jordet og det drypper bunnstoff. Med 110 båter trengs nesten fire mål. Det står ikke noe om dette i varselet.`,
    target: documentOf('KUNNGJ'),
    themes: ['harbour', 'nature', 'farmland'],
  }),
  comment('kj-18', unnamed('Inger Johanne Stauper'), {
    at: [8, 22, 40],
    text: `Jeg har ikke båt. De fleste har ikke båt. Hvorfor skal de som har båt få hele strandlinja?`,
    themes: ['shore', 'harbour'],
  }),
  comment('kj-19', person('Jostein Bekkajordet'), {
    at: [9, 18, 18],
    text: `Kommunen bør få utbyggeren til å betale for ny badebrygge, toalett og søppelsug. De tjener godt på 50 plasser, det går fint å gi noe tilbake.`,
    themes: ['shore', 'process'],
  }),
  comment('kj-20', organisation('Havnekiosken Kjerrvika', 'Nadia Brattøy'), {
    at: [10, 12, 35],
    text: `Jeg driver kiosken fra mai til september. Flere båter er bra for meg, men de fleste kundene kommer gående fra stranda. Ikke flytt stien. Og gi meg et sted å kaste søppel, i dag kjører jeg det selv.`,
    target: at(point(PLAN_AREA, { offset: [-60, 10], label: 'Kiosken' })),
    themes: ['jobs', 'shore'],
  }),
  comment('kj-21', person('Hallvard Sundrønning'), {
    at: [11, 8, 8],
    text: `Varsel om oppstart er grei nok, men området på kartet går langt inn på land, helt opp til veien. Hvorfor? Skal det bygges noe der også? Avgrens planen til det som faktisk skal endres.`,
    target: documentOf('KUNNGJ'),
    themes: ['process', 'property'],
  }),
  comment('kj-22', person('Ellinor Fynvik'), {
    at: [11, 20, 29],
    text: `I fjor vår lå det sel på skjæret ytterst i bukta, og ærfugl med unger innenfor. Kan ikke båtene legges i den gamle ferjehavna i stedet? Der er alt ødelagt fra før.`,
    target: at(point(PLAN_AREA, { offset: [120, 60], label: 'Skjæret' })),
    themes: ['nature'],
  }),
  comment('kj-23', person('Terje Andre Holmenes'), {
    at: [12, 16, 56],
    text: `Seiler selv og vil gjerne ha plass, men har lest hva marinbiologene sier om ålegras og syns enga må gå først. Hva med tørrlagring i reol på land? Da får dere 50 båter på en brøkdel av plassen og ingen i sjøen.`,
    themes: ['harbour', 'nature'],
  }),
  comment('kj-24', person('Marianne Røssesund'), {
    at: [13, 19, 45],
    text: `Er det noen som har regnet på trafikken ned den smale bakken? To biler med henger møtes ikke der, jeg har selv rygget 100 meter med båt på slep mens ti andre ventet.`,
    target: at(line(PLAN_AREA, 60, { offset: [-80, -40], label: 'Bakken' })),
    themes: [],
    moderation: waiting,
  }),
  comment('kj-25', unnamed('Stein Roger Nipen'), {
    at: [13, 21, 30],
    text: `Ønsker bare å si at dere må svare alle som skriver. Sist (2012) hørte jeg aldri noe igjen. Postboksen vår er nr 3 om dere vil legge en lapp. Hilsen Stein Roger`,
    themes: [],
    moderation: waiting,
  }),
];
