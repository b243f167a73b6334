import type { Texts } from '../language.ts';

/** What someone may be in one municipality. A person may be several of these, and others elsewhere. */
export const accountRoles = [
  'caseworker',
  'caseManager',
  'municipalityAdministrator',
  'regionalAdministrator',
  'planConsultant',
  'authority',
  'electedMember',
  'archivist',
  'auditor',
] as const;
export type AccountRole = (typeof accountRoles)[number];

/** What the roles are called, and in one sentence what they are for. */
export const accountRoleNames: Readonly<
  Record<AccountRole, { readonly name: Texts; readonly purpose: Texts }>
> = {
  caseworker: {
    name: { nb: 'Saksbehandler', nn: 'Saksbehandlar', en: 'Caseworker' },
    purpose: {
      nb: 'Forbereder planer og høringer, og går gjennom og svarer på merknader.',
      nn: 'Førebur planar og høyringar, og går gjennom og svarar på merknader.',
      en: 'Prepares plans and hearings, and reviews and answers comments.',
    },
  },
  caseManager: {
    name: { nb: 'Saksansvarlig', nn: 'Saksansvarleg', en: 'Case manager' },
    purpose: {
      nb: 'Gjør det samme som en saksbehandler. Sender også planer på høring, fører inn vedtak og kan la en kollega gjøre det.',
      nn: 'Gjer det same som ein saksbehandlar. Sender òg planar på høyring, fører inn vedtak og kan la ein kollega gjere det.',
      en: 'Does what a caseworker does. Also puts plans out for hearing, records decisions and can let a colleague do so.',
    },
  },
  municipalityAdministrator: {
    name: {
      nb: 'Administrator for kommunen',
      nn: 'Administrator for kommunen',
      en: 'Municipality administrator',
    },
    purpose: {
      nb: 'Styrer kommunens side og deling av data, og hvem som har tilgang. Leser ikke merknader.',
      nn: 'Styrer sida til kommunen og deling av data, og kven som har tilgang. Les ikkje merknader.',
      en: 'Runs the municipality’s page and data sharing, and who has access. Does not read comments.',
    },
  },
  regionalAdministrator: {
    name: {
      nb: 'Administrator for regionen',
      nn: 'Administrator for regionen',
      en: 'Regional administrator',
    },
    purpose: {
      nb: 'Styrer innstillingene for regionen. Ser aldri innhold i sakene.',
      nn: 'Styrer innstillingane for regionen. Ser aldri innhald i sakene.',
      en: 'Runs the settings of the region. Never sees what is in a case.',
    },
  },
  planConsultant: {
    name: {
      nb: 'Forslagsstiller eller plankonsulent',
      nn: 'Forslagsstillar eller plankonsulent',
      en: 'Plan proposer or planning consultant',
    },
    purpose: {
      nb: 'Leverer utkast og dokumenter til planer de har fått tilgang til. Leser merknader uten kontaktopplysninger og foreslår svar.',
      nn: 'Leverer utkast og dokument til planar dei har fått tilgang til. Les merknader utan kontaktopplysningar og foreslår svar.',
      en: 'Delivers drafts and documents to the plans they have access to. Reads comments without contact details and suggests answers.',
    },
  },
  authority: {
    name: { nb: 'Offentlig myndighet', nn: 'Offentleg styresmakt', en: 'Public authority' },
    purpose: {
      nb: 'Gir uttalelse i høringer, og innsigelse hvis myndigheten har rett til det.',
      nn: 'Gir fråsegn i høyringar, og motsegn om styresmakta har rett til det.',
      en: 'Gives statements in hearings, and objects where it has the right to.',
    },
  },
  electedMember: {
    name: { nb: 'Folkevalgt', nn: 'Folkevald', en: 'Elected member' },
    purpose: {
      nb: 'Leser alle merknader i en sak, uten kontaktopplysninger.',
      nn: 'Les alle merknader i ei sak, utan kontaktopplysningar.',
      en: 'Reads all comments of a case, without contact details.',
    },
  },
  archivist: {
    name: { nb: 'Arkivar', nn: 'Arkivar', en: 'Archivist' },
    purpose: {
      nb: 'Følger med på journalføringen og skjermer opplysninger.',
      nn: 'Følgjer med på journalføringa og skjermar opplysningar.',
      en: 'Follows the journal and shields information.',
    },
  },
  auditor: {
    name: { nb: 'Revisor', nn: 'Revisor', en: 'Auditor' },
    purpose: {
      nb: 'Leser loggen over hva som er gjort.',
      nn: 'Les loggen over kva som er gjort.',
      en: 'Reads the log of what was done.',
    },
  },
};
