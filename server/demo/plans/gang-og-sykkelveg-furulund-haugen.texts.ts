import { chapter, clause, type DemoPlanTexts, section } from './demo-plan-texts.ts';

/** Words of Gang- og sykkelveg Furulund–Haugen (EKS-05): adopted, every comment answered. */
export const gangOgSykkelvegFurulundHaugenTexts: DemoPlanTexts = {
  slug: 'gang-og-sykkelveg-furulund-haugen',
  municipalityNumber: '3907',
  planId: 'EKS-05',
  name: 'Gang- og sykkelveg Furulund–Haugen (eksempel)',
  planType: 35,
  proposer: {
    name: 'Sandefjord kommune (eksempel)',
    kind: 'public',
    consultant: 'Vegplan Eksempel AS (oppdiktet)',
  },
  caseNumber: '2024/00188',
  placeInWords: 'Langs Furulundveien fra Furulund til Haugen',
  summary: '2,1 km ny gang- og sykkelveg med kryssing ved skolen.',
  about: `Langs Furulundveien går og sykler folk i dag på vegskulderen, også barn på veg til skolen. Planen gir en sammenhengende gang- og sykkelveg på 2,1 kilometer fra Furulund til Haugen, tre meter bred og skilt fra vegen med en grøntrabatt.

Ved skolen skifter gang- og sykkelvegen side over et opphøyd gangfelt, og det blir fortau på begge sider. Fem sidevegkryss får bedre sikt, og tolv avkjørsler blir strammet inn.

Planen er vedtatt. Det kom 40 merknader. Alle er besvart, og fem ting ble endret på grunn av dem. Du kan lese hva som ble foreslått, hva folk mente, og hva det førte til.`,
  decidedDay: -64,
  provisions: [
    chapter('1', 'Formål'),
    clause(
      '1.1',
      'Planens hensikt',
      '',
      'Planen skal gi trygg gang- og sykkelveg mellom Furulund og Haugen, med særlig vekt på skolevegen.',
    ),
    chapter('2', 'Fellesbestemmelser for hele planområdet'),
    clause(
      '2.1',
      'Plan for anleggsfasen',
      '#1 #2 #3',
      'Før igangsetting skal det foreligge plan for trafikk, støy, støv og sikkerhet i anleggstida. Skolevegen skal være trygg i hele perioden.',
    ),
    clause(
      '2.2',
      'Terreng og vegetasjon',
      'o_SVG1',
      'Skråninger skal tilsås med stedegne arter. Sideareal skal ikke bli brattere enn 1:2 uten støttemur.',
    ),
    clause(
      '2.3',
      'Matjord',
      'LL1',
      'Matjord skal tas av og lagres for seg, og legges tilbake på tilgrensende jorder.',
    ),
    clause(
      '2.4',
      'Overvann',
      '',
      'Overvann skal ledes i åpne grøfter. Stikkrenner skal dimensjoneres for 200-årsregn med klimapåslag.',
    ),
    clause(
      '2.5',
      'Fremmede arter',
      '',
      'Masser med fremmede skadelige arter skal håndteres etter egen plan.',
    ),
    chapter('3', 'Samferdselsanlegg og teknisk infrastruktur'),
    clause(
      '3.1',
      'Kjøreveg',
      'o_SKV1',
      'Furulundveien skal ha 6,5 meter kjørebane. Fartsgrensen forbi skolen skal være 40 km/t.',
    ),
    clause(
      '3.2',
      'Sideveger',
      'o_SKV2 o_SKV3 o_SKV4 o_SKV5 o_SKV6',
      'Kryss med sideveger skal ha gjennomgående gang- og sykkelveg.',
    ),
    clause(
      '3.3',
      'Gang- og sykkelveg',
      'o_SGS1 o_SGS2',
      'Gang- og sykkelvegen skal være 3 meter bred med fast dekke og belysning. Den skal være universelt utformet.',
    ),
    clause(
      '3.4',
      'Kryssing ved skolen',
      'o_SGS3 #4',
      'Kryssingen skal være opphøyd og belyst og ha ledelinjer.',
    ),
    clause('3.5', 'Fortau', 'o_SF1', 'Fortauet ved skolen skal ha kantstein og være minst 2,5 meter bredt.'),
    clause(
      '3.6',
      'Annen veggrunn, tekniske anlegg',
      'formål:2018',
      'Arealene kan brukes til støttemurer, støyskjermer, busslommer og grøfter.',
    ),
    clause(
      '3.7',
      'Annen veggrunn, grøntareal',
      'formål:2019',
      'Arealene skal være grønne. Trær som er vist på plankartet, skal bevares.',
    ),
    clause(
      '3.8',
      'Avkjørsler',
      'o_SGS1 o_SGS2',
      'Avkjørsler skal ligge som vist på plankartet. Små endringer kan godkjennes av vegmyndigheten.',
    ),
    clause(
      '3.9',
      'Støyskjerm',
      'o_SVT1',
      'Støyskjermer som er vist, skal være 2 meter høye og bygges i tre. Eiere som mister hekk, skal få tilbud om ny.',
    ),
    chapter('4', 'Landbruks-, natur- og friluftsområder'),
    clause(
      '4.1',
      'Landbruk',
      'formål:5110',
      'Arealet skal brukes til landbruk. Driftsavkjørsler skal opprettholdes.',
    ),
    chapter('5', 'Hensynssoner'),
    clause(
      '5.1',
      'Frisikt',
      'sone:140',
      'I frisiktsonene skal det ikke være sikthindringer høyere enn 0,5 meter over vegene.',
    ),
    chapter('6', 'Bestemmelsesområder'),
    clause(
      '6.1',
      'Midlertidig anleggsområde',
      '#1 #2 #3',
      'Områdene kan brukes til anlegg i inntil 18 måneder. De skal være satt i stand senest ett år etter at vegen er åpnet.',
    ),
    chapter('7', 'Rekkefølgebestemmelser'),
    clause(
      '7.1',
      'Rekkefølge',
      'o_SGS3 o_SF1',
      'Kryssingen ved skolen skal bygges først, og være ferdig til skolestart.',
    ),
  ],
  hearings: [
    {
      kind: 'publicDisplay',
      round: 1,
      planVersion: 1,
      opensDay: -278,
      lastDay: -233,
      announcedDay: -278,
      lettersSentDay: -280,
      announcementText: `Forslag til detaljregulering for gang- og sykkelveg Furulund–Haugen (eksempel), plan-id EKS-05, legges ut til offentlig ettersyn etter plan- og bygningsloven § 12-10.

Planen gjelder 2,1 kilometer gang- og sykkelveg langs Furulundveien med kryssing ved skolen. Grunneiere og naboer er varslet i brev.`,
      decision: { body: 'Hovedutvalg for plan', day: -290, caseNumber: 'PS 77/24' },
      riskAnalysisRequired: true,
      hasAlternatives: false,
      paperCopyPlace: 'Rådhuset (eksempel)',
      postalAddress: 'Sandefjord kommune (eksempel), Postboks 5, 0000 Eksempelby',
      email: 'postmottak@sandefjord.eksempel.no',
      phone: '00 00 00 00',
      contactName: 'Guri Eksempel',
      confirmedBy: 'Guri Eksempel',
    },
  ],
  documents: [
    {
      kind: 'PLANBESKR',
      title: 'Planbeskrivelse',
      sections: [
        section(
          'Bakgrunn',
          'Strekningen har stått på trafikksikkerhetsplanen i ni år. Alt i dokumentet er oppdiktet.',
        ),
        section(
          'Løsningen',
          'Gang- og sykkelvegen ligger på sørsiden fram til skolen og på nordsiden videre til Haugen, fordi det er færrest avkjørsler slik.',
        ),
        section(
          'Grunnerverv',
          'Det må kjøpes om lag 19 dekar, av dette 7 dekar dyrka jord. Tre uthus må rives.',
        ),
        section('Skolevegen', 'Kryssingen ved skolen er opphøyd og belyst. 130 elever bruker den hver dag.'),
        section(
          'Endringer etter høringen',
          'Fem endringer er gjort etter merknadene. De står i saksframlegget og ved hver merknad.',
        ),
      ],
    },
    {
      kind: 'ROS-ANALYSE',
      title: 'Risiko- og sårbarhetsanalyse',
      sections: [
        section(
          'Trafikk i anleggstida',
          'Skolebarn og anleggstrafikk møtes. Tiltak: fysisk skille og stans i kjøringen når skolen begynner og slutter.',
        ),
        section('Flom', 'Bekken krysser ved profil 1060. Tiltak: ny kulvert.'),
        section('Støy', 'Vegen flyttes ikke nærmere hus. To skjermer er vist.'),
      ],
    },
    {
      kind: 'VEDTAK',
      title: 'Vedtak i kommunestyret',
      sections: [
        section(
          'Vedtak',
          'Kommunestyret vedtar detaljregulering for gang- og sykkelveg Furulund–Haugen (eksempel) med plankart og bestemmelser, jf. plan- og bygningsloven § 12-12.',
        ),
        section('Klage', 'Vedtaket kan påklages innen tre uker etter at det er kunngjort.'),
      ],
    },
  ],
};
