import type { Language } from '../../domain/language.ts';

type EmailWords = {
  readonly subject: string;
  readonly body: (link: string, code: string) => string;
};

/** The message that asks whether an address is one's own. */
export const emailProofWords: Readonly<Record<Language, EmailWords>> = {
  nb: {
    subject: 'Bekreft e-posten din',
    body: (link, code) => `Hei!

Noen har bedt om å bekrefte denne e-postadressen hos Allmenning. Var det deg, åpner du lenken og trykker «Bekreft»:

${link}

Er du på en annen enhet enn der du begynte? Da skriver du denne koden der: ${code}

Lenken og koden virker én gang, i 30 minutter. Var det ikke deg, trenger du ikke gjøre noe. Gi ikke koden til andre.
`,
  },
  nn: {
    subject: 'Stadfest e-posten din',
    body: (link, code) => `Hei!

Nokon har bede om å stadfeste denne e-postadressa hos Allmenning. Var det deg, opnar du lenkja og trykkjer «Stadfest»:

${link}

Er du på ei anna eining enn der du byrja? Då skriv du denne koden der: ${code}

Lenkja og koden verkar éin gong, i 30 minutt. Var det ikkje deg, treng du ikkje gjere noko. Gi ikkje koden til andre.
`,
  },
  en: {
    subject: 'Confirm your e-mail address',
    body: (link, code) => `Hello!

Someone has asked to confirm this e-mail address at Allmenning. If it was you, open the link and press “Confirm”:

${link}

Are you on another device than where you began? Then type this code there: ${code}

The link and the code work once, for 30 minutes. If it was not you, you need not do anything. Give the code to no one.
`,
  },
};
