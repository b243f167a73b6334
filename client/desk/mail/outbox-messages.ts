import { defineMessages } from '../../app/messages.ts';

/** Words of the page of e-mails. */
export const outboxMessages = defineMessages({
  nb: {
    title: 'E-post som er sendt',
    withServer: 'De nyeste meldingene portalen har sendt for kommunen. Teksten vises ikke.',
    withoutServer:
      'Ingen e-posttjener er satt opp. Meldingene blir liggende her med teksten, så du kan gi dem videre.',
    none: 'Ingen meldinger ennå. De kommer når noen skal bekrefte e-postadressen sin.',
    to: 'Til',
    waiting: 'Venter',
    sent: 'Sendt',
    failed: 'Kom ikke fram',
    attempts: (count: number) => (count === 1 ? '1 forsøk' : `${count} forsøk`),
  },
  nn: {
    title: 'E-post som er send',
    withServer: 'Dei nyaste meldingane portalen har sendt for kommunen. Teksten blir ikkje vist.',
    withoutServer:
      'Ingen e-posttenar er sett opp. Meldingane blir liggjande her med teksten, så du kan gi dei vidare.',
    none: 'Ingen meldingar enno. Dei kjem når nokon skal stadfeste e-postadressa si.',
    to: 'Til',
    waiting: 'Ventar',
    sent: 'Send',
    failed: 'Kom ikkje fram',
    attempts: (count: number) => (count === 1 ? '1 forsøk' : `${count} forsøk`),
  },
  en: {
    title: 'E-mail that was sent',
    withServer: 'The newest messages that the portal has sent for the municipality. Their text is not shown.',
    withoutServer:
      'No mail server is set. The messages stay here with their text, so that you can pass them on.',
    none: 'No messages yet. They come when someone is to confirm their e-mail address.',
    to: 'To',
    waiting: 'Waiting',
    sent: 'Sent',
    failed: 'Did not arrive',
    attempts: (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`),
  },
});
