import { defineMessages } from '../../app/messages.ts';

/** Words of the check that a receipt still holds. */
export const proofMessages = defineMessages({
  nb: {
    check: 'Kontroller kvitteringen',
    checking: 'Kontrollerer …',
    sealed: (seal: number) =>
      `Kvitteringen stemmer. Det du sendte, er uendret, og det ligger i kommunens forseglede logg (segl ${seal}).`,
    waiting: 'Det du sendte, er uendret i loggen. Loggen blir forseglet i løpet av et minutt.',
    limits: 'Kontrollen viser at ordene, stedene og tiden er de samme. Den viser ikke hvem som sendte dem.',
    broken:
      'Kvitteringen stemmer ikke med kommunens logg. Ta vare på filen under, og kontakt kommunen eller Statsforvalteren.',
    failed: 'Kvitteringen kunne ikke kontrolleres nå. Innspillet er mottatt. Prøv igjen senere.',
    file: 'Last ned beviset (JSON)',
    commentHash: 'Kontrolltall for innspillet (SHA-256)',
    placesHash: 'Kontrolltall for stedene (SHA-256)',
    line: 'Linje i loggen',
  },
  nn: {
    check: 'Kontroller kvitteringa',
    checking: 'Kontrollerer …',
    sealed: (seal: number) =>
      `Kvitteringa stemmer. Det du sende, er uendra, og det ligg i den forsegla loggen til kommunen (segl ${seal}).`,
    waiting: 'Det du sende, er uendra i loggen. Loggen blir forsegla i løpet av eit minutt.',
    limits: 'Kontrollen viser at orda, stadene og tida er dei same. Han viser ikkje kven som sende dei.',
    broken:
      'Kvitteringa stemmer ikkje med loggen til kommunen. Ta vare på fila under, og kontakt kommunen eller Statsforvaltaren.',
    failed: 'Kvitteringa kunne ikkje kontrollerast no. Innspelet er motteke. Prøv igjen seinare.',
    file: 'Last ned beviset (JSON)',
    commentHash: 'Kontrolltal for innspelet (SHA-256)',
    placesHash: 'Kontrolltal for stadene (SHA-256)',
    line: 'Linje i loggen',
  },
  en: {
    check: 'Check the receipt',
    checking: 'Checking …',
    sealed: (seal: number) =>
      `The receipt holds. What you sent is unchanged, and it is in the municipality’s sealed log (seal ${seal}).`,
    waiting: 'What you sent is unchanged in the log. The log will be sealed within a minute.',
    limits: 'The check shows that the words, places and time are the same. It does not show who sent them.',
    broken:
      'The receipt does not agree with the municipality’s log. Keep the file below, and contact the municipality or the County Governor.',
    failed: 'The receipt could not be checked now. Your comment is received. Try again later.',
    file: 'Download the proof (JSON)',
    commentHash: 'Hash of the comment (SHA-256)',
    placesHash: 'Hash of the places (SHA-256)',
    line: 'Line of the log',
  },
});
