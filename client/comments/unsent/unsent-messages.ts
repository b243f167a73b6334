import { defineMessages } from '../../app/messages.ts';

/** Words about comments that were handed over on an earlier visit. */
export const unsentMessages = defineMessages({
  nb: {
    region: 'Innspill som ventet på nett',
    sent: (plan: string, number: number) => `Innspillet ditt til ${plan} er mottatt som nr. ${number}.`,
    sentLate: (plan: string, number: number) =>
      `Innspillet ditt til ${plan} er mottatt som nr. ${number}, men fristen var ute. Kommunen avgjør om det blir vurdert.`,
    receipt: 'Se kvitteringen',
    waiting: (plan: string, deadline: string) =>
      `Innspillet ditt til ${plan} er ikke sendt ennå. Vi sender det når du er på nett. Fristen er ${deadline}.`,
    waitingLate: (plan: string, deadline: string) =>
      `Innspillet ditt til ${plan} er ikke sendt. Fristen gikk ut ${deadline}. Det ligger på denne enheten.`,
    refused: (plan: string) => `Innspillet ditt til ${plan} er ikke sendt.`,
    open: 'Åpne innspillet',
    close: 'Lukk',
    keptTitle: 'Du har et innspill som ikke ble sendt',
    keptText: 'Det ligger på denne enheten, og kommunen har ikke fått det.',
    remove: 'Slett det fra enheten',
    removed: 'Innspillet er slettet fra enheten.',
  },
  nn: {
    region: 'Innspel som venta på nett',
    sent: (plan: string, number: number) => `Innspelet ditt til ${plan} er motteke som nr. ${number}.`,
    sentLate: (plan: string, number: number) =>
      `Innspelet ditt til ${plan} er motteke som nr. ${number}, men fristen var ute. Kommunen avgjer om det blir vurdert.`,
    receipt: 'Sjå kvitteringa',
    waiting: (plan: string, deadline: string) =>
      `Innspelet ditt til ${plan} er ikkje sendt enno. Vi sender det når du er på nett. Fristen er ${deadline}.`,
    waitingLate: (plan: string, deadline: string) =>
      `Innspelet ditt til ${plan} er ikkje sendt. Fristen gjekk ut ${deadline}. Det ligg på denne eininga.`,
    refused: (plan: string) => `Innspelet ditt til ${plan} er ikkje sendt.`,
    open: 'Opne innspelet',
    close: 'Lukk',
    keptTitle: 'Du har eit innspel som ikkje vart sendt',
    keptText: 'Det ligg på denne eininga, og kommunen har ikkje fått det.',
    remove: 'Slett det frå eininga',
    removed: 'Innspelet er sletta frå eininga.',
  },
  en: {
    region: 'Comments that waited for network',
    sent: (plan: string, number: number) => `Your comment on ${plan} has been received as no. ${number}.`,
    sentLate: (plan: string, number: number) =>
      `Your comment on ${plan} has been received as no. ${number}, but after the deadline. The municipality decides whether to consider it.`,
    receipt: 'See the receipt',
    waiting: (plan: string, deadline: string) =>
      `Your comment on ${plan} has not been sent yet. We send it when you are online. The deadline is ${deadline}.`,
    waitingLate: (plan: string, deadline: string) =>
      `Your comment on ${plan} has not been sent. The deadline passed on ${deadline}. It is kept on this device.`,
    refused: (plan: string) => `Your comment on ${plan} has not been sent.`,
    open: 'Open the comment',
    close: 'Close',
    keptTitle: 'You have a comment that was not sent',
    keptText: 'It is kept on this device, and the municipality has not got it.',
    remove: 'Delete it from the device',
    removed: 'The comment was deleted from the device.',
  },
});
