import { defineMessages } from '../../app/messages.ts';

/** Words of keeping the receipt as a file. */
export const keepFileMessages = defineMessages({
  nb: {
    pdf: 'Last ned som PDF',
    json: 'Last ned som JSON',
    fileName: 'kvittering',
    making: 'Lager kvitteringen …',
    made: 'Kvitteringen er lastet ned.',
    failed: 'Kvitteringen kunne ikke lages nå. Innspillet er mottatt. Prøv igjen senere.',
  },
  nn: {
    pdf: 'Last ned som PDF',
    json: 'Last ned som JSON',
    fileName: 'kvittering',
    making: 'Lagar kvitteringa …',
    made: 'Kvitteringa er lasta ned.',
    failed: 'Kvitteringa kunne ikkje lagast no. Innspelet er motteke. Prøv igjen seinare.',
  },
  en: {
    pdf: 'Download as PDF',
    json: 'Download as JSON',
    fileName: 'receipt',
    making: 'Making the receipt …',
    made: 'The receipt was downloaded.',
    failed: 'The receipt could not be made now. Your comment is received. Try again later.',
  },
});
