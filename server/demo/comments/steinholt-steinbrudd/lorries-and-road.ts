// Invented people and texts: lorries, the road through the hamlet and the way to school at Steinholt.

import { followed, noted, notFollowed, partly } from '../demo-answer.ts';
import { person, underAge, unnamed } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, documentOf, line, object, point } from '../demo-target.ts';
import { sharedAnswers as shared } from './shared-answers.ts';

export const lorriesAndRoad: readonly DemoComment[] = [
  comment('ss-bil-01', person('Ivar Magnus Hagtvet'), {
    at: [1, 16, 33],
    text: `Jeg telte 118 lastebiler på én dag forrige uke, fra kjøkkenvinduet. Konsekvensutredningen sier 64. Kom og tell sammen med meg, jeg koker kaffe.`,
    target: documentOf('UTREDNING'),
    themes: ['traffic'],
    answer: followed(
      'Vi tok imot tilbudet og talte 107 og 96 på to dager. Tallet i saken er rettet.',
      'Tak på antall lass per dag.',
    ),
  }),
  comment('ss-bil-02', person('Kristin Elise Tveidal'), {
    at: [2, 20, 44],
    heading: 'Barna våre går der lastebilene kjører',
    text: `Mellom krysset og skolebussholdeplassen er det 700 meter uten fortau, med 60-sone og grøft. Elleve barn går der hver dag, de minste er seks år. Speilene på bilene går over hodene på dem.

Vi ber ikke om at bruddet stenges. Vi ber om at det bygges gangvei FØR det kjøres ut ett eneste lass fra det nye området.`,
    target: at(line('o_SKV1', 120, { label: 'Her mangler gangvei' })),
    themes: ['schoolRoute', 'traffic', 'children'],
    answer: followed(
      'Kommunen er enig. Gangvegen er nå et rekkefølgekrav før etappe 1.',
      'Gangveg til busstoppet før etappe 1.',
    ),
  }),
  comment('ss-bil-03', underAge('Mathilde Rødberg'), {
    at: [3, 15, 20],
    text: `Hei! Vi i 4. klasse har skrevet et brev sammen. Vi liker ikke når bilene kjører så fort at luen blåser av. Kan de kjøre sakte når det er skole? Hilsen alle i 4. klasse`,
    target: object('o_SKV1'),
    themes: ['schoolRoute', 'children'],
    answer: partly(
      'Hei 4. klasse! Takk for brevet. Det kommer gangveg. Vi har også spurt Statens vegvesen om å senke farten til 50.',
      'Gangveg til busstoppet før etappe 1.',
    ),
  }),
  comment('ss-bil-04', unnamed('Roar Stubberud'), {
    at: [4, 8, 9],
    text: `Sjåførene kjører på tid. De får betalt per lass. Der har du problemet.`,
    themes: ['traffic'],
    answer: noted('Betalingen kan ikke styres i en plan. Tiltakshaver er gjort kjent med innspillet.'),
  }),
  comment('ss-bil-05', person('Anne Karin Seierstad'), {
    at: [5, 17, 37],
    text: `Lag utkjøring mot nordvest i stedet, til den veien som allerede er bygd for tømmerbiler. 900 meter skogsvei, og så slipper hele bygda trafikken.`,
    target: at(line('o_SKV1', 100, { offset: [-120, 0], label: 'Utkjøring mot nordvest' })),
    themes: ['traffic'],
    answer: notFollowed(
      'Vegen mot nordvest er vurdert. Den krysser myr og et viktig naturområde (H560), og gir 4 km lengre kjøring per lass.',
    ),
  }),
  comment('ss-bil-06', person('Magnhild Skoli'), {
    at: [6, 19, 14],
    language: 'nn',
    text: `Nattkøyring må bort. I fjor gjekk det bilar klokka fire om natta til eit veganlegg i heile juni. «Unntak kan gjevast» står det. Stryk det.`,
    themes: ['traffic', 'noise'],
    answer: partly(
      'Unntaket er avgrensa til høgst ti netter i året, etter varsel ei veke før.',
      'Nattkjøring høyst ti netter i året.',
    ),
  }),
  comment('ss-bil-07', person('Terje Gunnarsrød'), {
    at: [7, 21, 8],
    text: `Tildekking av lass. Jeg har skiftet frontrute to ganger.`,
    themes: ['traffic', 'noise'],
    answer: followed('Tatt inn: alle lass skal dekkes eller vannes.'),
  }),
  comment('ss-bil-08', person('Vigdis Holmejordet'), {
    at: [8, 10, 51],
    text: `90 lass om dagen er ett hvert sjette minutt. Prøv å få sove middag.`,
    themes: ['traffic'],
    answer: shared.lorries,
  }),
  comment('ss-bil-09', person('Lars Jakob Klåstad'), {
    at: [10, 7, 26],
    text: `Hjulvasken må stå så langt inne at bilen rekker å dryppe av seg før den når asfalten. I dag drar de med seg slam 400 meter, og når det fryser er det speilblankt.`,
    target: at(point('f_SKV2', { label: 'Hjulvask hit' })),
    themes: ['traffic', 'noise'],
    answer: shared.dust,
  }),
  comment('ss-bil-10', person('Ingvil Kariås'), {
    at: [12, 13, 40],
    text: `Ingen lastebiler mellom 7.30 og 8.30 og mellom 13.30 og 14.30. Så enkelt er det.`,
    themes: ['traffic', 'schoolRoute'],
    answer: shared.lorries,
  }),
  comment('ss-bil-11', person('Magne Odberg'), {
    at: [15, 18, 55],
    text: `Kjører selv lastebil i bruddet. De fleste av oss bor her og har unger på den skolen. Gi oss gangvei og en møteplass i svingen, så løser det seg.`,
    target: at(point('o_SKV1', { label: 'Svingen' })),
    themes: ['traffic', 'schoolRoute'],
    answer: followed(
      'Nyttig. Både gangveg og møteplass er tegnet inn.',
      'Gangveg til busstoppet før etappe 1.',
    ),
  }),
  comment('ss-bil-12', unnamed('Sonja Vemannsås'), {
    at: [17, 22, 49],
    text: `Postkassa er meid ned tre ganger. Registreringsnummeret har dere fått.`,
    themes: ['traffic'],
    answer: noted(
      'Det er en sak for politiet og tiltakshaver, men det viser at vegen er for smal. Utvidelsen er beskrevet i planen.',
    ),
  }),
  comment('ss-bil-13', person('Asgeir Hallenstvedt'), {
    at: [19, 11, 30],
    text: `Autovern langs elva.`,
    target: at(line('o_SKV1', 60, { offset: [25, -10], label: 'Autovern' })),
    themes: ['traffic'],
  }),
  comment('ss-bil-14', person('Solgunn Roppestad'), {
    at: [21, 20, 33],
    text: `Vi driver ridesenter og må krysse veien med 14 hester to ganger om dagen. Kan det settes opp skilt og en stor, synlig knapp som får bilene til å stanse?`,
    target: at(point('o_SKV1', { offset: [-35, 5], label: 'Hestekryssing' })),
    themes: ['traffic', 'children'],
  }),
  comment('ss-bil-15', person('Finn Bredo Sky'), {
    at: [24, 9, 3],
    text: `Hva sliter mest på fylkesveien, 90 lass stein eller min Toyota? Send regninga dit den hører hjemme.`,
    themes: ['traffic'],
  }),
  comment('ss-bil-16', person('Berit Synnøve Løvås'), {
    at: [26, 19, 47],
    language: 'nn',
    text: `Vegen er skulevegen vår, turvegen vår og vegen til kyrkja. Han er fem meter brei. To lastebilar møtest ikkje utan at den eine går ut på kanten, og på kanten går folk.`,
    target: object('o_SKV1'),
    themes: ['traffic', 'schoolRoute'],
  }),
  comment('ss-bil-17', person('Kai Rune Amundrød'), {
    at: [28, 12, 16],
    text: `Frakt på båt eller tog, er det utredet i det hele tatt?`,
    target: documentOf('UTREDNING'),
    themes: ['traffic'],
  }),
  comment('ss-bil-18', person('Elen Margrete Himberg'), {
    at: [31, 16, 5],
    text: `Jeg ble påkjørt bakfra av en lastebil ved innkjøringa i fjor. Ingen skadet heldigvis. Bilen hadde sladd på. Frisikten på tegningen stemmer ikke, det står en bergknaus der.`,
    target: at(point('o_SKV1', { offset: [12, 12], label: 'Bergknausen' })),
    themes: ['traffic'],
  }),
  comment('ss-bil-19', unnamed('Oddvar Klokkerud'), {
    at: [34, 21, 52],
    text: `Han derre Ronny Bakkelund som kjører den røde Scaniaen burde vært fratatt lappen. Han vet det selv. Utover det: fartsdumper ved busslomma.`,
    target: at(point('o_SKV1', { label: 'Busslomma' })),
    themes: ['traffic', 'schoolRoute'],
    moderation: {
      state: 'redacted',
      redactedText: `[…] fartsdumper ved busslomma.`,
      reason: 'Navn og påstander om en enkeltperson er tatt ut av det som vises på nett.',
      legalBasisCode: 'defamatory',
    },
  }),
  comment('ss-bil-20', person('Gudrun Marie Eftedal'), {
    at: [37, 10, 18],
    text: `Sykler til jobb. Har fått grus i ansiktet så mange ganger at jeg kjører bil nå. Det er vel ikke det dere vil.`,
    themes: ['traffic', 'cycling'],
  }),
  comment('ss-bil-21', person('Jo Henrik Brekke Moen'), {
    at: [40, 18, 22],
    text: `Det er lovet gangvei i denne bygda siden 1994. Jeg tror det når jeg ser asfalten.`,
    themes: ['schoolRoute', 'process'],
  }),
  comment('ss-bil-22', person('Randi Hestnes'), {
    at: [42, 20, 12],
    text: `Støtter det FAU skriver. Gangvei først, stein etterpå.`,
    themes: ['schoolRoute'],
  }),
];
