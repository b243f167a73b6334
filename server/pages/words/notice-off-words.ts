import { defineWords } from './define-words.ts';

/** Words of the page where staff turn off the e-mails about new comments. */
export const noticeOffWords = defineWords({
  nb: {
    title: 'Slå av e-post om nye merknader',
    lead: 'Trykk på knappen, så får du ikke flere slike e-poster fra denne kommunen.',
    turnOff: 'Slå av',
    done: 'E-posten er slått av. Du slår den på igjen under «Min konto».',
    broken: 'Lenken er ikke hel. Slå av e-posten under «Min konto».',
    account: 'Min konto',
  },
  nn: {
    title: 'Slå av e-post om nye merknader',
    lead: 'Trykk på knappen, så får du ikkje fleire slike e-postar frå denne kommunen.',
    turnOff: 'Slå av',
    done: 'E-posten er slått av. Du slår han på att under «Min konto».',
    broken: 'Lenkja er ikkje heil. Slå av e-posten under «Min konto».',
    account: 'Min konto',
  },
  en: {
    title: 'Turn off e-mails about new comments',
    lead: 'Press the button, and you get no more such e-mails from this municipality.',
    turnOff: 'Turn off',
    done: 'The e-mails are turned off. Turn them on again under “My account”.',
    broken: 'The link is not whole. Turn the e-mails off under “My account”.',
    account: 'My account',
  },
});
