import { type DemoPlanTexts, section } from './demo-plan-texts.ts';
import { lindholmkvartaletProvisions } from './lindholmkvartalet.provisions.ts';

/** Words of Lindholmkvartalet (EKS-01): private proposal on display, day 20 of 42, alternatives A and B. */
export const lindholmkvartaletTexts: DemoPlanTexts = {
  slug: 'lindholmkvartalet',
  municipalityNumber: '3905',
  planId: 'EKS-01',
  name: 'Lindholmkvartalet (eksempel)',
  planType: 35,
  proposer: {
    name: 'Lindholm Eiendom Eksempel AS',
    kind: 'private',
    consultant: 'Arkitektkontoret Prøvefelt AS (oppdiktet)',
  },
  caseNumber: '2025/00101',
  placeInWords: 'Mellom Lindholmgata og kanalen',
  summary:
    'Verkstedtomt ved kanalen blir 140 boliger, torg og barnehage. Alternativ A har seks etasjer, B fire.',
  about: `Det gamle verkstedområdet mellom Lindholmgata og kanalen har stått tomt i flere år. Forslagsstiller vil bygge om lag 140 boliger, en barnehage med fire avdelinger, butikker og kontorer i den gamle verkstedhallen, et torg ned mot vannet og en sammenhengende gangveg langs kanalen.

Planen har to alternativer. I alternativ A er husene opptil seks etasjer, så det blir plass til et større torg og romslige gårdsrom. I alternativ B er husene høyst fire etasjer, men de tar mer av bakken, og torget blir mindre.

Planen avgjør hvor høyt det kan bygges ved kanalen, hvor mye sol naboene i Lindholmgata beholder, hvor trygg skolevegen blir, og om folk kan gå langs vannet. Deler av tomta kan bli oversvømt ved stormflo, og grunnen er forurenset etter verkstedet.`,
  provisions: lindholmkvartaletProvisions,
  hearings: [
    {
      kind: 'publicDisplay',
      round: 1,
      planVersion: 1,
      opensDay: -19,
      lastDay: 23,
      announcedDay: -19,
      lettersSentDay: -21,
      announcementText: `Forslag til detaljregulering for Lindholmkvartalet (eksempel), plan-id EKS-01, legges ut til høring og offentlig ettersyn etter plan- og bygningsloven § 12-10.

Lindholm Eiendom Eksempel AS foreslår om lag 140 boliger, barnehage, næring i den gamle verkstedhallen, torg og gangveg langs kanalen. Forslaget har to alternativer: A med inntil seks etasjer og B med inntil fire. Si gjerne hvilket du mener er best, og hvorfor.

Alle kan komme med merknader. Merknader som kommer inn, blir lest, vurdert og besvart før planen legges fram for politikerne.`,
      decision: { body: 'Utvalg for plan og bygg', day: -33, caseNumber: 'PS 14/25' },
      riskAnalysisRequired: true,
      hasAlternatives: true,
      paperCopyPlace: 'Servicetorget i rådhuset og biblioteket (eksempel)',
      postalAddress: 'Tønsberg kommune (eksempel), Postboks 1, 0000 Eksempelby',
      email: 'postmottak@tonsberg.eksempel.no',
      phone: '00 00 00 00',
      contactName: 'Ida Eksempel',
      confirmedBy: 'Ida Eksempel',
    },
  ],
  documents: [
    {
      kind: 'PLANBESKR',
      title: 'Planbeskrivelse',
      sections: [
        section(
          'Bakgrunn',
          'Verkstedet ble lagt ned etter mer enn hundre års drift. Tomta er på om lag 40 dekar og ligger ti minutters gange fra sentrum. Kommuneplanen peker på området som fortettingsområde.',
          'Planforslaget er utarbeidet for Lindholm Eiendom Eksempel AS. Alt i dette dokumentet er oppdiktet.',
        ),
        section(
          'Dagens situasjon',
          'Hallen fra 1917 står igjen sammen med tre lagerbygg. Kanalkanten er stengt med gjerde. Langs Lindholmgata er det fortau på én side.',
          'I nord ligger småhus på to etasjer, i øst lager og verksteder, i vest en park med store lønnetrær.',
        ),
        section(
          'Planforslaget',
          'Tre kvartaler med boliger ligger rundt grønne gårdsrom. Mellom dem går en park og en passasje fra Lindholmgata til torget. Torget åpner seg mot kanalen.',
          'Alternativ A: inntil seks etasjer, bebygd areal 44–46 %. Alternativ B: inntil fire etasjer, bebygd areal 57–60 %. Begge gir om lag 140 boliger.',
        ),
        section(
          'Virkninger for naboer',
          'Ved jevndøgn klokka 15 når skyggen i alternativ A over Lindholmgata til husene på nordsiden. I alternativ B stanser den på fortauet. Skyggediagrammer ligger i sol- og skyggestudien.',
          'Utsikten mot kanalen blir delvis stengt i begge alternativer, men passasjen holder en siktlinje åpen.',
        ),
        section(
          'Barn og unge',
          'Skolevegen går langs Lindholmgata, som får fortau på begge sider. Lekeplassen midt i området er på om lag 400 m².',
          'Barnehagen får fire avdelinger og ligger mot parken.',
        ),
        section(
          'Trafikk og parkering',
          'Planen gir om lag 480 nye bilturer i døgnet. All parkering for beboere ligger i kjeller med innkjøring fra Verkstedbakken, 0,6 plasser per bolig.',
        ),
        section(
          'Flom og grunn',
          'Stormflo med 200 års gjentaksintervall og klimapåslag er beregnet til kote +2,5. Gulv skal ligge på minst kote +2,9. Grunnen er forurenset med tungmetaller og olje ved den gamle slippen.',
        ),
      ],
    },
    {
      kind: 'ROS-ANALYSE',
      title: 'Risiko- og sårbarhetsanalyse',
      sections: [
        section(
          'Metode',
          'Analysen følger DSBs veileder for samfunnssikkerhet i arealplanlegging. Hver hendelse er vurdert etter sannsynlighet og konsekvens.',
        ),
        section(
          'Stormflo og havnivå',
          'Sannsynlig og alvorlig. Tiltak: gulv over kote +2,9, tett kjeller, flomveger mot kanalen. Restrisiko er akseptabel.',
        ),
        section(
          'Forurenset grunn',
          'Svært sannsynlig. Tiltak: miljøteknisk undersøkelse og tiltaksplan før graving.',
        ),
        section(
          'Trafikk',
          'Krysset ved Verkstedbakken har hatt to uhell på ti år. Tiltak: frisikt, gjennomgående fortau og lav fart.',
        ),
        section(
          'Støy',
          'Fasader mot Lindholmgata ligger i gul sone, 55–61 dB. Tiltak: stille side og skjermede gårdsrom.',
        ),
        section(
          'Fall i vann',
          'Kanalkanten er opptil 1,8 meter høy. Tiltak: rekkverk, redningsstiger og livbøyer hver femtiende meter.',
        ),
      ],
    },
    {
      kind: 'UTREDNING',
      title: 'Sol- og skyggestudie',
      sections: [
        section(
          'Grunnlag',
          'Studien viser skygge klokka 9, 12, 15 og 18 ved jevndøgn og midtsommer for begge alternativer.',
        ),
        section(
          'Alternativ A',
          'Jevndøgn klokka 15: seks hus på nordsiden av Lindholmgata får skygge på deler av hagen. Torget har sol fra klokka 10 til 16.',
        ),
        section(
          'Alternativ B',
          'Jevndøgn klokka 15: ingen hager får skygge. Gårdsrommene har sol i tre til fire timer; torget fra klokka 9 til 17.',
        ),
      ],
    },
    {
      kind: 'UTREDNING',
      title: 'Trafikkanalyse',
      sections: [
        section(
          'Dagens trafikk',
          'Lindholmgata har en årsdøgntrafikk på 2 900 kjøretøy, 4 % tunge. Fartsgrensen er 40 km/t.',
        ),
        section(
          'Ny trafikk',
          'Planen gir 480 turer i døgnet, flest om morgenen. Krysset har god kapasitet i 2045.',
        ),
        section(
          'Gående og syklende',
          'Tellinger viser 610 gående og 340 syklende langs Lindholmgata en vårdag.',
        ),
      ],
    },
  ],
};
