import type { RetentionRule } from './retention-rule.ts';
import { retentionTerms } from './retention-terms.ts';
import { minimisation, security, withTheCase } from './retention-words.ts';

/** What the service keeps of people to work at all: sign-in, mail, files on their way, records of who read. */
export const serviceRetentionRules: readonly RetentionRule[] = [
  {
    id: 'sessions',
    purpose: 'signIn',
    what: { nb: 'Innlogginger', nn: 'Innloggingar', en: 'Sign-ins' },
    term: {
      words: {
        nb: '12 timer, eller til du logger ut',
        nn: '12 timar, eller til du loggar ut',
        en: '12 hours, or until you sign out',
      },
    },
    ground: security,
  },
  {
    id: 'signInAttempts',
    purpose: 'signIn',
    what: {
      nb: 'Innlogginger som ikke ble fullført',
      nn: 'Innloggingar som ikkje blei fullførte',
      en: 'Sign-ins that were not finished',
    },
    term: { words: { nb: '15 minutter', nn: '15 minutt', en: '15 minutes' } },
    ground: security,
  },
  {
    id: 'emailProofs',
    purpose: 'signIn',
    what: {
      nb: 'Lenker og koder sendt på e-post',
      nn: 'Lenkjer og kodar sende på e-post',
      en: 'Links and codes sent by e-mail',
    },
    term: { words: { nb: '30 minutter', nn: '30 minutt', en: '30 minutes' } },
    ground: security,
  },
  {
    id: 'heardLogouts',
    purpose: 'signIn',
    what: {
      nb: 'Meldinger om at ID-porten har logget noen ut',
      nn: 'Meldingar om at ID-porten har logga nokon ut',
      en: 'Messages that ID-porten has signed someone out',
    },
    term: { days: retentionTerms.heardLogoutDays },
    ground: security,
  },
  {
    id: 'mailTexts',
    purpose: 'mail',
    what: {
      nb: 'Teksten i e-poster',
      nn: 'Teksten i e-postar',
      en: 'The text of e-mails',
    },
    term: {
      words: {
        nb: 'til meldingen er sendt eller ikke lenger gjelder',
        nn: 'til meldinga er send eller ikkje lenger gjeld',
        en: 'until the message is sent or no longer matters',
      },
    },
    ground: minimisation,
  },
  {
    id: 'mail',
    purpose: 'mail',
    what: {
      nb: 'Hvem som har fått e-post, og når',
      nn: 'Kven som har fått e-post, og når',
      en: 'Who was sent e-mail, and when',
    },
    term: { days: retentionTerms.mailDays },
    ground: {
      nb: 'Kommunen må kunne se om meldingen kom fram. Personvernforordningen artikkel 6 nr. 1 bokstav e.',
      nn: 'Kommunen må kunne sjå om meldinga kom fram. Personvernforordninga artikkel 6 nr. 1 bokstav e.',
      en: 'The municipality must see whether the message arrived. GDPR article 6 (1) e.',
    },
  },
  {
    id: 'commentNotices',
    purpose: 'mail',
    what: {
      nb: 'Adresser til ansatte som vil ha varsel om nye merknader',
      nn: 'Adresser til tilsette som vil ha varsel om nye merknader',
      en: 'Addresses of staff who want notices of new comments',
    },
    term: {
      words: {
        nb: 'til de velger det bort eller ikke lenger har rollen',
        nn: 'til dei vel det bort eller ikkje lenger har rolla',
        en: 'until they turn it off or no longer have the role',
      },
    },
    ground: minimisation,
  },
  {
    id: 'drafts',
    purpose: 'files',
    what: {
      nb: 'Kladder og kvitteringer',
      nn: 'Kladdar og kvitteringar',
      en: 'Drafts and receipts',
    },
    term: {
      words: {
        nb: 'på enheten din alene, til du sletter dem',
        nn: 'på eininga di åleine, til du slettar dei',
        en: 'on your device alone, until you delete them',
      },
    },
    ground: {
      nb: 'Du bestemmer selv. Kommunen ser dem ikke.',
      nn: 'Du bestemmer sjølv. Kommunen ser dei ikkje.',
      en: 'You decide. The municipality does not see them.',
    },
  },
  {
    id: 'uploads',
    purpose: 'files',
    what: {
      nb: 'Vedlegg som ikke ble sendt med noe innspill',
      nn: 'Vedlegg som ikkje blei sende med noko innspel',
      en: 'Attachments that were not sent with any comment',
    },
    term: { days: 1 },
    ground: minimisation,
  },
  {
    id: 'unfinishedUploads',
    purpose: 'files',
    what: {
      nb: 'Vedlegg som bare delvis kom fram',
      nn: 'Vedlegg som berre delvis kom fram',
      en: 'Attachments that arrived only in part',
    },
    term: { days: 1 },
    ground: minimisation,
  },
  {
    id: 'planUploads',
    purpose: 'files',
    what: {
      nb: 'Planfiler som ikke ble tatt i bruk',
      nn: 'Planfiler som ikkje blei tekne i bruk',
      en: 'Plan files that were never put to use',
    },
    term: { words: { nb: 'fra ett til sju døgn', nn: 'frå eitt til sju døgn', en: 'one to seven days' } },
    ground: minimisation,
  },
  {
    id: 'findings',
    purpose: 'operation',
    what: {
      nb: 'Merker for hva slags opplysninger en tekst eller fil kan ha, uten selve ordene',
      nn: 'Merke for kva slags opplysningar ein tekst eller ei fil kan ha, utan sjølve orda',
      en: 'Marks of what kind of data a text or file may hold, without the words themselves',
    },
    term: withTheCase,
    ground: {
      nb: 'Vern av den det gjelder. Personvernforordningen artikkel 25 og 32.',
      nn: 'Vern av den det gjeld. Personvernforordninga artikkel 25 og 32.',
      en: 'Protects whom it is about. GDPR articles 25 and 32.',
    },
  },
  {
    id: 'deliveryAnswers',
    purpose: 'mail',
    what: {
      nb: 'E-post som en plankonsulent har oppgitt for å få svar på en leveranse',
      nn: 'E-post som ein plankonsulent har oppgitt for å få svar på ei levering',
      en: 'E-mail that a consultant gave to be told of the answer to a delivery',
    },
    term: {
      words: {
        nb: 'til kommunen har svart',
        nn: 'til kommunen har svart',
        en: 'until the municipality has answered',
      },
    },
    ground: {
      nb: 'Den som ba om svar, skal få det. Personvernforordningen artikkel 5 nr. 1 bokstav e.',
      nn: 'Den som bad om svar, skal få det. Personvernforordninga artikkel 5 nr. 1 bokstav e.',
      en: 'Whoever asked for an answer shall have it. GDPR article 5 (1) e.',
    },
  },
  {
    id: 'readings',
    purpose: 'operation',
    what: {
      nb: 'Hvem i kommunen som har åpnet kontaktopplysninger, skjermet tekst eller skjermede vedlegg',
      nn: 'Kven i kommunen som har opna kontaktopplysningar, skjerma tekst eller skjerma vedlegg',
      en: 'Who in the municipality has opened contact details, withheld text or withheld attachments',
    },
    term: withTheCase,
    ground: {
      nb: 'Viser at bare de som trenger det, ser. Personvernforordningen artikkel 5 nr. 2 og artikkel 32.',
      nn: 'Viser at berre dei som treng det, ser. Personvernforordninga artikkel 5 nr. 2 og artikkel 32.',
      en: 'Shows that only those who need to, look. GDPR articles 5 (2) and 32.',
    },
  },
  {
    id: 'networkAddresses',
    purpose: 'operation',
    what: {
      nb: 'Nettadresser (IP), for å stanse misbruk',
      nn: 'Nettadresser (IP), for å stanse misbruk',
      en: 'Network addresses (IP), to stop abuse',
    },
    term: {
      words: {
        nb: 'i minnet i opptil ti minutter. De skrives aldri ned',
        nn: 'i minnet i opptil ti minutt. Dei blir aldri skrivne ned',
        en: 'in memory for up to ten minutes. They are never written down',
      },
    },
    ground: {
      nb: 'Vern mot misbruk. Personvernforordningen artikkel 32.',
      nn: 'Vern mot misbruk. Personvernforordninga artikkel 32.',
      en: 'Defence against abuse. GDPR article 32.',
    },
  },
  {
    id: 'reports',
    purpose: 'operation',
    what: {
      nb: 'Tall på hva som er slettet',
      nn: 'Tal på kva som er sletta',
      en: 'Counts of what was erased',
    },
    term: { days: retentionTerms.reportDays },
    ground: {
      nb: 'Viser at reglene følges. Personvernforordningen artikkel 5 nr. 2.',
      nn: 'Viser at reglane blir følgde. Personvernforordninga artikkel 5 nr. 2.',
      en: 'Shows that the rules are kept. GDPR article 5 (2).',
    },
  },
];
