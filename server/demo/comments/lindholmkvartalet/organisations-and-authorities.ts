// Invented organisations and people. What the authorities write is an example, not their view.
import { authority, organisation } from '../demo-author.ts';
import { comment, type DemoComment } from '../demo-comment.ts';
import { at, clauseOf, documentOf, line, object, point } from '../demo-target.ts';

export const organisationsAndAuthorities: readonly DemoComment[] = [
  comment('lk-org-01', organisation('Lindholmen vel', 'Hanne Grefsrudli'), {
    at: [11, 19, 0],
    heading: 'Uttalelse fra Lindholmen vel',
    text: `Styret i velforeningen behandlet planen på medlemsmøte med 63 til stede. Møtet var enig om at tomta bør bygges ut og at park, torg og barnehage er en gevinst for hele bydelen. Et stort flertall ønsker alternativ B.

1. Høyde. Fire etasjer mot nord. Møtet kunne godta fem i BBB1.
2. Parkering. Beboersoner i gatene rundt må være på plass før første innflytting, ellers flytter problemet bare til oss.
3. Skolevei. Opphøyd gangfelt over Lindholmgata og lys hele veien.
4. Vann. Vi ber om at det legges frem en plan for hvor regnvannet går når rørene er fulle.
5. Byggetid. Vi ønsker en fast kontaktperson og et møte hvert kvartal.

Vi stiller gjerne på befaring.`,
    target: at(
      point('BBB3', { label: 'Høyde' }),
      line('o_SKV1', 30, { label: 'Opphøyd gangfelt' }),
      point('#1', { label: 'Byggetid' }),
    ),
    alternatives: 'B',
    themes: ['height', 'parking', 'schoolRoute', 'flooding', 'construction'],
  }),
  comment('lk-org-02', organisation('Kanalhagen borettslag', 'Per Kristian Moholt'), {
    at: [8, 18, 22],
    heading: 'Fra styret i borettslaget',
    text: `Vi er 48 andeler rett øst for planområdet. Styret er verken for eller mot, men ber om tre ting:

– At det settes setningsbolter på våre bygg før peling, og at målingene sendes oss hver uke. Vi står på leire.
– At innkjøringen til vår garasje holdes åpen i hele byggetiden.
– At gesims i BBB2 ikke blir høyere enn vår egen, kote +19,2.`,
    target: object('BBB2'),
    alternatives: 'both',
    themes: ['construction', 'height', 'property'],
  }),
  comment('lk-org-03', organisation('FAU ved Kanalen skole', 'Lene Marie Skauge'), {
    at: [12, 21, 11],
    heading: 'FAU: trygg skolevei først',
    text: `FAU har gått strekningen sammen med 5. trinn en tirsdag morgen. Vi talte 41 biler, 12 lastebiler og 67 barn på 25 minutter.

Vi ber om at rekkefølgekravet endres fra «før brukstillatelse for bolig nr. 70» til «før igangsetting». Barna må ha gangfelt og fortau før anleggstrafikken starter, ikke etter.

Vi ber også om at barna blir hørt på ordentlig. Elevrådet stiller gjerne.`,
    target: at(
      line('o_SKV1', 90, { label: 'Strekningen vi gikk' }),
      point('H140_1', { label: 'Dårligst sikt' }),
    ),
    alternatives: 'both',
    themes: ['schoolRoute', 'children', 'construction'],
  }),
  comment('lk-org-04', organisation('Brygga Bakeri AS', 'Svetlana Nordvang'), {
    at: [6, 6, 15],
    text: `Vi driver bakeri like ved og gleder oss til flere kunder. Men varebilene våre kommer klokka fire om natta. Hvis det bygges soverom rett over gata får vi klager. Skriv i bestemmelsene at boligene skal tåle den driften som alt er her.`,
    target: object('BBB3'),
    themes: ['jobs', 'noise'],
  }),
  comment('lk-org-05', authority('Barnerepresentanten i Tønsberg', 'Unn Cathrine Lie'), {
    at: [13, 11, 30],
    text: `Barnerepresentanten viser til rikspolitiske retningslinjer for barn og planlegging. Arealet foran verkstedet brukes i dag av barn og unge, og skal erstattes når det bygges ned. Jeg kan ikke se at det er gjort.

f_BLK på om lag 400 m² er for lite til 140 boliger, og ligger i skygge etter klokka 14 i alternativ A. Alternativ B er klart bedre for barn og unge. Jeg anbefaler at lekeplassen flyttes ut i sola mot o_GP, at den blir offentlig, og at skoleveien bygges før byggestart.`,
    target: object('f_BLK'),
    alternatives: 'both',
    themes: ['children', 'height', 'schoolRoute'],
  }),
  comment('lk-org-06', authority('Norges vassdrags- og energidirektorat', 'Tarjei Sundbø'), {
    at: [17, 13, 5],
    text: `Vi har ingen merknader til valg av alternativ. Laveste golv på kote +2,9 er etter vårt syn i tråd med kravet til sikkerhet mot stormflo, når bølgepåslag er medregnet. Det går ikke fram av ROS-analysen om det er gjort. Vi ber om at dette avklares før vedtak.

Planområdet ligger under marin grense. Områdestabiliteten er utredet og kvalitetssikret av uavhengig foretak, slik veilederen krever.`,
    target: documentOf('ROS-ANALYSE'),
    alternatives: 'both',
    themes: ['flooding'],
  }),
  comment('lk-org-07', authority('Vestfold fylkeskommune', 'Mariann Hovlandsdal'), {
    at: [18, 10, 48],
    text: `Fylkeskommunen er positiv til fortetting nær kollektivknutepunktet. Vi vurderer alternativ B som best tilpasset kulturmiljøet ved kanalen. Alternativ A kan aksepteres dersom byggene mot hensynssone H570_1 trappes ned.

Vi ber om at bestemmelsen om verkstedhallen gjøres tydelig: hva skal bevares, og hvem godkjenner endringer? Oppstår det funn under graving, gjelder kulturminneloven § 8.`,
    target: object('H570_1'),
    alternatives: 'both',
    themes: ['heritage', 'height'],
  }),
  comment('lk-org-08', authority('Statsforvalteren i Vestfold og Telemark', 'Gaute Åmlid'), {
    at: [19, 14, 22],
    language: 'nn',
    text: `Statsforvaltaren har desse faglege råda:

Støy: alle bueiningar i gul sone bør ha minst eitt soverom mot stille side. Føresegn § 3.4 seier «bør», vi rår til «skal».

Forureina grunn: tiltaksplan må vere godkjend før graving. Dette er teke inn.

Barn og unge: vi viser til fråsegna frå barnerepresentanten og ber kommunen vurdere storleiken og plasseringa av leikeplassen på nytt.

Vi har ikkje motsegn til planen.`,
    target: clauseOf('3.4'),
    alternatives: 'both',
    themes: ['noise', 'children'],
  }),
];
