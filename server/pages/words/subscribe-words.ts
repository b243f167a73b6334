import { defineWords } from './define-words.ts';

/** Words of the links to the feeds. */
export const subscribeWords = defineWords({
  nb: {
    title: 'Abonner',
    text: 'Få nye høringer og frister rett i nyhetsleseren eller kalenderen din. Kopier adressen dit.',
    atom: 'Nyhetsstrøm (Atom)',
    calendar: 'Kalender (iCal)',
    feedOf: (where: string) => `Planer på høring – ${where}`,
    everywhere: 'hele portalen',
  },
  nn: {
    title: 'Abonner',
    text: 'Få nye høyringar og fristar rett i nyheitslesaren eller kalenderen din. Kopier adressa dit.',
    atom: 'Nyheitsstraum (Atom)',
    calendar: 'Kalender (iCal)',
    feedOf: (where: string) => `Planar på høyring – ${where}`,
    everywhere: 'heile portalen',
  },
  en: {
    title: 'Subscribe',
    text: 'Get new hearings and deadlines in your news reader or calendar. Copy the address there.',
    atom: 'News feed (Atom)',
    calendar: 'Calendar (iCal)',
    feedOf: (where: string) => `Plans in hearing – ${where}`,
    everywhere: 'the whole portal',
  },
});
