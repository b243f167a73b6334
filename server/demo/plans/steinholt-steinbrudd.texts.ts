import { chapter, clause, type DemoPlanTexts, section } from './demo-plan-texts.ts';

/** Words of Steinholt steinbrudd (EKS-04): the deadline has passed, the comments are being worked through. */
export const steinholtSteinbruddTexts: DemoPlanTexts = {
  slug: 'steinholt-steinbrudd',
  municipalityNumber: '3909',
  planId: 'EKS-04',
  name: 'Steinholt steinbrudd (eksempel)',
  planType: 35,
  proposer: {
    name: 'Steinholt Pukk Eksempel AS',
    kind: 'private',
    consultant: 'Berg og Plan Eksempel AS (oppdiktet)',
  },
  caseNumber: '2025/00212',
  placeInWords: 'Steinholt, nord for Steinholtveien',
  summary: 'Bruddet utvides med 90 dekar og drives i tre etapper til 2055.',
  about: `Steinholt steinbrudd har vært i drift siden 1970-årene. Eieren vil utvide bruddet med 90 dekar mot nord og øst og ta ut stein i tre etapper fram til 2055. Deretter skal bruddet formes til dam og skog.

Planen bestemmer hvor dypt og hvor langt det kan tas ut, når på døgnet det kan sprenges og kjøres, hvor mange lastebiler som kan kjøre på Steinholtveien, og hvordan brønner, naboer og naturen rundt skal vernes.

Saken har konsekvensutredning. Fristen for merknader er gått ut. Kommunen går nå gjennom merknadene, svarer på dem og vurderer hva som må endres før saken legges fram for kommunestyret.`,
  provisions: [
    chapter('1', 'Formål'),
    clause(
      '1.1',
      'Planens hensikt',
      '',
      'Planen skal legge til rette for uttak av stein i tre etapper, med vern av naboer, grunnvann og natur, og for istandsetting når uttaket er slutt.',
    ),
    chapter('2', 'Fellesbestemmelser for hele planområdet'),
    clause(
      '2.1',
      'Driftsplan',
      'BRU1 BRU2',
      'Uttak skal skje etter driftsplan godkjent av Direktoratet for mineralforvaltning. Planen skal rulleres hvert femte år.',
    ),
    clause(
      '2.2',
      'Etapper',
      '#1 #2 #3',
      'Etappe 1 skal være ferdig uttatt før etappe 2 begynner, og etappe 2 før etappe 3. Hver etappe krever egen igangsettingstillatelse.',
    ),
    clause(
      '2.3',
      'Bunnkoter',
      'BRU1 BRU2 #1 #2 #3',
      'Uttak skal ikke gå dypere enn kote +62 i etappe 1, +50 i etappe 2 og +38 i etappe 3.',
    ),
    clause(
      '2.4',
      'Driftstider',
      'BRU1 BRU2',
      'Boring, knusing og lasting er tillatt mandag til fredag klokka 7–18. Sprengning er tillatt mandag til torsdag klokka 10–15, varslet med sirene og melding minst ett døgn før. Ingen drift på helligdager.',
    ),
    clause(
      '2.5',
      'Støy',
      'BRU1 BRU2 H290_1',
      'Støy ved boliger skal ikke overstige 55 dB på hverdager og 50 dB på lørdager (Lden). Støyen skal måles hvert år, og resultatet skal være offentlig.',
    ),
    clause(
      '2.6',
      'Støv',
      'BRU1 BRU2',
      'Nedfallsstøv skal ikke overstige 5 g/m² på 30 dager ved nærmeste nabo. Vanning og tildekking skal brukes ved tørt vær. Knuseverk skal bygges inn fra etappe 2.',
    ),
    clause(
      '2.7',
      'Rystelser',
      'BRU1 BRU2',
      'Rystelser fra sprengning skal måles ved nærmeste bolig og ikke overstige grenseverdiene i NS 8141.',
    ),
    clause('2.8', 'Massedeponi', 'BRU1 BRU2', 'Det er ikke tillatt å ta imot eller deponere masser utenfra.'),
    chapter('3', 'Råstoffutvinning og vegetasjonsskjerm'),
    clause(
      '3.1',
      'Bruddet i drift',
      'BRU1',
      'Innenfor BRU1 kan det føres opp kontor, verksted, vekt og knuseverk med bebygd areal inntil 1 800 m² og høyde inntil 15 meter.',
    ),
    clause(
      '3.2',
      'Utvidelsen',
      'BRU2',
      'Pallhøyden skal ikke være over 15 meter. Sluttvegger skal ha hyller på minst 6 meter for hver pall.',
    ),
    clause(
      '3.3',
      'Vegetasjonsskjerm',
      'GV1',
      'Skjermen skal være flersjiktet og minst 20 meter bred. Der skog mangler, skal det plantes minst tre år før tilgrensende etappe starter.',
    ),
    chapter('4', 'Samferdselsanlegg og teknisk infrastruktur'),
    clause(
      '4.1',
      'Veg',
      'o_SKV1 f_SKV2',
      'Lass skal høyst utgjøre 90 om dagen i snitt over en uke. Hjulvask skal være i drift ved utkjøringen. Frisikt etter plankartet.',
    ),
    clause(
      '4.2',
      'Vegkryss',
      'H140_1',
      'I frisiktsonen skal det ikke være sikthindringer høyere enn 0,5 meter over vegene.',
    ),
    chapter('5', 'Landbruks-, natur- og friluftsområder'),
    clause(
      '5.1',
      'Landbruk',
      'formål:5110',
      'Områdene skal brukes til landbruk. Tiltakshaver har ansvar for å holde gjerder og grinder mot bruddet i stand.',
    ),
    clause(
      '5.2',
      'Friluftsområde',
      'LF1',
      'Stien til Steinholttoppen skal være åpen i hele driftstida. Der den må flyttes, skal ny sti være ferdig skiltet før den gamle stenges.',
    ),
    chapter('6', 'Hensynssoner'),
    clause(
      '6.1',
      'Sikringssone',
      'H190_1',
      'Bruddet skal være sikret med gjerde på minst 2 meter. Gjerdet skal flyttes for hver etappe.',
    ),
    clause(
      '6.2',
      'Rasfare',
      'sone:310',
      'Sluttvegger skal renskes og sikres fortløpende og kontrolleres av geolog hvert annet år.',
    ),
    clause(
      '6.3',
      'Naturmiljø',
      'H560_1',
      'Skogsdammen og skogen rundt skal bevares. Grunnvannstanden skal overvåkes, og uttak som senker den, skal stanses.',
    ),
    chapter('7', 'Vann og brønner'),
    clause(
      '7.1',
      'Brønner',
      'BRU1 BRU2',
      'Brønner innen 500 meter skal kartlegges før etappe 2 starter. Blir en brønn skadet av driften, skal tiltakshaver skaffe ny vannforsyning.',
    ),
    clause(
      '7.2',
      'Avrenning',
      'BRU1 BRU2',
      'Sedimentbasseng skal bygges før etappe 1. Utslipp til bekk skal ikke ha mer enn 50 mg/l suspendert stoff.',
    ),
    chapter('8', 'Rekkefølgebestemmelser'),
    clause(
      '8.1',
      'Rekkefølge: gangveg',
      'o_SKV1',
      'Før etappe 2 starter, skal gangveg fra bruddet til bussholdeplassen være ferdig.',
    ),
    clause(
      '8.2',
      'Istandsetting',
      'BRU1 BRU2',
      'Hver etappe skal settes i stand innen to år etter at uttaket er slutt. Det skal stilles sikkerhet for kostnaden før igangsetting.',
    ),
  ],
  hearings: [
    {
      kind: 'publicDisplay',
      round: 1,
      planVersion: 1,
      opensDay: -82,
      lastDay: -33,
      announcedDay: -82,
      lettersSentDay: -84,
      announcementText: `Forslag til detaljregulering med konsekvensutredning for Steinholt steinbrudd (eksempel), plan-id EKS-04, legges ut til høring og offentlig ettersyn etter plan- og bygningsloven § 12-10.

Steinholt Pukk Eksempel AS vil utvide bruddet med 90 dekar og drive i tre etapper til 2055. Konsekvensutredningen handler om støy, støv, trafikk, grunnvann, natur, friluftsliv og landskap.

Det holdes åpent møte på grendehuset i høringsperioden.`,
      decision: { body: 'Planutvalget', day: -95, caseNumber: 'PS 52/25' },
      riskAnalysisRequired: true,
      hasAlternatives: false,
      paperCopyPlace: 'Rådhuset og grendehuset på Steinholt (eksempel)',
      postalAddress: 'Larvik kommune (eksempel), Postboks 4, 0000 Eksempelby',
      email: 'postmottak@larvik.eksempel.no',
      phone: '00 00 00 00',
      contactName: 'Torstein Eksempel',
      confirmedBy: 'Torstein Eksempel',
    },
  ],
  documents: [
    {
      kind: 'PLANBESKR',
      title: 'Planbeskrivelse',
      sections: [
        section(
          'Bakgrunn',
          'Bruddet leverer stein til veg og bygg i hele distriktet. Med dagens grense er det tomt om seks år. Alt i dokumentet er oppdiktet.',
        ),
        section(
          'Planområdet',
          'Planområdet er på 428 dekar. Dagens brudd er 46 dekar, utvidelsen 90. Rundt ligger skog, beite og kornjord.',
        ),
        section(
          'Etappene',
          'Etappe 1: dagens brudd og litt av skogen i øst, ned til kote +62. Etappe 2: øst, ned til kote +50. Etappe 3: nord, ned til kote +38.',
          'Etter siste etappe formes bruddet til en grunn dam med skog rundt.',
        ),
        section('Trafikk', 'Uttaket er 250 000 tonn i året, som i dag: om lag 70 lass om dagen.'),
        section('Naboer', 'Elleve boliger ligger nærmere enn 500 meter. Den nærmeste er 290 meter unna.'),
      ],
    },
    {
      kind: 'KONSUTR',
      title: 'Konsekvensutredning',
      sections: [
        section(
          'Støy og rystelser',
          'Beregnet støy ved nærmeste bolig er 52 dB. Middels negativ virkning i etappe 2, liten ellers.',
        ),
        section('Støv', 'Nedfallsstøv er målt i ett år på fire steder. Høyeste verdi var 3,9 g/m².'),
        section(
          'Grunnvann',
          'Bunnkotene i etappe 2 og 3 ligger under grunnvannet. Fjorten brønner kan bli påvirket.',
        ),
        section(
          'Naturmangfold',
          'Skogsdammen i nordvest har stor verdi. Etappe 3 kommer nær. Middels til stor negativ virkning uten tiltak.',
        ),
        section(
          'Landskap og friluftsliv',
          'Bruddet blir synlig fra Steinholttoppen. Stien må legges om i etappe 2.',
        ),
        section('Samlet vurdering', 'Samfunnsnytten er stor, men etappe 3 bør avgrenses mot dammen.'),
      ],
    },
    {
      kind: 'ROS-ANALYSE',
      title: 'Risiko- og sårbarhetsanalyse',
      sections: [
        section('Ras', 'Sluttveggene i nord og øst er høye. Tiltak: hyller, rensk og kontroll.'),
        section('Trafikk', 'Steinholtveien er smal og uten fortau. Tiltak: gangveg og breddeutvidelse.'),
        section('Forurensning', 'Avrenning med finstoff. Tiltak: basseng og måling.'),
        section('Steinsprut', 'Tiltak: sikringssone, varsling og sperring av stien ved sprengning.'),
      ],
    },
    {
      kind: 'UTREDNING',
      title: 'Støyrapport',
      sections: [
        section('Beregning', 'Støyen er beregnet for hver etappe med knuseverk på bunnen av bruddet.'),
        section('Resultat', 'Alle boliger ligger under 55 dB. To fritidsboliger ligger på 51 dB.'),
      ],
    },
  ],
};
