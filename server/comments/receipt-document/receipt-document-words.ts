import type { Texts } from '../../../domain/language.ts';

/** Words of the receipt as a document. */
export const receiptDocumentWords = {
  title: {
    nb: 'Kvittering for innspill nr.',
    nn: 'Kvittering for innspel nr.',
    en: 'Receipt for comment no.',
  },
  answer: { nb: 'Svar fra kommunen', nn: 'Svar frå kommunen', en: 'Answer from the municipality' },
  change: { nb: 'Endret i planen', nn: 'Endra i planen', en: 'Changed in the plan' },
  answered: { nb: 'Svart', nn: 'Svart', en: 'Answered' },
  withdrawn: {
    nb: 'Du trakk innspillet. Det ligger i saken som trukket.',
    nn: 'Du trekte innspelet. Det ligg i saka som trekt.',
    en: 'You withdrew the comment. It stays in the case as withdrawn.',
  },
  withdrawnAt: { nb: 'Trukket', nn: 'Trekt', en: 'Withdrawn' },
  proof: {
    nb: 'Slik kan kvitteringen kontrolleres',
    nn: 'Slik kan kvitteringa kontrollerast',
    en: 'How this receipt can be checked',
  },
  journalNumber: { nb: 'Journalnummer', nn: 'Journalnummer', en: 'Journal number' },
  notJournalled: { nb: 'ikke journalført ennå', nn: 'ikkje journalført enno', en: 'not in the journal yet' },
  commentHash: {
    nb: 'Kontrolltall for innspillet',
    nn: 'Kontrolltal for innspelet',
    en: 'Hash of the comment',
  },
  geometryHash: { nb: 'Kontrolltall for stedene', nn: 'Kontrolltal for stadene', en: 'Hash of the places' },
  entry: { nb: 'Linje i loggen', nn: 'Linje i loggen', en: 'Line of the log' },
  seal: { nb: 'Segl', nn: 'Segl', en: 'Seal' },
  sealHash: { nb: 'Kontrolltall for seglet', nn: 'Kontrolltal for seglet', en: 'Hash of the seal' },
  unsealed: {
    nb: 'Loggen blir forseglet i løpet av et minutt. Last ned kvitteringen på nytt for å få seglet med.',
    nn: 'Loggen blir forsegla i løpet av eit minutt. Last ned kvitteringa på nytt for å få med seglet.',
    en: 'The log will be sealed within a minute. Download the receipt again to get the seal with it.',
  },
  how: {
    nb: 'Kontrolltallene er SHA-256. Kvitteringen som JSON har alt som trengs for å regne dem ut. Vil du kontrollere uten å stole på kommunen, følg docs/proof.md i programmets kildekode. Seglene leser alle her:',
    nn: 'Kontrolltala er SHA-256. Kvitteringa som JSON har alt som trengst for å rekne dei ut. Vil du kontrollere utan å stole på kommunen, følg docs/proof.md i kjeldekoden til programmet. Segla les alle her:',
    en: 'The hashes are SHA-256. The receipt as JSON has all that is needed to compute them. To check without trusting the municipality, follow docs/proof.md in the program’s source. Everyone can read the seals here:',
  },
  limits: {
    nb: 'Kontrollen viser at ordene, stedene og tiden er de samme. Den viser ikke hvem som sendte dem.',
    nn: 'Kontrollen viser at orda, stadene og tida er dei same. Han viser ikkje kven som sende dei.',
    en: 'The check shows that the words, places and time are the same. It does not show who sent them.',
  },
} as const satisfies Record<string, Texts>;
