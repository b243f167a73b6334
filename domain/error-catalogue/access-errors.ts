import type { CatalogueEntry } from './catalogue-entry.ts';

/** Who one is, and what one may do. */
export const accessErrors = {
  'not-signed-in': {
    status: 401,
    messages: {
      nb: 'Du er ikke logget inn, eller innloggingen har gått ut. Logg inn og prøv igjen.',
      nn: 'Du er ikkje logga inn, eller innlogginga har gått ut. Logg inn og prøv igjen.',
      en: 'You are not signed in, or your session has ended. Sign in and try again.',
    },
  },
  'sign-in-failed': {
    status: 401,
    messages: {
      nb: 'Brukernavnet eller passordet er feil. Du er ikke logget inn. Prøv igjen.',
      nn: 'Brukarnamnet eller passordet er feil. Du er ikkje logga inn. Prøv igjen.',
      en: 'The user name or the password is wrong. You are not signed in. Try again.',
    },
  },
  'geodata-key-unknown': {
    status: 401,
    messages: {
      nb: 'Nøkkelen er feil eller trukket tilbake. Ingen data er sendt. Be administratoren i kommunen din om en ny nøkkel.',
      nn: 'Nøkkelen er feil eller trekt tilbake. Ingen data er sende. Be administratoren i kommunen din om ein ny nøkkel.',
      en: 'The key is wrong or has been revoked. No data were sent. Ask your municipality’s administrator for a new key.',
    },
  },
  forbidden: {
    status: 403,
    messages: {
      nb: 'Du har ikke tilgang til dette. Ingenting er endret. Be administratoren i kommunen om tilgang hvis du trenger den.',
      nn: 'Du har ikkje tilgang til dette. Ingenting er endra. Be administratoren i kommunen om tilgang om du treng det.',
      en: 'You do not have access to this. Nothing was changed. Ask your municipality’s administrator if you need access.',
    },
  },
  'redaction-needs-second': {
    status: 403,
    messages: {
      nb: 'Kommunen har valgt at to personer skal lese en skjermet tekst. Ingenting er lagt på nett. Be en kollega bekrefte den.',
      nn: 'Kommunen har valt at to personar skal lese ein skjerma tekst. Ingenting er lagt på nett. Be ein kollega stadfeste han.',
      en: 'The municipality has chosen that two people read a redacted text. Nothing was put on the web. Ask a colleague to confirm it.',
    },
  },
  'layer-withheld': {
    status: 403,
    messages: {
      nb: 'Disse dataene deler {municipality} ikke med alle. Du kan fortsatt se planen på plansiden. Spør kommunen hvis du trenger dataene.',
      nn: 'Desse dataa deler {municipality} ikkje med alle. Du kan framleis sjå planen på plansida. Spør kommunen om du treng dataa.',
      en: 'These data are not shared with everyone by {municipality}. You can still see the plan on its page. Ask the municipality if you need the data.',
    },
  },
  'origin-refused': {
    status: 403,
    messages: {
      nb: 'Forespørselen kom fra en annen nettside og ble stoppet. Ingenting er endret. Åpne denne siden på nytt og prøv igjen.',
      nn: 'Førespurnaden kom frå ein annan nettstad og blei stoppa. Ingenting er endra. Opne denne sida på nytt og prøv igjen.',
      en: 'The request came from another website and was stopped. Nothing was changed. Open this page again and retry.',
    },
  },
  'municipality-switched': {
    status: 409,
    messages: {
      nb: 'Du har byttet kommune i et annet vindu. Ingenting er endret. Last siden på nytt, eller bytt tilbake på «Min konto».',
      nn: 'Du har bytt kommune i eit anna vindauge. Ingenting er endra. Last sida på nytt, eller byt tilbake på «Min konto».',
      en: 'You have switched municipality in another window. Nothing was changed. Reload the page, or switch back at “My account”.',
    },
  },
  'password-wrong': {
    status: 400,
    messages: {
      nb: 'Det gamle passordet er feil. Passordet er ikke byttet. Skriv det du logget inn med.',
      nn: 'Det gamle passordet er feil. Passordet er ikkje bytt. Skriv det du logga inn med.',
      en: 'The old password is wrong. Your password was not changed. Type the one you signed in with.',
    },
  },
  'password-weak': {
    status: 400,
    messages: {
      nb: 'Det nye passordet er for lett å gjette. Passordet er ikke byttet. Velg et lengre, som du ikke har brukt før.',
      nn: 'Det nye passordet er for lett å gjette. Passordet er ikkje bytt. Vel eit lengre, som du ikkje har brukt før.',
      en: 'The new password is too easy to guess. Your password was not changed. Choose a longer one that you have not used before.',
    },
  },
  'password-elsewhere': {
    status: 400,
    messages: {
      nb: 'Du logger inn hos kommunen og har ikke noe passord her. Ingenting er endret. Bytt passordet der du logger inn.',
      nn: 'Du loggar inn hos kommunen og har ikkje noko passord her. Ingenting er endra. Byt passordet der du loggar inn.',
      en: 'You sign in with your municipality and have no password here. Nothing was changed. Change the password where you sign in.',
    },
  },
  'own-role': {
    status: 409,
    messages: {
      nb: 'Du kan ikke endre dine egne roller. Ingenting er endret. Be en annen administrator om det.',
      nn: 'Du kan ikkje endre dine eigne roller. Ingenting er endra. Be ein annan administrator om det.',
      en: 'You cannot change your own roles. Nothing was changed. Ask another administrator.',
    },
  },
  'last-administrator': {
    status: 409,
    messages: {
      nb: 'Dette er den siste som kan gi tilgang. Ingenting er endret. Gi rollen til en annen først.',
      nn: 'Dette er den siste som kan gi tilgang. Ingenting er endra. Gi rolla til ein annan først.',
      en: 'This is the last person who can give access. Nothing was changed. Give the role to someone else first.',
    },
  },
  'role-from-sign-in': {
    status: 409,
    messages: {
      nb: 'Rollen kommer fra kommunens egen innlogging. Ingenting er endret. Fjern den der, ellers kommer den tilbake.',
      nn: 'Rolla kjem frå innlogginga til kommunen. Ingenting er endra. Fjern henne der, elles kjem ho tilbake.',
      en: 'The role comes from the municipality’s own sign-in. Nothing was changed. Remove it there, or it will come back.',
    },
  },
  'person-here-already': {
    status: 409,
    messages: {
      nb: 'Personen står alt i lista. Ingen ny invitasjon er laget. Gi rollen i lista.',
      nn: 'Personen står alt i lista. Ingen ny invitasjon er laga. Gi rolla i lista.',
      en: 'This person is in the list already. No new invitation was made. Give the role in the list.',
    },
  },
  'account-known-elsewhere': {
    status: 409,
    messages: {
      nb: 'En annen kommune har en bruker med dette navnet. Ingen har fått tilgang. Gå videre bare hvis du vet at det er samme person.',
      nn: 'Ein annan kommune har ein brukar med dette namnet. Ingen har fått tilgang. Gå vidare berre om du veit at det er same person.',
      en: 'Another municipality has a user of this name. Nobody was given access. Go on only if you know that it is the same person.',
    },
  },
  'too-many-keys': {
    status: 409,
    messages: {
      nb: 'Kommunen har allerede {most} nøkler i bruk. Ingen ny er laget. Trekk tilbake en som ikke trengs lenger.',
      nn: 'Kommunen har alt {most} nøklar i bruk. Ingen ny er laga. Trekk tilbake ein som ikkje trengst lenger.',
      en: 'Your municipality already has {most} keys in use. No new one was made. Revoke one that is no longer needed.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
