import { chapter, clause, type DemoPlanTexts, section } from './demo-plan-texts.ts';

/** Words of Kommuneplanens arealdel for Horten (EKS-06): a municipal plan with impact assessment, in hearing. */
export const kommuneplanHortenTexts: DemoPlanTexts = {
  slug: 'kommuneplan-horten',
  municipalityNumber: '3901',
  planId: 'EKS-06',
  name: 'Kommuneplanens arealdel (eksempel)',
  planType: 20,
  proposer: { name: 'Horten kommune (eksempel)', kind: 'public' },
  caseNumber: '2025/00871',
  placeInWords: 'Hele kommunen, land og sjø',
  summary: 'Ny arealdel flytter boligvekst mot sentrum og verner strandsonen.',
  about: `Kommuneplanens arealdel viser hva kommunens arealer skal brukes til de neste tolv årene. Forslaget samler ny bygging i sentrum, ved stasjonen på Skoppum og i Borre. To gamle felt i utkanten er tatt ut, og den dyrka marka rundt dem går tilbake til landbruk.

Langs sjøen gjelder et forbud mot å bygge nærmere enn 100 meter. Forslaget tegner en egen byggegrense der strandsonen alt er bygd ut, og tar vare på kyststien og badeplassene. Sjøen får egne formål for friluftsliv og småbåthavn.

Kartet er grovt. Det viser formål for hele områder, ikke for hvert hus. Din eiendom kan ha en egen reguleringsplan som fortsatt gjelder. Si hva du mener om felt, grenser, hensynssoner eller bestemmelser, eller om hele planen.`,
  provisions: [
    chapter('1', 'Generelle bestemmelser'),
    clause(
      '1.1',
      'Hva planen gjelder',
      '',
      'Planen gjelder hele kommunen, på land og i sjø, og går foran eldre planer ved motstrid når ikke annet er sagt.',
    ),
    clause(
      '1.2',
      'Krav om reguleringsplan',
      'B1 B2 B3 S2 N2 N3 SH1',
      'I områder for ny bygging kan tiltak ikke tillates før området inngår i reguleringsplan.',
    ),
    clause(
      '1.3',
      'Rekkefølge',
      'B1 B2 B3',
      'Nye boliger kan ikke tas i bruk før skole, vann, avløp og trygg gangveg til skole og buss er på plass.',
    ),
    chapter('2', 'Bebyggelse og anlegg'),
    clause(
      '2.1',
      'Boliger i dag',
      'BE1 BE2 BE3 BE4 BE5',
      'Nye boliger skal følge høyde og bredde i strøket. Uten reguleringsplan kan bebygd areal være inntil 30 prosent av tomta.',
    ),
    clause(
      '2.2',
      'Nye boliger ved Skoppum',
      'B1',
      'Feltet skal ha minst fire boliger på dekaret og gangveg rett til stasjonen.',
    ),
    clause(
      '2.3',
      'Nye boliger i byen',
      'B2',
      'Feltet kan bygges ut med hus i tre til fem etasjer. Første etasje mot gata skal være åpen for alle.',
    ),
    clause('2.4', 'Nye boliger i Borre', 'B3', 'Feltet kan bygges ut etter at felt B2 er halvt utbygd.'),
    clause(
      '2.5',
      'Sentrum',
      'S1 S2',
      'I sentrum kan det være boliger, handel, kontor og kultur. Nye bygg skal ikke være høyere enn 18 meter.',
    ),
    clause(
      '2.6',
      'Næring',
      'formål:1300',
      'Områdene er for arealkrevende næring. Butikker for daglige innkjøp er ikke tillatt.',
    ),
    clause(
      '2.7',
      'Hytter',
      'FB1 FB2',
      'Det er ikke tillatt med nye hytter. Bygde hytter kan ha inntil 70 m² bruksareal, og ingen fasade mot sjøen kan flyttes nærmere.',
    ),
    chapter('3', 'Havner'),
    clause('3.1', 'Havn', 'H1', 'Havna er for ferge og gods. Kaikanten skal være åpen der det er trygt.'),
    clause(
      '3.2',
      'Småbåthavn',
      'SH1',
      'Havna kan ha inntil 140 plasser. Opplag på land skal ligge utenfor friområdet.',
    ),
    chapter('4', 'Grønnstruktur'),
    clause(
      '4.1',
      'Friområder',
      'formål:3040',
      'Områdene skal være åpne for alle. Kyststien skal være sammenhengende.',
    ),
    chapter('5', 'Landbruks-, natur- og friluftsområder'),
    clause(
      '5.1',
      'Spredt bebyggelse',
      'formål:5210',
      'Det kan bygges inntil seks nye boliger i hvert område i planperioden, utenfor dyrka mark.',
    ),
    chapter('6', 'Bruk og vern av sjø og vassdrag'),
    clause('6.1', 'Friluftsområde i sjø', 'FS1', 'Anlegg som hindrer bading og båtliv, er ikke tillatt.'),
    chapter('7', 'Hensynssoner: sikring, støy og fare'),
    clause(
      '7.1',
      'Støy',
      'H220_1',
      'I sonen skal nye boliger ha en stille side og uteplass som er skjermet mot støy.',
    ),
    clause('7.2', 'Skred', 'H310_1', 'Før det bygges, skal en geotekniker vise at grunnen er trygg.'),
    clause('7.3', 'Flom', 'H320_1', 'Nye bygg skal ha laveste gulv på kote +2,5 eller tåle stormflo.'),
    chapter('8', 'Hensynssoner: særlige hensyn'),
    clause(
      '8.1',
      'Naturmiljø',
      'H560_1',
      'Vannet og sivet rundt er hekkeplass. Kantsonen på 50 meter skal stå.',
    ),
    clause('8.2', 'Kulturmiljø', 'H570_1', 'Tiltak skal ikke svekke haugene eller synet av dem fra sjøen.'),
    chapter('9', 'Hensynssoner: planer som fortsatt gjelder'),
    clause('9.1', 'Planer som fortsatt gjelder', 'H910_1', 'Reguleringsplanene i sonen gjelder som før.'),
  ],
  hearings: [
    {
      kind: 'municipalPlan',
      round: 1,
      planVersion: 1,
      opensDay: -16,
      lastDay: 33,
      announcedDay: -16,
      lettersSentDay: -18,
      announcementText: `Forslag til kommuneplanens arealdel (eksempel), plan-id EKS-06, sendes på høring og legges ut til offentlig ettersyn etter plan- og bygningsloven § 11-14.

Forslaget flytter boligvekst mot sentrum, verner strandsonen og setter av sjøområder til friluftsliv og småbåthavn. Konsekvensutredningen følger forslaget.

Det holdes åpne møter i bystyresalen og på skolene i Borre og Nykirke.`,
      decision: { body: 'Utvalg for plan', day: -30, caseNumber: 'PS 71/25' },
      riskAnalysisRequired: true,
      hasAlternatives: false,
      paperCopyPlace: 'Servicetorget og biblioteket (eksempel)',
      postalAddress: 'Horten kommune (eksempel), Postboks 6, 0000 Eksempelby',
      email: 'postmottak@horten.eksempel.no',
      phone: '00 00 00 00',
      contactName: 'Ayesha Eksempel',
      confirmedBy: 'Ayesha Eksempel',
    },
  ],
  documents: [
    {
      kind: 'PLANBESKR',
      title: 'Planbeskrivelse',
      sections: [
        section(
          'Hvorfor ny arealdel',
          'Den gamle arealdelen er tolv år. Folk blir eldre, flere vil bo nær buss og tog, og havet stiger. Alt i dokumentet er oppdiktet.',
        ),
        section(
          'Hva som er nytt',
          'Tre nye felt for boliger, ett nytt område for sentrum, to nye for næring og en småbåthavn. To gamle felt på til sammen 140 dekar går tilbake til landbruk.',
        ),
        section(
          'Strandsonen',
          'Byggeforbudet på 100 meter gjelder. Der strandsonen alt er bygd ut, viser kartet en egen byggegrense.',
        ),
        section('Slik leser du kartet', 'Lyse farger viser dagens bruk, sterke farger viser ny bruk.'),
      ],
    },
    {
      kind: 'KONSUTR',
      title: 'Konsekvensutredning',
      sections: [
        section(
          'Felt B1, Skoppum',
          'Liten virkning for jordbruk, god for klima: fem minutter å gå til toget.',
        ),
        section('Felt B2, byen', 'God for klima og handel. Trafikken i Bygata øker med 6 prosent.'),
        section('Felt B3, Borre', 'Middels negativ for jordbruk: 18 dekar dyrka mark.'),
        section('Felt N2 og N3, næring', 'Middels negativ for landskap i N2, liten i N3.'),
        section(
          'Felt SH1, småbåthavn',
          'Middels negativ for ålegras. Flytebrygger bør ligge utenfor fem meters dyp.',
        ),
        section('Samlet', 'Forslaget gir mindre bilkjøring og mindre press på strandsonen enn dagens plan.'),
      ],
    },
    {
      kind: 'ROS-ANALYSE',
      title: 'Risiko- og sårbarhetsanalyse',
      sections: [
        section('Stormflo', 'Lave strøk ved havna kan stå under vann ved 200-årsflo i 2090.'),
        section('Skred', 'Leire i dalen nord for Nykirke. Sonen H310 krever undersøkelse før bygging.'),
        section('Støy', 'Motorvegen gir støy i gul sone 200 meter til hver side.'),
      ],
    },
  ],
};
