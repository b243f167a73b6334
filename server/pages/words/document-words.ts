import { defineWords } from './define-words.ts';

/** Words of the documents on a plan's plain page. */
export const documentWords = defineWords({
  nb: {
    corrected: (when: string) => `Rettet ${when}:`,
    previous: (when: string) => `Forrige utgave, lagt ut ${when}`,
    asText: 'Les som nettside',
    notAccessible: 'Dette dokumentet er ikke universelt utformet. Be om tilgjengelig utgave:',
  },
  nn: {
    corrected: (when: string) => `Retta ${when}:`,
    previous: (when: string) => `Førre utgåve, lagd ut ${when}`,
    asText: 'Les som nettside',
    notAccessible: 'Dette dokumentet er ikkje universelt utforma. Be om tilgjengeleg utgåve:',
  },
  en: {
    corrected: (when: string) => `Corrected ${when}:`,
    previous: (when: string) => `Previous edition, published ${when}`,
    asText: 'Read as a web page',
    notAccessible: 'This document is not accessible to everyone. Ask for an accessible edition:',
  },
});
