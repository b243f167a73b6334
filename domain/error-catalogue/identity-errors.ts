import type { CatalogueEntry } from './catalogue-entry.ts';

/** Showing who one is, on the way to a comment or to the desk. */
export const identityErrors = {
  'identity-too-weak': {
    status: 403,
    messages: {
      nb: 'Denne høringen krever at du viser hvem du er. Innspillet er ikke sendt, men kladden er lagret. Logg inn slik siden ber om, og send på nytt.',
      nn: 'Denne høyringa krev at du viser kven du er. Innspelet er ikkje sendt, men kladden er lagra. Logg inn slik sida ber om, og send på nytt.',
      en: 'This consultation requires that you show who you are. Your comment was not sent, but the draft is kept. Sign in as the page asks, and send again.',
    },
  },
  'sign-in-cancelled': {
    status: 401,
    messages: {
      nb: 'Du avbrøt innloggingen. Ingenting er sendt, og det du har skrevet, er der fortsatt. Logg inn når du vil.',
      nn: 'Du avbraut innlogginga. Ingenting er sendt, og det du har skrive, er der framleis. Logg inn når du vil.',
      en: 'You cancelled signing in. Nothing was sent, and what you have written is still here. Sign in whenever you like.',
    },
  },
  'sign-in-refused': {
    status: 401,
    messages: {
      nb: 'Innloggingen ble ikke godtatt, og du er ikke logget inn. Det du har skrevet, er der fortsatt. Prøv å logge inn på nytt.',
      nn: 'Innlogginga blei ikkje godteken, og du er ikkje logga inn. Det du har skrive, er der framleis. Prøv å logge inn på nytt.',
      en: 'The sign-in was not accepted, and you are not signed in. What you have written is still here. Try to sign in again.',
    },
  },
  'sign-in-too-weak': {
    status: 403,
    messages: {
      nb: 'Du logget inn på et lavere nivå enn det trengs her. Du er ikke logget inn. Prøv igjen og velg BankID eller en annen innlogging på høyt nivå.',
      nn: 'Du logga inn på eit lågare nivå enn det trengst her. Du er ikkje logga inn. Prøv igjen og vel BankID eller ei anna innlogging på høgt nivå.',
      en: 'You signed in at a lower level than is needed here. You are not signed in. Try again with BankID or another sign-in at a high level.',
    },
  },
  'sign-in-provider-down': {
    status: 503,
    messages: {
      nb: 'Innloggingen svarer ikke nå. Du er ikke logget inn, og det du har skrevet, er der fortsatt. Prøv igjen om litt.',
      nn: 'Innlogginga svarer ikkje no. Du er ikkje logga inn, og det du har skrive, er der framleis. Prøv igjen om litt.',
      en: 'The sign-in service does not answer now. You are not signed in, and what you have written is still here. Try again in a while.',
    },
  },
  'staff-without-role': {
    status: 403,
    messages: {
      nb: 'Du er kjent, men har ingen rolle her ennå. Du er ikke logget inn. Be administratoren i kommunen om tilgang.',
      nn: 'Du er kjend, men har inga rolle her enno. Du er ikkje logga inn. Be administratoren i kommunen om tilgang.',
      en: 'You are known, but have no role here yet. You are not signed in. Ask your municipality’s administrator for access.',
    },
  },
  'email-proof-wrong': {
    status: 400,
    messages: {
      nb: 'Koden er feil. E-posten er ikke bekreftet. Se etter i den nyeste meldingen fra oss, og prøv igjen.',
      nn: 'Koden er feil. E-posten er ikkje stadfesta. Sjå etter i den nyaste meldinga frå oss, og prøv igjen.',
      en: 'The code is wrong. The e-mail address is not confirmed. Look in the newest message from us, and try again.',
    },
  },
  'email-proof-over': {
    status: 410,
    messages: {
      nb: 'Lenken er brukt eller for gammel. E-posten er ikke bekreftet. Be om en ny melding.',
      nn: 'Lenkja er brukt eller for gammal. E-posten er ikkje stadfesta. Be om ei ny melding.',
      en: 'The link is used or too old. The e-mail address is not confirmed. Ask for a new message.',
    },
  },
  'comment-claimed': {
    status: 409,
    messages: {
      nb: 'Innspillet hører alt til en som er logget inn. Ingenting er endret. Bruk lenken i kvitteringen for å se det.',
      nn: 'Innspelet høyrer alt til ein som er logga inn. Ingenting er endra. Bruk lenkja i kvitteringa for å sjå det.',
      en: 'The comment already belongs to someone who is signed in. Nothing was changed. Use the link in the receipt to see it.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
