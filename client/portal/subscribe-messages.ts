import { defineMessages } from '../app/messages.ts';

export const subscribeMessages = defineMessages({
  nb: {
    title: 'Abonner',
    text: 'Få nye høringer og frister rett i nyhetsleseren eller kalenderen din. Kopier adressen dit.',
    narrowed: 'Abonnementet følger filtrene du har valgt over.',
    atom: 'Nyhetsstrøm (Atom)',
    calendar: 'Kalender (iCal)',
  },
  nn: {
    title: 'Abonner',
    text: 'Få nye høyringar og fristar rett i nyheitslesaren eller kalenderen din. Kopier adressa dit.',
    narrowed: 'Abonnementet følgjer filtera du har valt over.',
    atom: 'Nyheitsstraum (Atom)',
    calendar: 'Kalender (iCal)',
  },
  en: {
    title: 'Subscribe',
    text: 'Get new hearings and deadlines in your news reader or calendar. Copy the address there.',
    narrowed: 'The subscription follows the filters you have chosen above.',
    atom: 'News feed (Atom)',
    calendar: 'Calendar (iCal)',
  },
});
