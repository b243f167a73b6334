import type { RetentionRule } from './retention-rule.ts';
import { contactChoice, namesChoice, retentionTerms, undecidedChoice } from './retention-terms.ts';
import { fromDecision, minimisation } from './retention-words.ts';

/** What people gave with their comments, and themselves as they signed in: kept for the case. */
export const caseRetentionRules: readonly RetentionRule[] = [
  {
    id: 'contact',
    purpose: 'case',
    what: {
      nb: 'E-post, telefon og adresse i innspill',
      nn: 'E-post, telefon og adresse i innspel',
      en: 'E-mail, telephone and address in comments',
    },
    term: { days: retentionTerms.contactDays },
    from: fromDecision,
    choice: contactChoice,
    ground: {
      nb: 'Kommunen skal kunne svare og varsle om vedtaket til klagefristen er ute. Plan- og bygningsloven § 12-12.',
      nn: 'Kommunen skal kunne svare og varsle om vedtaket til klagefristen er ute. Plan- og bygningslova § 12-12.',
      en: 'The municipality must be able to answer and to tell of the decision until nobody can complain. Planning and Building Act § 12-12.',
    },
  },
  {
    id: 'undecided',
    purpose: 'case',
    what: {
      nb: 'E-post, telefon og adresse i saker som aldri blir avgjort',
      nn: 'E-post, telefon og adresse i saker som aldri blir avgjorde',
      en: 'E-mail, telephone and address in cases that are never decided',
    },
    term: { days: retentionTerms.undecidedDays },
    from: {
      nb: 'etter fristen i siste høring. Kommunen blir spurt et halvt år før, og kan si at saken går ett år til',
      nn: 'etter fristen i siste høyring. Kommunen blir spurd eit halvt år før, og kan seie at saka går eitt år til',
      en: 'after the deadline of the last hearing. The municipality is asked half a year before, and may say that the case goes on for one more year',
    },
    choice: undecidedChoice,
    ground: {
      nb: 'En sak som har ligget så lenge, må høres på nytt. Plan- og bygningsloven § 10-1 og personvernforordningen artikkel 5 nr. 1 bokstav e.',
      nn: 'Ei sak som har lege så lenge, må høyrast på nytt. Plan- og bygningslova § 10-1 og personvernforordninga artikkel 5 nr. 1 bokstav e.',
      en: 'A case that has rested so long must be heard anew. Planning and Building Act § 10-1 and GDPR article 5 (1) e.',
    },
  },
  {
    id: 'names',
    purpose: 'case',
    what: {
      nb: 'Navn på privatpersoner ved innspill på nett',
      nn: 'Namn på privatpersonar ved innspel på nett',
      en: 'Names of private people with comments on the web',
    },
    term: { days: retentionTerms.namesDays },
    from: {
      nb: 'etter endelig vedtak. Navn på barn under 18 år vises aldri',
      nn: 'etter endeleg vedtak. Namn på barn under 18 år blir aldri viste',
      en: 'after the final decision. Names of children under 18 are never shown',
    },
    choice: namesChoice,
    ground: {
      nb: 'Åpenhet mens saken går. Plan- og bygningsloven § 5-1 og personvernforordningen artikkel 5 nr. 1 bokstav e.',
      nn: 'Openheit mens saka går. Plan- og bygningslova § 5-1 og personvernforordninga artikkel 5 nr. 1 bokstav e.',
      en: 'Openness while the case runs. Planning and Building Act § 5-1 and GDPR article 5 (1) e.',
    },
  },
  {
    id: 'askedNames',
    purpose: 'case',
    what: {
      nb: 'Navn i innspill, når den som sendte ber om det',
      nn: 'Namn i innspel, når den som sende ber om det',
      en: 'Names in comments, when the sender asks for it',
    },
    term: {
      words: {
        nb: 'til planen er vedtatt og arkivet har innspillet',
        nn: 'til planen er vedteken og arkivet har innspelet',
        en: 'until the plan is decided and the archive has the comment',
      },
    },
    ground: {
      nb: 'Saken må vise hvem som sendte hva. Offentleglova § 10 og arkivlova. Navnet står fortsatt i kommunens arkiv.',
      nn: 'Saka må vise kven som sende kva. Offentleglova § 10 og arkivlova. Namnet står framleis i arkivet til kommunen.',
      en: 'The case must show who sent what. Freedom of Information Act § 10 and the Archives Act. The name stays in the municipality’s archive.',
    },
  },
  {
    id: 'people',
    purpose: 'person',
    what: {
      nb: 'Min side for den som ikke logger inn lenger',
      nn: 'Mi side for den som ikkje loggar inn lenger',
      en: 'My page of someone who no longer signs in',
    },
    term: { days: retentionTerms.peopleDays },
    from: {
      nb: 'etter siste innlogging, når ingen av sakene går lenger',
      nn: 'etter siste innlogging, når ingen av sakene går lenger',
      en: 'after the last sign-in, when none of the cases goes on',
    },
    ground: minimisation,
  },
];
