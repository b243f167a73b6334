import type { AnnouncementLanguage } from './announcement-text.ts';
import type { HearingKind } from './hearing-kinds.ts';

type AnnouncementWords = {
  readonly headings: Readonly<Record<HearingKind, (plan: string) => string>>;
  /** Municipality, plan with its id, law section. */
  readonly openings: Readonly<
    Record<HearingKind, (municipality: string, plan: string, law: string) => string>
  >;
  readonly decided: (body: string, date: string) => string;
  readonly alternatives: string;
  readonly read: (address: string) => string;
  readonly paper: (place: string) => string;
  readonly answer: (address: string) => string;
  readonly write: (to: string) => string;
  readonly mark: (caseNumber: string) => string;
  readonly deadline: (day: string) => string;
  readonly questions: (contact: string) => string;
  readonly letterTo: string;
  readonly letterWhy: string;
  readonly letterNext: string;
  readonly regards: string;
};

/** The sentences of announcements, written in each language. */
export const announcementWords: Readonly<Record<AnnouncementLanguage, AnnouncementWords>> = {
  nb: {
    headings: {
      startNotice: (plan) => `Oppstart av planarbeid: ${plan}`,
      planProgramme: (plan) => `Høring av planprogram: ${plan}`,
      publicDisplay: (plan) => `Høring og offentlig ettersyn: ${plan}`,
      municipalPlan: (plan) => `Høring og offentlig ettersyn av kommuneplan: ${plan}`,
      limited: (plan) => `Begrenset høring av endringer: ${plan}`,
      simplifiedChange: (plan) => `Forslag om å endre en plan: ${plan}`,
    },
    openings: {
      startNotice: (municipality, plan, law) =>
        `${municipality} varsler at arbeidet med ${plan} starter, etter ${law}.`,
      planProgramme: (municipality, plan, law) =>
        `${municipality} legger ut forslag til planprogram for ${plan}, etter ${law}.`,
      publicDisplay: (municipality, plan, law) =>
        `${municipality} legger forslaget til ${plan} ut til høring og offentlig ettersyn, etter ${law}.`,
      municipalPlan: (municipality, plan, law) =>
        `${municipality} legger forslaget til ${plan} ut til høring og offentlig ettersyn, etter ${law}.`,
      limited: (municipality, plan, law) =>
        `Forslaget til ${plan} er endret. ${municipality} sender endringene på begrenset høring, etter ${law}. Bare endringene er på høring nå.`,
      simplifiedChange: (municipality, plan, law) =>
        `${municipality} vurderer å endre ${plan} uten full planprosess, etter ${law}. Du som blir berørt, kan uttale deg først.`,
    },
    decided: (body, date) => `Det vedtok ${body} ${date}.`,
    alternatives: 'Forslaget har flere alternativer. Du kan si hva du mener om hvert av dem.',
    read: (address) => `Les planen og se kartet på ${address}`,
    paper: (place) => `\nPlanen ligger også på papir: ${place}.`,
    answer: (address) => `Si hva du mener på ${address}`,
    write: (to) => `\nDu kan også skrive til ${to}.`,
    mark: (caseNumber) => `Merk brevet med saksnummer ${caseNumber}.`,
    deadline: (day) => `Siste frist er ${day}.`,
    questions: (contact) => `Spørsmål? Ta kontakt med ${contact}.`,
    letterTo: 'Til grunneiere, festere, andre rettighetshavere og naboer',
    letterWhy:
      'Du får dette brevet fordi du eier, fester eller har rettigheter i planområdet, eller er nabo til det.',
    letterNext:
      'Når fristen er ute, går kommunen gjennom alle innspill og vurderer dem. Innspill er en del av saken, og andre kan be om å få se dem.',
    regards: 'Med hilsen',
  },
  nn: {
    headings: {
      startNotice: (plan) => `Oppstart av planarbeid: ${plan}`,
      planProgramme: (plan) => `Høyring av planprogram: ${plan}`,
      publicDisplay: (plan) => `Høyring og offentleg ettersyn: ${plan}`,
      municipalPlan: (plan) => `Høyring og offentleg ettersyn av kommuneplan: ${plan}`,
      limited: (plan) => `Avgrensa høyring av endringar: ${plan}`,
      simplifiedChange: (plan) => `Framlegg om å endre ein plan: ${plan}`,
    },
    openings: {
      startNotice: (municipality, plan, law) =>
        `${municipality} varslar at arbeidet med ${plan} startar, etter ${law}.`,
      planProgramme: (municipality, plan, law) =>
        `${municipality} legg ut framlegg til planprogram for ${plan}, etter ${law}.`,
      publicDisplay: (municipality, plan, law) =>
        `${municipality} legg framlegget til ${plan} ut til høyring og offentleg ettersyn, etter ${law}.`,
      municipalPlan: (municipality, plan, law) =>
        `${municipality} legg framlegget til ${plan} ut til høyring og offentleg ettersyn, etter ${law}.`,
      limited: (municipality, plan, law) =>
        `Framlegget til ${plan} er endra. ${municipality} sender endringane på avgrensa høyring, etter ${law}. Berre endringane er på høyring no.`,
      simplifiedChange: (municipality, plan, law) =>
        `${municipality} vurderer å endre ${plan} utan full planprosess, etter ${law}. Du som blir råka, kan uttale deg først.`,
    },
    decided: (body, date) => `Det vedtok ${body} ${date}.`,
    alternatives: 'Framlegget har fleire alternativ. Du kan seie kva du meiner om kvart av dei.',
    read: (address) => `Les planen og sjå kartet på ${address}`,
    paper: (place) => `\nPlanen ligg òg på papir: ${place}.`,
    answer: (address) => `Sei kva du meiner på ${address}`,
    write: (to) => `\nDu kan òg skrive til ${to}.`,
    mark: (caseNumber) => `Merk brevet med saksnummer ${caseNumber}.`,
    deadline: (day) => `Siste frist er ${day}.`,
    questions: (contact) => `Spørsmål? Ta kontakt med ${contact}.`,
    letterTo: 'Til grunneigarar, festarar, andre rettshavarar og naboar',
    letterWhy:
      'Du får dette brevet fordi du eig, festar eller har rettar i planområdet, eller er nabo til det.',
    letterNext:
      'Når fristen er ute, går kommunen gjennom alle innspel og vurderer dei. Innspel er ein del av saka, og andre kan be om å få sjå dei.',
    regards: 'Helsing',
  },
};
