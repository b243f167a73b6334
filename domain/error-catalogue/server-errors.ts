import type { CatalogueEntry } from './catalogue-entry.ts';

/** What is wrong on our side. */
export const serverErrors = {
  busy: {
    status: 503,
    messages: {
      nb: 'Mange laster ned filer akkurat nå. Fila di er ikke laget ennå. Vent et minutt og prøv igjen.',
      nn: 'Mange lastar ned filer akkurat no. Fila di er ikkje laga enno. Vent eit minutt og prøv igjen.',
      en: 'Many people are downloading files right now. Your file has not been made yet. Wait a minute and try again.',
    },
  },
  maintenance: {
    status: 503,
    messages: {
      nb: 'Vi gjør vedlikehold. Dette hviler en stund, men innspill tas imot som vanlig. Prøv igjen om litt.',
      nn: 'Vi gjer vedlikehald. Dette kviler ei stund, men innspel blir tekne imot som vanleg. Prøv igjen om litt.',
      en: 'We are doing maintenance. This rests for a while, but comments are taken as usual. Try again shortly.',
    },
  },
  'database-unavailable': {
    status: 503,
    messages: {
      nb: 'Databasen svarer ikke akkurat nå. Ingenting er lagret. Kladden ligger på enheten din; prøv igjen om litt.',
      nn: 'Databasen svarar ikkje akkurat no. Ingenting er lagra. Kladden ligg på eininga di; prøv igjen om litt.',
      en: 'The database is not answering right now. Nothing was saved. Your draft is kept on your device; try again shortly.',
    },
  },
  internal: {
    status: 500,
    messages: {
      nb: 'Noe gikk galt hos oss. Vi vet ikke om det du gjorde er lagret. Last siden på nytt og se etter, og prøv igjen.',
      nn: 'Noko gjekk gale hos oss. Vi veit ikkje om det du gjorde er lagra. Last sida på nytt og sjå etter, og prøv igjen.',
      en: 'Something went wrong on our side. We do not know whether your action was saved. Reload the page, check, and try again.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
