import { defineMessages } from '../app/messages.ts';

/** Words of showing who one is: in the comment's last step, on «Min side» and where an address is confirmed. */
export const identityMessages = defineMessages({
  nb: {
    title: 'Hvem er du?',
    needEmail: 'I denne høringen må e-posten din være bekreftet før du sender.',
    needSubstantial: 'I denne høringen må du logge inn med ID-porten før du sender.',
    needHigh:
      'I denne høringen må du logge inn med ID-porten på høyt nivå, for eksempel BankID, før du sender.',
    needOrganisation: 'I denne høringen svarer bare virksomheter. Logg inn på vegne av din før du sender.',
    draftStays: 'Det du har skrevet, er lagret på denne enheten og venter på deg her.',
    otherWays: 'Haster det? Du kan også sende innspillet til kommunen på e-post eller i brev før fristen.',
    optional: 'Du trenger ikke logge inn. Gjør du det, finner du innspillet igjen på Min side.',
    signInIdPorten: 'Logg inn med ID-porten',
    signInOrganisation: 'Logg inn på vegne av en virksomhet',
    notOffered: 'Denne portalen har ikke slik innlogging ennå. Ta kontakt med saksbehandleren.',
    met: 'Klart. Vi vet nok om hvem du er til å ta imot innspillet.',
    known: (who: string) => `Du er logget inn: ${who}.`,
    wrongEmail: (email: string) =>
      `Du har bekreftet ${email}. Bruk den adressen i steg 2, eller bekreft den nye.`,
    wrongOrganisation: (number: string) =>
      `Du er logget inn for organisasjonsnummer ${number}. Velg «Organisasjon eller bedrift» og det nummeret i steg 2.`,
    email: 'E-post',
    emailMissing: 'Fyll inn e-posten din i steg 2 først.',
    emailMissingHere: 'Skriv e-postadressen din først.',
    sendLinkByEmail: 'Send lenke på e-post',
    sendLink: (email: string) => `Send lenke til ${email}`,
    sendAgain: 'Send på nytt',
    sent: (email: string) =>
      `Vi har sendt en melding til ${email}. Åpne lenken i den, eller skriv koden her. Begge virker i 30 minutter.`,
    code: 'Kode (seks siffer)',
    confirm: 'Bekreft',
    confirmed: 'E-posten er bekreftet.',
    cancelled: 'Du avbrøt innloggingen. Kladden er her fortsatt.',
  },
  nn: {
    title: 'Kven er du?',
    needEmail: 'I denne høyringa må e-posten din vere stadfesta før du sender.',
    needSubstantial: 'I denne høyringa må du logge inn med ID-porten før du sender.',
    needHigh: 'I denne høyringa må du logge inn med ID-porten på høgt nivå, til dømes BankID, før du sender.',
    needOrganisation: 'I denne høyringa svarar berre verksemder. Logg inn på vegner av di før du sender.',
    draftStays: 'Det du har skrive, er lagra på denne eininga og ventar på deg her.',
    otherWays: 'Hastar det? Du kan òg sende innspelet til kommunen på e-post eller i brev før fristen.',
    optional: 'Du treng ikkje logge inn. Gjer du det, finn du innspelet att på Mi side.',
    signInIdPorten: 'Logg inn med ID-porten',
    signInOrganisation: 'Logg inn på vegner av ei verksemd',
    notOffered: 'Denne portalen har ikkje slik innlogging enno. Ta kontakt med saksbehandlaren.',
    met: 'Klart. Vi veit nok om kven du er til å ta imot innspelet.',
    known: (who: string) => `Du er logga inn: ${who}.`,
    wrongEmail: (email: string) =>
      `Du har stadfesta ${email}. Bruk den adressa i steg 2, eller stadfest den nye.`,
    wrongOrganisation: (number: string) =>
      `Du er logga inn for organisasjonsnummer ${number}. Vel «Organisasjon eller bedrift» og det nummeret i steg 2.`,
    email: 'E-post',
    emailMissing: 'Fyll inn e-posten din i steg 2 først.',
    emailMissingHere: 'Skriv e-postadressa di først.',
    sendLinkByEmail: 'Send lenkje på e-post',
    sendLink: (email: string) => `Send lenkje til ${email}`,
    sendAgain: 'Send på nytt',
    sent: (email: string) =>
      `Vi har sendt ei melding til ${email}. Opne lenkja i den, eller skriv koden her. Begge verkar i 30 minutt.`,
    code: 'Kode (seks siffer)',
    confirm: 'Stadfest',
    confirmed: 'E-posten er stadfesta.',
    cancelled: 'Du avbraut innlogginga. Kladden er her framleis.',
  },
  en: {
    title: 'Who are you?',
    needEmail: 'In this consultation your e-mail address must be confirmed before you send.',
    needSubstantial: 'In this consultation you must sign in with ID-porten before you send.',
    needHigh:
      'In this consultation you must sign in with ID-porten at a high level, such as BankID, before you send.',
    needOrganisation:
      'In this consultation only organisations answer. Sign in on behalf of yours before you send.',
    draftStays: 'What you have written is kept on this device and waits for you here.',
    otherWays:
      'In a hurry? You may also send your comment to the municipality by e-mail or letter before the deadline.',
    optional: 'You need not sign in. If you do, you will find your comment again on My page.',
    signInIdPorten: 'Sign in with ID-porten',
    signInOrganisation: 'Sign in on behalf of an organisation',
    notOffered: 'This portal has no such sign-in yet. Contact the case officer.',
    met: 'All set. We know enough of who you are to take your comment.',
    known: (who: string) => `You are signed in: ${who}.`,
    wrongEmail: (email: string) =>
      `You have confirmed ${email}. Use that address in step 2, or confirm the new one.`,
    wrongOrganisation: (number: string) =>
      `You are signed in for organisation number ${number}. Choose “Organisation or company” and that number in step 2.`,
    email: 'E-mail',
    emailMissing: 'Fill in your e-mail address in step 2 first.',
    emailMissingHere: 'Write your e-mail address first.',
    sendLinkByEmail: 'Send a link by e-mail',
    sendLink: (email: string) => `Send a link to ${email}`,
    sendAgain: 'Send again',
    sent: (email: string) =>
      `We have sent a message to ${email}. Open the link in it, or type the code here. Both work for 30 minutes.`,
    code: 'Code (six digits)',
    confirm: 'Confirm',
    confirmed: 'Your e-mail address is confirmed.',
    cancelled: 'You cancelled signing in. The draft is still here.',
  },
});
