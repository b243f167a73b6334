import type { CatalogueEntry } from './catalogue-entry.ts';

/** Files, documents and plan files that are sent in. */
export const fileErrors = {
  'file-type-refused': {
    status: 415,
    messages: {
      nb: 'Vi kan ikke ta imot filen {name}. Den er ikke lagret. Lagre den som PDF og legg den ved på nytt.',
      nn: 'Vi kan ikkje ta imot fila {name}. Ho er ikkje lagra. Lagre ho som PDF og legg ho ved på nytt.',
      en: 'We cannot take the file {name}. It was not saved. Save it as PDF and attach it again.',
    },
  },
  'file-macros': {
    status: 415,
    messages: {
      nb: 'Filen {name} har makroer, altså små programmer. Den er ikke lagret. Lagre den uten makroer, eller som PDF.',
      nn: 'Fila {name} har makroar, altså små program. Ho er ikkje lagra. Lagre ho utan makroar, eller som PDF.',
      en: 'The file {name} has macros, which are small programs. It was not saved. Save it without macros, or as PDF.',
    },
  },
  'file-too-dense': {
    status: 422,
    messages: {
      nb: 'Filen {name} blir altfor stor når den pakkes ut. Den er ikke lagret. Lagre den som PDF og prøv igjen.',
      nn: 'Fila {name} blir altfor stor når ho blir pakka ut. Ho er ikkje lagra. Lagre ho som PDF og prøv igjen.',
      en: 'The file {name} becomes far too large when unpacked. It was not saved. Save it as PDF and try again.',
    },
  },
  'file-empty': {
    status: 422,
    messages: {
      nb: 'Filen {name} er tom. Den er ikke lagret. Se om den åpner seg hos deg, og legg den ved på nytt.',
      nn: 'Fila {name} er tom. Ho er ikkje lagra. Sjå om ho opnar seg hos deg, og legg ho ved på nytt.',
      en: 'The file {name} is empty. It was not saved. See if it opens on your device, and attach it again.',
    },
  },
  'file-missing': {
    status: 500,
    messages: {
      nb: 'Filen er ikke i lageret vårt, selv om den skal være der. Vi har notert feilen. Si gjerne fra til kommunen.',
      nn: 'Fila er ikkje i lageret vårt, sjølv om ho skal vere der. Vi har notert feilen. Sei gjerne frå til kommunen.',
      en: 'The file is not in our store, though it should be. We have noted the fault. Please tell the municipality.',
    },
  },
  'file-store-unavailable': {
    status: 503,
    messages: {
      nb: 'Vi får ikke tak i filene akkurat nå. Ingenting er borte. Prøv igjen om noen minutter.',
      nn: 'Vi får ikkje tak i filene akkurat no. Ingenting er borte. Prøv igjen om nokre minutt.',
      en: 'We cannot reach the files right now. Nothing is lost. Try again in a few minutes.',
    },
  },
  'file-not-scanned': {
    status: 409,
    messages: {
      nb: 'Et vedlegg er ikke sjekket for virus ennå, så pakken kan ikke lages nå. Prøv igjen om noen minutter.',
      nn: 'Eit vedlegg er ikkje sjekka for virus enno, så pakken kan ikkje lagast no. Prøv igjen om nokre minutt.',
      en: 'An attachment has not been checked for viruses yet, so the package cannot be made now. Try again in a few minutes.',
    },
  },
  'file-infected': {
    status: 422,
    messages: {
      nb: 'Virusprogrammet vårt stoppet filen {name}. Den er ikke lagret. Du kan sende innspillet uten den, eller lage filen på nytt.',
      nn: 'Virusprogrammet vårt stoppa fila {name}. Ho er ikkje lagra. Du kan sende innspelet utan ho, eller lage fila på nytt.',
      en: 'Our virus scanner stopped the file {name}. It was not saved. You can send your comment without it, or make the file again.',
    },
  },
  'file-waits-for-scan': {
    status: 409,
    messages: {
      nb: 'Filen {name} er ikke sett etter for virus ennå, så den kan ikke åpnes. Den er trygt lagret. Prøv igjen om litt.',
      nn: 'Fila {name} er ikkje sett etter for virus enno, så ho kan ikkje opnast. Ho er trygt lagra. Prøv igjen om litt.',
      en: 'The file {name} has not been checked for viruses yet, so it cannot be opened. It is safely stored. Try again shortly.',
    },
  },
  'file-held': {
    status: 409,
    messages: {
      nb: 'Filen «{name}» er holdt tilbake. Den vises ikke på nett. Opphev det først, eller legg inn en skjermet kopi.',
      nn: 'Fila «{name}» er halden tilbake. Ho er ikkje vist på nett. Opphev det først, eller legg inn ein skjerma kopi.',
      en: 'The file “{name}” is held back. It is not shown on the web. Let it go first, or put in a redacted copy.',
    },
  },
  'file-stopped': {
    status: 409,
    messages: {
      nb: 'Virusprogrammet stoppet filen {name}. Den er en del av saken, men kan ikke åpnes. Be avsenderen sende den på nytt.',
      nn: 'Virusprogrammet stoppa fila {name}. Ho er ein del av saka, men kan ikkje opnast. Be avsendaren sende ho på nytt.',
      en: 'The virus scanner stopped the file {name}. It is part of the case, but cannot be opened. Ask the sender for a new one.',
    },
  },
  'uploads-full': {
    status: 503,
    messages: {
      nb: 'Mange sender store filer akkurat nå. Filen ligger på enheten din, og vi prøver igjen om litt.',
      nn: 'Mange sender store filer akkurat no. Fila ligg på eininga di, og vi prøver igjen om litt.',
      en: 'Many people are sending large files right now. The file is kept on your device, and we try again shortly.',
    },
  },
  'file-too-large': {
    status: 413,
    messages: {
      nb: 'Filen {name} er større enn {limit} MB. Den er ikke lagret. Gjør den mindre, eller del den i flere filer.',
      nn: 'Fila {name} er større enn {limit} MB. Ho er ikkje lagra. Gjer ho mindre, eller del ho i fleire filer.',
      en: 'The file {name} is larger than {limit} MB. It was not saved. Make it smaller, or split it into several files.',
    },
  },
  'too-many-files': {
    status: 422,
    messages: {
      nb: 'Du kan legge ved {limit} filer. Fjern noen, eller slå dem sammen til én PDF.',
      nn: 'Du kan leggje ved {limit} filer. Fjern nokre, eller slå dei saman til éin PDF.',
      en: 'You can attach {limit} files. Remove some, or merge them into one PDF.',
    },
  },
  'file-unknown': {
    status: 422,
    messages: {
      nb: 'Et vedlegg finnes ikke lenger på serveren. Innspillet er ikke sendt. Legg ved filen på nytt og send igjen.',
      nn: 'Eit vedlegg finst ikkje lenger på tenaren. Innspelet er ikkje sendt. Legg ved fila på nytt og send igjen.',
      en: 'An attachment is no longer on the server. Your comment was not sent. Attach the file again and resend.',
    },
  },
  'pdf-encrypted': {
    status: 422,
    messages: {
      nb: 'PDF-en er låst med passord, så vi kan ikke lese den. Lagre den uten passord og prøv igjen.',
      nn: 'PDF-en er låst med passord, så vi kan ikkje lese han. Lagre han utan passord og prøv igjen.',
      en: 'The PDF is locked with a password, so we cannot read it. Save it without a password and try again.',
    },
  },
  'pdf-broken': {
    status: 422,
    messages: {
      nb: 'Vi kan ikke lese PDF-en. Den er trolig skadet. Lag den på nytt fra kilden og prøv igjen.',
      nn: 'Vi kan ikkje lese PDF-en. Han er truleg skadd. Lag han på nytt frå kjelda og prøv igjen.',
      en: 'We cannot read the PDF. It is probably damaged. Make it again from its source and retry.',
    },
  },
  'pdf-too-large': {
    status: 422,
    messages: {
      nb: 'PDF-en er for stor til at vi kan lese teksten. Del den i flere filer og prøv igjen.',
      nn: 'PDF-en er for stor til at vi kan lese teksten. Del han i fleire filer og prøv igjen.',
      en: 'The PDF is too large for us to read its text. Split it into several files and try again.',
    },
  },
  'document-page-unknown': {
    status: 422,
    messages: {
      nb: 'Dokumentet har ikke så mange sider. Skriv et sidetall som finnes, eller la feltet stå tomt.',
      nn: 'Dokumentet har ikkje så mange sider. Skriv eit sidetal som finst, eller lat feltet stå tomt.',
      en: 'The document does not have that many pages. Enter a page that exists, or leave the field empty.',
    },
  },
  'document-already-replaced': {
    status: 409,
    messages: {
      nb: 'Dokumentet er allerede erstattet. Ingenting er lagret. Velg den nyeste utgaven.',
      nn: 'Dokumentet er alt erstatta. Ingenting er lagra. Vel den nyaste utgåva.',
      en: 'The document has already been replaced. Nothing was saved. Choose the newest edition.',
    },
  },
  'docx-broken': {
    status: 422,
    messages: {
      nb: 'Vi kan ikke lese Word-filen. Den er trolig skadet eller låst. Lagre den på nytt i Word og prøv igjen.',
      nn: 'Vi kan ikkje lese Word-fila. Ho er truleg skadd eller låst. Lagre ho på nytt i Word og prøv igjen.',
      en: 'We cannot read the Word file. It is probably damaged or locked. Save it again in Word and retry.',
    },
  },
  'provisions-file-refused': {
    status: 415,
    messages: {
      nb: 'Filen {name} er ikke en PDF, en Word-fil (.docx) eller ren tekst. Lagre den som en av dem, eller lim inn teksten.',
      nn: 'Fila {name} er ikkje ein PDF, ei Word-fil (.docx) eller rein tekst. Lagre ho som ein av dei, eller lim inn teksten.',
      en: 'The file {name} is not a PDF, a Word file (.docx) or plain text. Save it as one of these, or paste the text.',
    },
  },
  'import-refused': {
    status: 422,
    messages: {
      nb: 'Planfilen kan ikke leses inn som den er. Ingenting er lagret. Se funnene, rett filen og last den opp på nytt.',
      nn: 'Planfila kan ikkje lesast inn som ho er. Ingenting er lagra. Sjå funna, rett fila og last ho opp på nytt.',
      en: 'The plan file cannot be imported as it is. Nothing was saved. See the findings, correct the file and upload it again.',
    },
  },
  'delivery-decided': {
    status: 409,
    messages: {
      nb: 'Leveransen er alt tatt inn eller sendt tilbake. Ingenting er endret. Last siden på nytt for å se hva som er avgjort.',
      nn: 'Leveringa er alt teken inn eller send tilbake. Ingenting er endra. Last sida på nytt for å sjå kva som er avgjort.',
      en: 'The delivery has been taken in or sent back already. Nothing was changed. Reload the page to see what was decided.',
    },
  },
  'import-at-work': {
    status: 409,
    messages: {
      nb: 'Vi arbeider med denne planfilen nå. Ingenting er endret. Vent til vi er ferdige, eller avbryt først.',
      nn: 'Vi arbeider med denne planfila no. Ingenting er endra. Vent til vi er ferdige, eller avbryt først.',
      en: 'We are working on this plan file now. Nothing was changed. Wait until we are done, or stop it first.',
    },
  },
  'too-many-uploads': {
    status: 429,
    messages: {
      nb: 'Du har fem opplastinger i gang. Denne er ikke begynt. Vent til en av dem er ferdig, og prøv igjen.',
      nn: 'Du har fem opplastingar i gang. Denne er ikkje byrja. Vent til ei av dei er ferdig, og prøv igjen.',
      en: 'You have five uploads under way. This one has not begun. Wait until one of them is done and try again.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
