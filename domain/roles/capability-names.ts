import type { Texts } from '../language.ts';
import type { Capability } from './capabilities.ts';

/** What each capability lets someone do, as it is said to people. */
export const capabilityNames: Readonly<Record<Capability, Texts>> = {
  'plans.read': {
    nb: 'se planer under arbeid',
    nn: 'sjå planar under arbeid',
    en: 'see plans in the making',
  },
  'plans.prepare': {
    nb: 'lage og endre planer og lese inn planfiler',
    nn: 'lage og endre planar og lese inn planfiler',
    en: 'make and change plans and read plan files in',
  },
  'plans.publish': {
    nb: 'publisere planversjoner og dokumenter',
    nn: 'publisere planversjonar og dokument',
    en: 'publish plan versions and documents',
  },
  'plans.decide': {
    nb: 'føre inn vedtak og avslutte planer',
    nn: 'føre inn vedtak og avslutte planar',
    en: 'record decisions and end plans',
  },
  'hearings.read': {
    nb: 'se høringer under arbeid',
    nn: 'sjå høyringar under arbeid',
    en: 'see hearings in the making',
  },
  'hearings.prepare': { nb: 'forberede høringer', nn: 'førebu høyringar', en: 'prepare hearings' },
  'hearings.decide': {
    nb: 'sende på høring, forlenge, avlyse og sende til vedtak',
    nn: 'sende på høyring, forlengje, avlyse og sende til vedtak',
    en: 'put out for hearing, extend, call off and send to decision',
  },
  'comments.read': {
    nb: 'lese alle merknader, uten kontaktopplysninger',
    nn: 'lese alle merknader, utan kontaktopplysningar',
    en: 'read all comments, without contact details',
  },
  'comments.readContact': {
    nb: 'lese merknader med kontaktopplysninger',
    nn: 'lese merknader med kontaktopplysningar',
    en: 'read comments with contact details',
  },
  'comments.moderate': {
    nb: 'avgjøre hva som vises på nett',
    nn: 'avgjere kva som blir vist på nett',
    en: 'decide what is shown on the web',
  },
  'comments.answer': { nb: 'svare på merknader', nn: 'svare på merknader', en: 'answer comments' },
  'comments.register': {
    nb: 'føre inn merknader fra brev og e-post',
    nn: 'føre inn merknader frå brev og e-post',
    en: 'enter comments from letters and e-mail',
  },
  'neighbours.read': {
    nb: 'se varsler om planer i nabokommuner',
    nn: 'sjå varsel om planar i nabokommunar',
    en: 'see notices of neighbours’ plans',
  },
  'neighbours.handle': {
    nb: 'følge opp varsler fra nabokommuner',
    nn: 'følgje opp varsel frå nabokommunar',
    en: 'follow up notices from neighbours',
  },
  'statements.give': { nb: 'gi uttalelse', nn: 'gi fråsegn', en: 'give statements' },
  'statements.object': { nb: 'reise innsigelse', nn: 'fremje motsegn', en: 'object formally' },
  'drafts.deliver': {
    nb: 'levere utkast og dokumenter til egne planer',
    nn: 'levere utkast og dokument til eigne planar',
    en: 'deliver drafts and documents to their own plans',
  },
  'drafts.take': {
    nb: 'ta imot eller avvise utkast og svarforslag',
    nn: 'ta imot eller avvise utkast og svarforslag',
    en: 'take or leave drafts and suggested answers',
  },
  'replies.suggest': {
    nb: 'lese merknader til egne planer og foreslå svar',
    nn: 'lese merknader til eigne planar og foreslå svar',
    en: 'read comments on their own plans and suggest answers',
  },
  'duties.delegate': {
    nb: 'la en kollega avgjøre saker for en tid',
    nn: 'la ein kollega avgjere saker for ei tid',
    en: 'let a colleague decide for a time',
  },
  'municipality.manage': {
    nb: 'styre kommunens side og deling av data',
    nn: 'styre sida til kommunen og deling av data',
    en: 'run the municipality’s page and data sharing',
  },
  'people.manage': {
    nb: 'styre hvem som har tilgang',
    nn: 'styre kven som har tilgang',
    en: 'decide who has access',
  },
  'region.manage': {
    nb: 'styre innstillingene for regionen',
    nn: 'styre innstillingane for regionen',
    en: 'run the settings of the region',
  },
  'journal.read': { nb: 'se journalføringen', nn: 'sjå journalføringa', en: 'see the journal' },
  'journal.update': {
    nb: 'føre journalstatus og skjerming',
    nn: 'føre journalstatus og skjerming',
    en: 'set journal status and shielding',
  },
  'log.read': { nb: 'lese loggen', nn: 'lese loggen', en: 'read the log' },
};
