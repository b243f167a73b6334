import { chapter, clause, type DemoPlanTexts, section } from './demo-plan-texts.ts';

const office = {
  paperCopyPlace: 'Servicetorget og biblioteket (eksempel)',
  postalAddress: 'Holmestrand kommune (eksempel), Postboks 3, 0000 Eksempelby',
  email: 'postmottak@holmestrand.eksempel.no',
  phone: '00 00 00 00',
  contactName: 'Sindre Eksempel',
  confirmedBy: 'Sindre Eksempel',
};

/** Words of Nordåsen skole og boliger (EKS-03): a second, limited hearing about the changes. */
export const nordasenSkoleOgBoligerTexts: DemoPlanTexts = {
  slug: 'nordasen-skole-og-boliger',
  municipalityNumber: '3903',
  planId: 'EKS-03',
  name: 'Nordåsen skole og boliger (eksempel)',
  planType: 34,
  proposer: { name: 'Holmestrand kommune (eksempel)', kind: 'public' },
  caseNumber: '2024/00317',
  placeInWords: 'Nordåsen, nord for Hofsveien ved grensa mot Tønsberg',
  summary: 'Etter første høring er adkomstvegen flyttet og ett felt tatt ut. Nå høres bare endringene.',
  about: `Kommunen planlegger ny barneskole på Nordåsen og om lag 60 boliger rundt den. Planen ble først lagt ut i fjor, og mange sa fra om adkomstvegen over jordet og om skolevegen.

Derfor er planen endret: Adkomstvegen er flyttet vestover, bort fra jordet og skolegården. Boligfeltet BFS3 er tatt ut og blir landbruk. Gang- og sykkelvegen skal være bygd før første bolig kan tas i bruk. Turvegen er lagt utenom hulvegen, og skredsonen er utvidet etter ny kartlegging.

Nå er bare endringene på høring. Det du sa i første runde, er med videre og er besvart; du trenger ikke si det en gang til. Planområdet ligger om lag 300 meter fra grensa til Tønsberg, og nabokommunen er varslet. I det gamle planregisteret til Hof kommune (0714) hadde saken nummer 2016-04.`,
  provisions: [
    chapter('1', 'Formål'),
    clause(
      '1.1',
      'Planens hensikt',
      '',
      'Planen skal legge til rette for barneskole og boliger med trygg skoleveg, og ta vare på dyrka jord og naturområdet på Nordåsen.',
    ),
    chapter('2', 'Fellesbestemmelser for hele planområdet'),
    clause(
      '2.1',
      'Utomhusplan',
      '',
      'Med søknad om tiltak skal det følge utomhusplan som viser terreng, veger, stier, overvann, vegetasjon og snølagring.',
    ),
    clause(
      '2.2',
      'Massehåndtering og matjord',
      'LL1',
      'Matjord som må flyttes, skal brukes til ny eller bedre dyrka jord innenfor kommunen etter en godkjent plan.',
    ),
    clause(
      '2.3',
      'Universell utforming',
      'o_BUN1 o_SGS1',
      'Skolen, uteområdet og gang- og sykkelvegen skal være universelt utformet.',
    ),
    chapter('3', 'Bebyggelse og anlegg'),
    clause(
      '3.1',
      'Eneboliger',
      'formål:1111',
      'Feltene skal brukes til frittliggende småhus, inntil én bolig med utleiedel per tomt. Mønehøyde høyst 8,5 meter over gjennomsnittlig planert terreng.',
    ),
    clause(
      '3.2',
      'Rekkehus',
      'BKS1',
      'Feltet skal brukes til konsentrerte småhus, minst 16 boliger. Minst fire skal ha alle hovedfunksjoner på inngangsplan.',
    ),
    clause(
      '3.3',
      'Byggegrenser',
      'BFS1 BFS2 BKS1 o_BUN1',
      'Bebyggelse skal plasseres innenfor byggegrensene. Boder og garasjer inntil 50 m² kan stå 2 meter fra tomtegrense.',
    ),
    clause(
      '3.4',
      'Skole',
      'o_BUN1',
      'Området skal brukes til barneskole med flerbrukshall. Høyde inntil tre etasjer og 13 meter. Det skal være minst 50 m² uteareal per elev, og akebakken i nord skal holdes åpen.',
    ),
    clause(
      '3.5',
      'Parkering',
      'BFS1 BFS2 BKS1 o_BUN1',
      'To biloppstillingsplasser per enebolig, halvannen per rekkehus. Skolen skal ha minst 60 sykkelplasser under tak og plass for levering som ikke krysser skolevegen.',
    ),
    chapter('4', 'Samferdselsanlegg og teknisk infrastruktur'),
    clause(
      '4.1',
      'Adkomstveg',
      'o_SKV1',
      'Adkomstvegen skal bygges med 6 meter kjørebane og fartsgrense 30 km/t. Stigningen skal ikke være over 8 %.',
    ),
    clause(
      '4.2',
      'Gang- og sykkelveg',
      'o_SGS1',
      'Gang- og sykkelvegen skal ha fast dekke, belysning og minst 3 meters bredde, og være skilt fra kjørevegen med grøft eller kantstein.',
    ),
    clause('4.3', 'Felles veg', 'f_SKV3', 'Vegen er felles for eiendommene i BFS1 og BFS2.'),
    chapter('5', 'Grønnstruktur'),
    clause(
      '5.1',
      'Naturområde',
      'o_GN1',
      'Området skal bevares som naturområde for lek og friluftsliv. Skånsom skjøtsel er tillatt. Området skal ikke gjerdes inn.',
    ),
    clause(
      '5.2',
      'Turveg',
      'o_GT1',
      'Turvegen skal ha grusdekke, høyst 3 meters bredde, og legges med minst 10 meters avstand til hulvegen.',
    ),
    chapter('6', 'Landbruks-, natur- og friluftsområder'),
    clause(
      '6.1',
      'Landbruk',
      'formål:5110',
      'Områdene skal brukes til landbruk. Det er ikke tillatt å lagre masser på dyrka jord.',
    ),
    chapter('7', 'Hensynssoner'),
    clause(
      '7.1',
      'Skredfare',
      'H310_1',
      'Innenfor sonen kan tiltak bare tillates når sikkerhet mot skred er dokumentert av geoteknisk sakkyndig, jf. byggteknisk forskrift § 7-3.',
    ),
    clause(
      '7.2',
      'Høyspent',
      'H370_1',
      'Det er ikke tillatt å føre opp bygninger eller legge lekeplass nærmere enn 14 meter fra ledningens midtlinje.',
    ),
    clause(
      '7.3',
      'Grønnstruktur',
      'H540_1',
      'Sammenhengen mellom skogen og bekkedraget skal bevares. Hogst krever tillatelse fra kommunen.',
    ),
    clause(
      '7.4',
      'Hulvegen',
      'H730_1',
      'Hulvegen er automatisk fredet etter kulturminneloven. Alle inngrep er forbudt, også kjøring og lagring.',
    ),
    clause(
      '7.5',
      'Felles planlegging',
      'H810_1 BFS1 BKS1',
      'Feltene skal planlegges under ett, med felles lekeplass og felles løsning for overvann og renovasjon.',
    ),
    clause(
      '7.6',
      'Frisikt',
      'sone:140',
      'I frisiktsonen skal det ikke være sikthindringer høyere enn 0,5 meter over tilstøtende veger.',
    ),
    chapter('8', 'Rekkefølgebestemmelser'),
    clause(
      '8.1',
      'Rekkefølge: skoleveg',
      '#1 o_SGS1 BFS1 BFS2',
      'Gang- og sykkelvegen fra Hofsveien til skolen skal være ferdig før første bolig kan tas i bruk.',
    ),
    clause(
      '8.2',
      'Rekkefølge: vann og avløp',
      'BFS1 BFS2 BKS1 o_BUN1',
      'Før igangsetting skal plan for vann, avløp og overvann være godkjent, med dokumentert kapasitet fram til renseanlegget.',
    ),
  ],
  hearings: [
    {
      kind: 'publicDisplay',
      round: 1,
      planVersion: 1,
      opensDay: -182,
      lastDay: -138,
      announcedDay: -182,
      lettersSentDay: -183,
      announcementText: `Forslag til områderegulering for Nordåsen skole og boliger (eksempel), plan-id EKS-03, legges ut til offentlig ettersyn etter plan- og bygningsloven § 12-10.

Planen legger til rette for barneskole, boliger, ny adkomstveg og turveg. Nabokommunen Tønsberg er varslet, siden planområdet ligger nær grensa.`,
      decision: { body: 'Kommunestyret', day: -196, caseNumber: 'PS 31/25' },
      riskAnalysisRequired: true,
      hasAlternatives: false,
      ...office,
    },
    {
      kind: 'limited',
      round: 2,
      planVersion: 2,
      opensDay: -9,
      lastDay: 12,
      announcedDay: -9,
      lettersSentDay: -10,
      announcementText: `Planforslaget for Nordåsen skole og boliger (eksempel) er endret etter høringen. Endringene sendes nå på begrenset høring til dem som berøres. Andre kan også uttale seg om dem.

Endringene er: adkomstvegen er flyttet vestover, boligfelt BFS3 er tatt ut, gang- og sykkelvegen skal bygges før boligene, turvegen er lagt utenom hulvegen, og skredsonen er utvidet.

Merknader fra første høring er vurdert og trenger ikke sendes på nytt.`,
      decision: { body: 'Utvalg for plan og miljø', day: -20, caseNumber: 'PS 8/26' },
      riskAnalysisRequired: true,
      hasAlternatives: false,
      ...office,
    },
  ],
  documents: [
    {
      kind: 'PLANBESKR',
      title: 'Planbeskrivelse, versjon 2',
      sections: [
        section(
          'Bakgrunn',
          'Dagens skole er fra 1958 og for liten. Kommunestyret har vedtatt å bygge ny skole på Nordåsen. Alt i dokumentet er oppdiktet.',
        ),
        section(
          'Hva er endret siden første høring',
          'Adkomstvegen er flyttet vestover, bort fra jordet og skolegården. Om lag 6 dekar dyrka jord blir spart.',
          'Boligfeltet BFS3 er tatt ut. Arealet blir landbruk.',
          'Gang- og sykkelvegen skal være ferdig før første bolig. Turvegen går utenom hulvegen. Skredsonen er utvidet, og byggegrensen følger den.',
        ),
        section('Skolen', 'Skolen får plass til 420 elever og flerbrukshall. Uteområdet er 53 m² per elev.'),
        section('Boligene', 'Om lag 60 boliger: eneboliger i BFS1 og BFS2, rekkehus i BKS1.'),
        section(
          'Jordvern',
          'Dyrka jord på 33 dekar blir liggende som landbruk. Vegen krysser jordkanten i vest.',
        ),
        section(
          'Skoleveg',
          'Gang- og sykkelvegen går fra Hofsveien, langs adkomstvegen, til skolens hovedinngang uten å krysse kjøreveg.',
        ),
        section(
          'Forholdet til Tønsberg',
          'Planområdet ligger om lag 300 meter fra kommunegrensa. Trafikken på Hofsveien øker med 350 bilturer i døgnet.',
        ),
      ],
    },
    {
      kind: 'ROS-ANALYSE',
      title: 'Risiko- og sårbarhetsanalyse',
      sections: [
        section(
          'Skred',
          'Ny kartlegging viser at skråningen i øst kan ha kvikkleire. Sonen er utvidet, og det skal ikke bygges i den uten sikring.',
        ),
        section(
          'Høyspent',
          'Ledningen krysser sør for skolen. Magnetfeltet er under utredningsgrensen ved skolebygget.',
        ),
        section('Trafikk', 'Krysset med Hofsveien får frisiktsone og belysning.'),
        section('Overvann', 'Bekken tåler ikke mer vann. Overvann skal fordrøyes i åpne grøfter.'),
      ],
    },
    {
      kind: 'UTREDNING',
      title: 'Trafikk og skoleveg',
      sections: [
        section(
          'Vegalternativer',
          'Tre vegliner er vurdert. Linja i vest er lengst, men sparer jordet og holder biler unna skolegården.',
        ),
        section('Skoleveg', 'Tre av fire elever kan gå eller sykle når gang- og sykkelvegen er bygd.'),
      ],
    },
    {
      kind: 'SAKSFRAMLEGG',
      title: 'Saksframlegg: endringer etter første høring',
      sections: [
        section(
          'Oppsummering',
          'Det kom inn 35 merknader. Alle er vurdert. Fem endringer er gjort i planen.',
        ),
        section(
          'Anbefaling',
          'Kommunedirektøren anbefaler at endringene sendes på begrenset høring i tre uker.',
        ),
      ],
    },
  ],
};
