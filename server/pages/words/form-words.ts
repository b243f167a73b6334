import { commentFormWords } from '../../../domain/comments/form-words.ts';
import { defineWords } from './define-words.ts';

/** Words of the plain form, what can be wrong with it, and its receipt. */
export const formWords = defineWords({
  nb: {
    ...commentFormWords.nb,
    title: 'Gi innspill',
    titleTo: (plan: string) => `Gi innspill til ${plan}`,
    intro: 'Alle kan gi innspill. Du trenger ikke logge inn.',
    onMap: 'Vil du peke på et sted i kartet? Åpne siden med JavaScript slått på.',
    textHint: 'Skriv med dine egne ord. Si gjerne hva du ønsker, og hvorfor.',
    organisationName: 'Navn på organisasjonen, bedriften eller myndigheten',
    organisationHint: 'Fyll ut bare hvis du ikke skriver som privatperson.',
    emailHint: 'Hit kommer svar fra kommunen. Adressen vises ikke på nett.',
    underAge: 'Jeg er under 18 år. Da vises ikke navnet mitt på nett.',
    shownName: 'Teksten og navnet ditt vises på nett når kommunen har sett gjennom det.',
    shownPrivate: 'Teksten vises på nett når kommunen har sett gjennom det. Private navn vises ikke.',
    shownLater: 'Det skjer når fristen er ute.',
    shownNever: 'Innspill i denne høringen vises ikke på nett.',
    secretAddress: (contact: string) =>
      `Har du fortrolig adresse? Ikke skriv hvor du bor. Ring saksbehandleren: ${contact}.`,
    errorTitle: 'Innspillet er ikke sendt ennå',
    errorIntro: 'Rett dette, og send på nytt. Det du skrev, står fortsatt i skjemaet.',
    targetGone: 'Det du valgte, er ikke lenger en del av høringen. Velg på nytt.',
    identityNumber: (number: string) =>
      `${number} ligner et fødselsnummer. Ta det ut av teksten, eller kryss av for at du vil sende det likevel.`,
    accountNumber: (number: string) =>
      `${number} ligner et kontonummer. Ta det ut av teksten, eller si at du vil sende den slik.`,
    healthWords: (words: string) =>
      `«${words}» kan handle om helse. Skriv det om, eller si at du vil sende teksten slik.`,
    privacyNotice: 'Slik tar kommunen vare på personvernet',
    sendAnyway: 'Jeg vil sende teksten slik den står',
    notOpen: 'Høringen tar ikke imot innspill nå.',
    thanks: 'Takk for innspillet',
    keep: 'Ta vare på lenken under. Den er bare din, og der følger du innspillet og ser svaret.',
    keepPaper: 'Skriv ut siden, eller skriv av nummeret. Denne siden blir ikke lagret.',
    follow: 'Følg innspillet ditt',
    followNeedsScript: 'Siden bak lenken trenger JavaScript.',
    back: 'Til planen',
    what: 'Det du sendte',
    next: 'Hva skjer nå?',
    nextText: (deadline: string) =>
      `Fristen er ${deadline}. Etter den går kommunen gjennom alle innspill og vurderer dem.`,
    nextOver: 'Fristen er ute. Kommunen går gjennom alle innspill og vurderer dem.',
  },
  nn: {
    ...commentFormWords.nn,
    title: 'Gi innspel',
    titleTo: (plan: string) => `Gi innspel til ${plan}`,
    intro: 'Alle kan gi innspel. Du treng ikkje logge inn.',
    onMap: 'Vil du peike på ein stad i kartet? Opne sida med JavaScript slått på.',
    textHint: 'Skriv med dine eigne ord. Sei gjerne kva du ønskjer, og kvifor.',
    organisationName: 'Namn på organisasjonen, bedrifta eller styresmakta',
    organisationHint: 'Fyll ut berre om du ikkje skriv som privatperson.',
    emailHint: 'Hit kjem svar frå kommunen. Adressa blir ikkje vist på nett.',
    underAge: 'Eg er under 18 år. Då blir ikkje namnet mitt vist på nett.',
    shownName: 'Teksten og namnet ditt blir viste på nett når kommunen har sett gjennom det.',
    shownPrivate:
      'Teksten blir vist på nett når kommunen har sett gjennom det. Private namn blir ikkje viste.',
    shownLater: 'Det skjer når fristen er ute.',
    shownNever: 'Innspel i denne høyringa blir ikkje viste på nett.',
    secretAddress: (contact: string) =>
      `Har du fortruleg adresse? Ikkje skriv kvar du bur. Ring saksbehandlaren: ${contact}.`,
    errorTitle: 'Innspelet er ikkje sendt enno',
    errorIntro: 'Rett dette, og send på nytt. Det du skreiv, står framleis i skjemaet.',
    targetGone: 'Det du valde, er ikkje lenger ein del av høyringa. Vel på nytt.',
    identityNumber: (number: string) =>
      `${number} liknar eit fødselsnummer. Ta det ut av teksten, eller kryss av for at du vil sende det likevel.`,
    accountNumber: (number: string) =>
      `${number} liknar eit kontonummer. Ta det ut av teksten, eller sei at du vil sende han slik.`,
    healthWords: (words: string) =>
      `«${words}» kan handle om helse. Skriv det om, eller sei at du vil sende teksten slik.`,
    privacyNotice: 'Slik tek kommunen vare på personvernet',
    sendAnyway: 'Eg vil sende teksten slik han står',
    notOpen: 'Høyringa tek ikkje imot innspel no.',
    thanks: 'Takk for innspelet',
    keep: 'Ta vare på lenkja under. Ho er berre di, og der følgjer du innspelet og ser svaret.',
    keepPaper: 'Skriv ut sida, eller skriv av nummeret. Denne sida blir ikkje lagra.',
    follow: 'Følg innspelet ditt',
    followNeedsScript: 'Sida bak lenkja treng JavaScript.',
    back: 'Til planen',
    what: 'Det du sende',
    next: 'Kva skjer no?',
    nextText: (deadline: string) =>
      `Fristen er ${deadline}. Etter den går kommunen gjennom alle innspel og vurderer dei.`,
    nextOver: 'Fristen er ute. Kommunen går gjennom alle innspel og vurderer dei.',
  },
  en: {
    ...commentFormWords.en,
    title: 'Give a comment',
    titleTo: (plan: string) => `Comment on ${plan}`,
    intro: 'Everyone can comment. You do not need to sign in.',
    onMap: 'Would you like to point at a place on the map? Open the page with JavaScript on.',
    textHint: 'Write in your own words. Say what you would like, and why.',
    organisationName: 'Name of the organisation, company or authority',
    organisationHint: 'Fill in only if you are not writing as a private person.',
    emailHint: 'The municipality answers here. The address is not shown online.',
    underAge: 'I am under 18. My name is then not shown online.',
    shownName: 'The text and your name are shown online when the municipality has looked through it.',
    shownPrivate:
      'The text is shown online when the municipality has looked through it. Private names are not shown.',
    shownLater: 'That happens when the deadline has passed.',
    shownNever: 'Comments in this hearing are not shown online.',
    secretAddress: (contact: string) =>
      `Is your address confidential? Do not write where you live. Call the case officer: ${contact}.`,
    errorTitle: 'Your comment has not been sent yet',
    errorIntro: 'Correct this and send again. What you wrote is still in the form.',
    targetGone: 'What you chose is no longer part of the hearing. Choose again.',
    identityNumber: (number: string) =>
      `${number} looks like a national identity number. Take it out of the text, or tick that you want to send it anyway.`,
    accountNumber: (number: string) =>
      `${number} looks like an account number. Take it out of the text, or say that you want to send it so.`,
    healthWords: (words: string) =>
      `“${words}” may be about health. Write it otherwise, or say that you want to send the text so.`,
    privacyNotice: 'How the municipality looks after your data',
    sendAnyway: 'I want to send the text as it stands',
    notOpen: 'The hearing takes no comments now.',
    thanks: 'Thank you for your comment',
    keep: 'Keep the link below. It is yours alone; there you follow the comment and see the answer.',
    keepPaper: 'Print the page, or write down the number. This page is not kept.',
    follow: 'Follow your comment',
    followNeedsScript: 'The page behind the link needs JavaScript.',
    back: 'To the plan',
    what: 'What you sent',
    next: 'What happens now?',
    nextText: (deadline: string) =>
      `The deadline is ${deadline}. After it the municipality goes through all comments and weighs them.`,
    nextOver: 'The deadline has passed. The municipality goes through all comments and weighs them.',
  },
});
