import type { CatalogueEntry } from './catalogue-entry.ts';

/** The rules of hearings, comments and receipts. */
export const hearingErrors = {
  'hearing-not-open': {
    status: 409,
    messages: {
      nb: 'Høringen har ikke åpnet ennå. Innspillet er ikke sendt. Kladden ligger på enheten din, og du kan sende fra {opensAt}.',
      nn: 'Høyringa har ikkje opna enno. Innspelet er ikkje sendt. Kladden ligg på eininga di, og du kan sende frå {opensAt}.',
      en: 'The hearing has not opened yet. Your comment was not sent. The draft is kept on your device; you can send it from {opensAt}.',
    },
  },
  'hearing-closed': {
    status: 409,
    messages: {
      nb: 'Fristen har gått ut, og høringen tar ikke imot flere innspill her. Innspillet er ikke sendt. Ta kontakt med saksbehandleren: {contact}.',
      nn: 'Fristen har gått ut, og høyringa tek ikkje imot fleire innspel her. Innspelet er ikkje sendt. Ta kontakt med saksbehandlaren: {contact}.',
      en: 'The deadline has passed and the hearing takes no more comments here. Your comment was not sent. Contact the case officer: {contact}.',
    },
  },
  'hearing-not-ready': {
    status: 409,
    messages: {
      nb: 'Høringen kan ikke åpnes ennå, fordi noe loven krever mangler. Se listen «Klar for høring?» og fullfør punktene der.',
      nn: 'Høyringa kan ikkje opnast enno, fordi noko lova krev manglar. Sjå lista «Klar for høyring?» og fullfør punkta der.',
      en: 'The hearing cannot open yet, because something the law requires is missing. See the list “Ready for hearing?” and complete it.',
    },
  },
  'hearing-published': {
    status: 409,
    messages: {
      nb: 'Høringen er lagt ut, så bare kontaktopplysningene kan endres. Ingenting er endret. Trenger folk mer tid, kan du forlenge fristen.',
      nn: 'Høyringa er lagd ut, så berre kontaktopplysningane kan endrast. Ingenting er endra. Treng folk meir tid, kan du forlengje fristen.',
      en: 'The hearing has been put out, so only its contact details can change. Nothing was changed. If people need more time, extend the deadline.',
    },
  },
  'hearing-wrong-state': {
    status: 409,
    messages: {
      nb: 'Dette kan ikke gjøres slik høringen står nå. Ingenting er endret. Last siden på nytt og se hvor høringen er i saksgangen.',
      nn: 'Dette kan ikkje gjerast slik høyringa står no. Ingenting er endra. Last sida på nytt og sjå kvar høyringa er i saksgangen.',
      en: 'This cannot be done at the hearing’s present stage. Nothing was changed. Reload the page and see how far the hearing has come.',
    },
  },
  'hearing-not-journalled': {
    status: 409,
    messages: {
      nb: 'Høringen kan ikke arkiveres ennå, fordi arkivet mangler noe av den. Ingenting er endret. Se «Ikke journalført» på siden for journalen.',
      nn: 'Høyringa kan ikkje arkiverast enno, fordi arkivet manglar noko av henne. Ingenting er endra. Sjå «Ikkje journalført» på sida for journalen.',
      en: 'The hearing cannot be archived yet, because the archive lacks part of it. Nothing was changed. See “Not in the journal” on the journal page.',
    },
  },
  'period-too-short': {
    status: 422,
    messages: {
      nb: 'Høringsperioden er for kort. {law} krever minst {weeks} uker, så fristen kan tidligst være {earliest}. Velg en senere frist.',
      nn: 'Høyringsperioden er for kort. {law} krev minst {weeks} veker, så fristen kan tidlegast vere {earliest}. Vel ein seinare frist.',
      en: 'The hearing period is too short. {law} requires at least {weeks} weeks, so the deadline can be {earliest} at the earliest. Choose a later one.',
    },
  },
  'objection-not-here': {
    status: 409,
    messages: {
      nb: 'Her kan kommunen ikke fremme innsigelse: fristen er ute, eller saken er ikke et planforslag. Ingenting er sendt. Send en uttalelse i stedet.',
      nn: 'Her kan kommunen ikkje fremje motsegn: fristen er ute, eller saka er ikkje eit planforslag. Ingenting er sendt. Send ei fråsegn i staden.',
      en: 'Your municipality cannot object here: the deadline has passed, or this is not a plan proposal. Nothing was sent. Send a statement instead.',
    },
  },
  'case-decided': {
    status: 409,
    messages: {
      nb: 'Saken er avgjort, så dette kan ikke endres lenger. Ingenting er endret. Ta kontakt med kommunen hvis noe er feil.',
      nn: 'Saka er avgjord, så dette kan ikkje endrast lenger. Ingenting er endra. Ta kontakt med kommunen om noko er feil.',
      en: 'The case is decided, so this can no longer be changed. Nothing was changed. Contact the municipality if something is wrong.',
    },
  },
  'comment-withdrawn': {
    status: 409,
    messages: {
      nb: 'Innspillet er trukket, så det kan ikke få flere tillegg. Tillegget er ikke sendt. Teksten din står her ennå: kopier den og send den som et nytt innspill.',
      nn: 'Innspelet er trekt, så det kan ikkje få fleire tillegg. Tillegget er ikkje sendt. Teksten din står her enno: kopier han og send han som eit nytt innspel.',
      en: 'The comment has been withdrawn, so nothing more can be added to it. Your addition was not sent. Your text is still here: copy it and send it as a new comment.',
    },
  },
  'receipt-unknown': {
    status: 404,
    messages: {
      nb: 'Lenken til kvitteringen er ikke gyldig. Innspillet er ikke borte, men vi kan ikke vise det. Kontroller at hele lenken er med, eller ring kommunen.',
      nn: 'Lenkja til kvitteringa er ikkje gyldig. Innspelet er ikkje borte, men vi kan ikkje vise det. Kontroller at heile lenkja er med, eller ring kommunen.',
      en: 'The link to the receipt is not valid. Your comment is not lost, but we cannot show it. Check that the whole link is there, or call the municipality.',
    },
  },
  'deadline-unanswered': {
    status: 422,
    messages: {
      nb: 'Dokumentet erstatter et som er på høring. Svar på om fristen må forlenges før du legger det ut.',
      nn: 'Dokumentet erstattar eit som er på høyring. Svar på om fristen må forlengjast før du legg det ut.',
      en: 'The document replaces one in an open consultation. Say whether the deadline must be extended before publishing it.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
