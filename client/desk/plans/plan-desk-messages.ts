import { defineMessages } from '../../app/messages.ts';

/** Words of a plan’s page at the desk. */
export const planDeskMessages = defineMessages({
  nb: {
    hearings: 'Høringer',
    noHearings: 'Planen har ingen høringer ennå.',
    publicPage: 'Se plansiden',
  },
  nn: {
    hearings: 'Høyringar',
    noHearings: 'Planen har ingen høyringar enno.',
    publicPage: 'Sjå plansida',
  },
  en: {
    hearings: 'Hearings',
    noHearings: 'The plan has no hearings yet.',
    publicPage: 'See the plan’s page',
  },
});
