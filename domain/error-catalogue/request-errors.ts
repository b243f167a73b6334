import type { CatalogueEntry } from './catalogue-entry.ts';

/** A request that cannot be taken as it stands, whatever it is about. */
export const requestErrors = {
  'not-found': {
    status: 404,
    messages: {
      nb: 'Vi finner ikke det du leter etter. Lenken kan være feil eller gammel. Gå til forsiden og søk etter planen.',
      nn: 'Vi finn ikkje det du leiter etter. Lenkja kan vere feil eller gammal. Gå til framsida og søk etter planen.',
      en: 'We cannot find what you are looking for. The link may be wrong or old. Go to the front page and search for the plan.',
    },
  },
  'municipality-unknown': {
    status: 404,
    messages: {
      nb: 'Kommunenummeret {number} er ikke med i denne portalen. Kontroller nummeret, eller velg kommunen på forsiden.',
      nn: 'Kommunenummeret {number} er ikkje med i denne portalen. Kontroller nummeret, eller vel kommunen på framsida.',
      en: 'Municipality number {number} is not part of this portal. Check the number, or choose the municipality on the front page.',
    },
  },
  validation: {
    status: 400,
    messages: {
      nb: 'Noe mangler eller er feil utfylt. Ingenting er lagret. Rett feltene som er merket, og send på nytt.',
      nn: 'Noko manglar eller er feil utfylt. Ingenting er lagra. Rett felta som er merkte, og send på nytt.',
      en: 'Something is missing or filled in wrongly. Nothing was saved. Correct the marked fields and send again.',
    },
  },
  'not-json': {
    status: 415,
    messages: {
      nb: 'Innholdet må sendes som JSON. Ingenting er lagret. Last siden på nytt og prøv igjen.',
      nn: 'Innhaldet må sendast som JSON. Ingenting er lagra. Last sida på nytt og prøv igjen.',
      en: 'The content must be sent as JSON. Nothing was saved. Reload the page and try again.',
    },
  },
  'payload-too-large': {
    status: 413,
    messages: {
      nb: 'Det du sendte er for stort. Ingenting er lagret. Kort ned teksten eller del opp innsendingen.',
      nn: 'Det du sende er for stort. Ingenting er lagra. Kort ned teksten eller del opp innsendinga.',
      en: 'What you sent is too large. Nothing was saved. Shorten the text or send it in parts.',
    },
  },
  'rate-limited': {
    status: 429,
    messages: {
      nb: 'Det har kommet for mange forsøk på kort tid. Ingenting er lagret. Vent {retryAfterSeconds} sekunder og prøv igjen.',
      nn: 'Det har kome for mange forsøk på kort tid. Ingenting er lagra. Vent {retryAfterSeconds} sekund og prøv igjen.',
      en: 'There were too many attempts in a short time. Nothing was saved. Wait {retryAfterSeconds} seconds and try again.',
    },
  },
  'work-needed': {
    status: 428,
    messages: {
      nb: 'Mange sender inn akkurat nå. Nettleseren må regne litt før innspillet blir tatt imot. Ingenting er lagret ennå. Prøv igjen, så gjør den det.',
      nn: 'Mange sender inn akkurat no. Nettlesaren må rekne litt før innspelet blir teke imot. Ingenting er lagra enno. Prøv igjen, så gjer han det.',
      en: 'Many are sending right now. Your browser must do some reckoning before the comment is taken. Nothing was saved yet. Try again, and it will.',
    },
  },
  'not-acceptable': {
    status: 406,
    messages: {
      nb: 'Dette finnes ikke i formatet du ber om. Dette finnes: {known}. Velg et av dem med f=.',
      nn: 'Dette finst ikkje i formatet du ber om. Dette finst: {known}. Vel eitt av dei med f=.',
      en: 'This does not exist in the format you ask for. These exist: {known}. Choose one with f=.',
    },
  },
  'revision-conflict': {
    status: 409,
    messages: {
      nb: 'Noen andre har endret dette mens du arbeidet. Endringen din er ikke lagret. Se hva som er nytt, og gjør endringen på nytt.',
      nn: 'Nokon andre har endra dette medan du arbeidde. Endringa di er ikkje lagra. Sjå kva som er nytt, og gjer endringa på nytt.',
      en: 'Someone else changed this while you were working. Your change was not saved. See what is new and make the change again.',
    },
  },
  'idempotency-conflict': {
    status: 409,
    messages: {
      nb: 'Dette innspillet er allerede sendt med et annet innhold. Det første står. Åpne kvitteringen, eller start et nytt innspill.',
      nn: 'Dette innspelet er alt sendt med eit anna innhald. Det første står. Opne kvitteringa, eller start eit nytt innspel.',
      en: 'This comment has already been sent with other content. The first one stands. Open the receipt, or start a new comment.',
    },
  },
  'already-exists': {
    status: 409,
    messages: {
      nb: 'Dette finnes fra før. Ingenting nytt er laget. Bruk det som finnes, eller velg et annet navn eller nummer.',
      nn: 'Dette finst frå før. Ingenting nytt er laga. Bruk det som finst, eller vel eit anna namn eller nummer.',
      en: 'This already exists. Nothing new was made. Use the existing one, or choose another name or number.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
