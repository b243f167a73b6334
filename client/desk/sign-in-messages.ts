import { defineMessages } from '../app/messages.ts';

export const signInMessages = defineMessages({
  nb: {
    title: 'Logg inn som saksbehandler',
    intro: 'For ansatte i kommunen. Vil du si din mening om en plan, trenger du ikke logge inn.',
    by: (name: string) => `Logg inn med ${name}`,
    username: 'Brukernavn',
    password: 'Passord',
    signIn: 'Logg inn',
    signingIn: 'Logger inn …',
    ended: 'Du er logget ut',
    endedText:
      'Innloggingen har gått ut. Det du har skrevet, står her fortsatt. Logg inn, så går du videre der du var.',
    byInNewTab: (name: string) => `Logg inn med ${name} (ny fane)`,
    notNow: 'Ikke nå',
    signedInAgain: 'Du er logget inn igjen. Prøv på nytt det du holdt på med.',
    demo: 'Dette er en demo. Brukernavn og passord står der programmet ble startet.',
  },
  nn: {
    title: 'Logg inn som saksbehandlar',
    intro: 'For tilsette i kommunen. Vil du seie meininga di om ein plan, treng du ikkje logge inn.',
    by: (name: string) => `Logg inn med ${name}`,
    username: 'Brukarnamn',
    password: 'Passord',
    signIn: 'Logg inn',
    signingIn: 'Loggar inn …',
    ended: 'Du er logga ut',
    endedText:
      'Innlogginga har gått ut. Det du har skrive, står her framleis. Logg inn, så går du vidare der du var.',
    byInNewTab: (name: string) => `Logg inn med ${name} (ny fane)`,
    notNow: 'Ikkje no',
    signedInAgain: 'Du er logga inn att. Prøv på nytt det du heldt på med.',
    demo: 'Dette er ein demo. Brukarnamn og passord står der programmet blei starta.',
  },
  en: {
    title: 'Sign in as a case officer',
    intro: 'For municipal staff. You need no account to say what you think of a plan.',
    by: (name: string) => `Sign in with ${name}`,
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in …',
    ended: 'You are signed out',
    endedText:
      'Your session has ended. What you have written is still here. Sign in to go on where you were.',
    byInNewTab: (name: string) => `Sign in with ${name} (new tab)`,
    notNow: 'Not now',
    signedInAgain: 'You are signed in again. Retry what you were doing.',
    demo: 'This is a demo. User names and passwords are printed where the program was started.',
  },
});
