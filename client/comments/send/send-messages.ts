import { commentFormWords } from '../../../domain/comments/form-words.ts';
import { defineMessages } from '../../app/messages.ts';

/** Words of the third step: the preview and the sending. */
export const sendMessages = defineMessages({
  nb: {
    ...commentFormWords.nb,
    sending: 'Sender …',
    asShown: 'Slik vil det stå på nett',
    asReceived: 'Slik får kommunen det. Det vises ikke på nett.',
    whenAsReviewed: 'Det vises når kommunen har sett gjennom det.',
    whenAfterDeadline: 'Det vises når fristen har gått ut og kommunen har sett gjennom det.',
    privateToo: 'I tillegg får kommunen, uten at det vises på nett',
    files: 'Vedlegg',
    editWhere: 'Endre hvor det gjelder',
    stillPersonal: (kinds: string) =>
      `Du sender dette med: ${kinds}. Kommunen ser gjennom det før det kommer på nett.`,
    editWhat: 'Endre det du vil si',
    mapPicture: (count: number) => (count === 1 ? 'Kart med stedet' : `Kart med de ${count} stedene`),
    gjelder: 'Gjelder',
    page: (page: number) => `side ${page}`,
    noText: 'Du har ikke skrevet noe ennå.',
    waitingTitle: 'Ikke sendt ennå',
    waiting: (deadline: string) =>
      `Du er uten nett. Innspillet er lagret på denne enheten og sendes når siden er åpen og du er på nett. Det er mottatt først når du får kvittering. Fristen er ${deadline}.`,
    tryNow: 'Prøv igjen nå',
    waitingLate: (deadline: string) =>
      `Fristen gikk ut ${deadline}, mens du var uten nett. Innspillet er ikke mottatt. Det ligger på denne enheten.`,
    waitingLateAccepted:
      'Vi sender det når du får nett. Da blir det merket som for sent, og kommunen avgjør om det blir vurdert.',
    waitingLateRefused: 'Høringen tar ikke imot det her lenger. Send det heller på e-post, eller ring.',
    filesToo: (count: number) =>
      count === 1
        ? 'Vedlegget sendes sammen med innspillet.'
        : `De ${count} vedleggene sendes sammen med innspillet.`,
    tooLateTitle: 'Dette kan du gjøre nå',
    tooLate:
      'Innspillet ditt ligger på denne enheten. Du kan sende det til kommunen på en annen måte. Kommunen avgjør om det blir vurdert.',
    byEmail: 'Send på e-post',
    call: (phone: string) => `Ring ${phone}`,
    copyText: 'Kopier teksten',
    textCopied: 'Teksten er kopiert.',
    mailSubject: (plan: string) => `Innspill til ${plan}`,
    takenTitle: 'Innspillet er allerede mottatt',
    taken:
      'Det du sendte første gang, kom fram. Det du har endret etterpå, er ikke med. Du kan se kvitteringen, eller sende det nye som et eget innspill.',
    seeReceipt: 'Se kvitteringen',
    sendAsNew: 'Send som nytt innspill',
  },
  nn: {
    ...commentFormWords.nn,
    sending: 'Sender …',
    asShown: 'Slik vil det stå på nett',
    asReceived: 'Slik får kommunen det. Det blir ikkje vist på nett.',
    whenAsReviewed: 'Det blir vist når kommunen har sett gjennom det.',
    whenAfterDeadline: 'Det blir vist når fristen har gått ut og kommunen har sett gjennom det.',
    privateToo: 'I tillegg får kommunen, utan at det blir vist på nett',
    files: 'Vedlegg',
    editWhere: 'Endre kvar det gjeld',
    stillPersonal: (kinds: string) =>
      `Du sender dette med: ${kinds}. Kommunen ser gjennom det før det kjem på nett.`,
    editWhat: 'Endre det du vil seie',
    mapPicture: (count: number) => (count === 1 ? 'Kart med staden' : `Kart med dei ${count} stadene`),
    gjelder: 'Gjeld',
    page: (page: number) => `side ${page}`,
    noText: 'Du har ikkje skrive noko enno.',
    waitingTitle: 'Ikkje sendt enno',
    waiting: (deadline: string) =>
      `Du er utan nett. Innspelet er lagra på denne eininga og blir sendt når sida er open og du er på nett. Det er motteke først når du får kvittering. Fristen er ${deadline}.`,
    tryNow: 'Prøv igjen no',
    waitingLate: (deadline: string) =>
      `Fristen gjekk ut ${deadline}, medan du var utan nett. Innspelet er ikkje motteke. Det ligg på denne eininga.`,
    waitingLateAccepted:
      'Vi sender det når du får nett. Då blir det merkt som for seint, og kommunen avgjer om det blir vurdert.',
    waitingLateRefused: 'Høyringa tek ikkje imot det her lenger. Send det heller på e-post, eller ring.',
    filesToo: (count: number) =>
      count === 1
        ? 'Vedlegget blir sendt saman med innspelet.'
        : `Dei ${count} vedlegga blir sende saman med innspelet.`,
    tooLateTitle: 'Dette kan du gjere no',
    tooLate:
      'Innspelet ditt ligg på denne eininga. Du kan sende det til kommunen på ein annan måte. Kommunen avgjer om det blir vurdert.',
    byEmail: 'Send på e-post',
    call: (phone: string) => `Ring ${phone}`,
    copyText: 'Kopier teksten',
    textCopied: 'Teksten er kopiert.',
    mailSubject: (plan: string) => `Innspel til ${plan}`,
    takenTitle: 'Innspelet er alt motteke',
    taken:
      'Det du sende første gongen, kom fram. Det du har endra etterpå, er ikkje med. Du kan sjå kvitteringa, eller sende det nye som eit eige innspel.',
    seeReceipt: 'Sjå kvitteringa',
    sendAsNew: 'Send som nytt innspel',
  },
  en: {
    ...commentFormWords.en,
    sending: 'Sending …',
    asShown: 'This is how it will stand on the web',
    asReceived: 'This is how the municipality gets it. It is not shown on the web.',
    whenAsReviewed: 'It is shown when the municipality has looked through it.',
    whenAfterDeadline: 'It is shown when the deadline has passed and the municipality has looked through it.',
    privateToo: 'The municipality also gets, without showing it on the web',
    files: 'Attachments',
    editWhere: 'Change where it is',
    stillPersonal: (kinds: string) =>
      `You are sending this with it: ${kinds}. The municipality looks through it before it is shown.`,
    editWhat: 'Change what you want to say',
    mapPicture: (count: number) => (count === 1 ? 'Map of the place' : `Map of the ${count} places`),
    gjelder: 'About',
    page: (page: number) => `page ${page}`,
    noText: 'You have not written anything yet.',
    waitingTitle: 'Not sent yet',
    waiting: (deadline: string) =>
      `You are offline. Your comment is kept on this device and is sent when this page is open and you are online. It is received only when you get a receipt. The deadline is ${deadline}.`,
    tryNow: 'Try again now',
    waitingLate: (deadline: string) =>
      `The deadline passed on ${deadline}, while you were offline. Your comment has not been received. It is kept on this device.`,
    waitingLateAccepted:
      'We send it when you are online. It is then marked as late, and the municipality decides whether to consider it.',
    waitingLateRefused: 'The hearing no longer takes it here. Send it by e-mail instead, or call.',
    filesToo: (count: number) =>
      count === 1
        ? 'The attachment is sent with the comment.'
        : `The ${count} attachments are sent with the comment.`,
    tooLateTitle: 'What you can do now',
    tooLate:
      'Your comment is kept on this device. You can send it to the municipality in another way. The municipality decides whether to consider it.',
    byEmail: 'Send by e-mail',
    call: (phone: string) => `Call ${phone}`,
    copyText: 'Copy the text',
    textCopied: 'The text was copied.',
    mailSubject: (plan: string) => `Comment on ${plan}`,
    takenTitle: 'Your comment has already been received',
    taken:
      'What you sent the first time arrived. What you have changed since is not included. You can see the receipt, or send the new text as a comment of its own.',
    seeReceipt: 'See the receipt',
    sendAsNew: 'Send as a new comment',
  },
});
