import { type DemoPlanTexts, section } from './demo-plan-texts.ts';

/** Words of Kjerrvika småbåthavn (EKS-02): the start of planning is announced, four weeks. */
export const kjerrvikaSmabathavnTexts: DemoPlanTexts = {
  slug: 'kjerrvika-smabathavn',
  municipalityNumber: '3911',
  planId: 'EKS-02',
  name: 'Kjerrvika småbåthavn (eksempel)',
  planType: 35,
  proposer: {
    name: 'Kjerrvika Båtforening (oppdiktet)',
    kind: 'private',
    consultant: 'Kyst og Plan Eksempel AS (oppdiktet)',
  },
  caseNumber: '2026/00044',
  placeInWords: 'Kjerrvika, ved Strandbakken og badeplassen',
  summary: 'Utvide havna fra 60 til 110 plasser og sikre badeplassen. Ingen plan er tegnet ennå.',
  about: `Kjerrvika båtforening vil utvide småbåthavna fra 60 til 110 plasser. Samtidig skal badeplassen innerst i vika sikres for framtida, med et tydelig skille mellom båter og badende.

Arbeidet har så vidt begynt. Ingen plan er tegnet ennå: kartet viser bare området som skal vurderes. Derfor er det nå det er lettest å påvirke hva som skal undersøkes, og hvor grensene skal gå.

Dette vet vi at må utredes: ålegras på bunnen, strandsonen og allmennhetens ferdsel, parkering på landsiden, støy, og vannkvaliteten ved badeplassen. Kommunen mener tiltaket ikke krever konsekvensutredning, men vil ha din mening om det også.`,
  provisions: [],
  hearings: [
    {
      kind: 'startNotice',
      round: 1,
      planVersion: 1,
      opensDay: -14,
      lastDay: 14,
      announcedDay: -14,
      lettersSentDay: -15,
      announcementText: `Etter plan- og bygningsloven § 12-8 varsles det at planarbeid er satt i gang for Kjerrvika småbåthavn (eksempel), plan-id EKS-02.

Kyst og Plan Eksempel AS arbeider med planen for Kjerrvika Båtforening. Hensikten er å utvide havna fra 60 til 110 plasser og å sikre badeplassen. Referat fra oppstartsmøtet med kommunen er lagt ved.

Vi ber om innspill til planarbeidet: Hva bruker du området til? Hva bør undersøkes? Hvor bør grensene gå? Det blir en ny høring når et forslag er tegnet.`,
      riskAnalysisRequired: false,
      hasAlternatives: false,
      paperCopyPlace: 'Servicetorget (eksempel)',
      postalAddress: 'Færder kommune (eksempel), Postboks 2, 0000 Eksempelby',
      email: 'postmottak@faerder.eksempel.no',
      phone: '00 00 00 00',
      contactName: 'Marit Eksempel',
      confirmedBy: 'Marit Eksempel',
    },
  ],
  documents: [
    {
      kind: 'RAPPORT',
      title: 'Referat fra oppstartsmøtet',
      sections: [
        section(
          'Til stede',
          'For forslagsstiller: Kyst og Plan Eksempel AS og styret i båtforeningen. For kommunen: planlegger, miljørådgiver og vegavdelingen. Alle er oppdiktet.',
        ),
        section(
          'Planens hensikt',
          'Båtforeningen har 140 på venteliste. Den ønsker to nye brygger, et servicebygg på inntil 80 m² og flere parkeringsplasser.',
        ),
        section(
          'Forhold til overordnet plan',
          'Kommuneplanen viser småbåthavn innerst og friluftsområde i sjø utenfor. Utvidelsen går 60 meter ut i friluftsområdet.',
        ),
        section(
          'Hva som skal utredes',
          'Naturmangfold i sjø med ålegras, strandsone, barn og unge, støy, trafikk og parkering, flom og bølger, forurensning fra båtpuss.',
        ),
        section(
          'Kommunens råd',
          'Kommunen anbefaler oppstart. Badeplassen skal ikke bli mindre, og stien langs vannet skal være sammenhengende. Uenighet: kommunen vil ha færre enn 110 plasser dersom ålegraset blir berørt.',
        ),
      ],
    },
    {
      kind: 'KUNNGJ',
      title: 'Varsel om oppstart av planarbeid',
      sections: [
        section(
          'Varsel',
          'Det varsles oppstart av detaljregulering for Kjerrvika småbåthavn (eksempel). Planområdet er på om lag 74 dekar, av dette vel halvparten sjø.',
        ),
        section(
          'Slik gir du innspill',
          'Merk av på kartet hvor innspillet gjelder, eller send brev eller e-post til kommunen. Innspill blir lagt ved saken og oppsummert når planforslaget sendes inn.',
        ),
      ],
    },
  ],
};
