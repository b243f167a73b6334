import { defineWords } from './define-words.ts';

/** Words of the page that the link in a message leads to. */
export const confirmWords = defineWords({
  nb: {
    title: 'Bekreft e-posten din',
    lead: 'Trykk på knappen for å bekrefte at e-posten er din.',
    confirm: 'Bekreft',
    broken: 'Lenken er ikke hel. Åpne den fra meldingen vi sendte, eller be om en ny.',
    done: 'E-posten er bekreftet, og du er logget inn.',
    otherDevice:
      'Begynte du på en annen enhet eller i en annen nettleser? Da kan du fortsette her, eller be om en ny melding der du begynte.',
    goOn: 'Gå videre',
    again: 'Be om en ny melding',
  },
  nn: {
    title: 'Stadfest e-posten din',
    lead: 'Trykk på knappen for å stadfeste at e-posten er din.',
    confirm: 'Stadfest',
    broken: 'Lenkja er ikkje heil. Opne ho frå meldinga vi sende, eller be om ei ny.',
    done: 'E-posten er stadfesta, og du er logga inn.',
    otherDevice:
      'Byrja du på ei anna eining eller i ein annan nettlesar? Då kan du halde fram her, eller be om ei ny melding der du byrja.',
    goOn: 'Gå vidare',
    again: 'Be om ei ny melding',
  },
  en: {
    title: 'Confirm your e-mail address',
    lead: 'Press the button to confirm that the address is yours.',
    confirm: 'Confirm',
    broken: 'The link is not whole. Open it from the message we sent, or ask for a new one.',
    done: 'Your e-mail address is confirmed, and you are signed in.',
    otherDevice:
      'Did you begin on another device or in another browser? You can go on here, or ask for a new message where you began.',
    goOn: 'Go on',
    again: 'Ask for a new message',
  },
});
