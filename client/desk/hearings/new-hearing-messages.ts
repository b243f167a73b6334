import { defineMessages } from '../../app/messages.ts';

/** Words of the dialogue that makes a hearing. */
export const newHearingMessages = defineMessages({
  nb: {
    kind: 'Type høring',
    cancel: 'Avbryt',
    newHearing: 'Ny høring',
    newHearingPlan: 'Plan',
    createHearing: 'Lag høringen',
    seekPlan: 'Søk etter plan (navn, plan-ID eller saksnummer)',
    noPlanFound: 'Ingen plan passer til søket.',
    noPlans: 'Du må ha en plan først. Importer en planfil, eller lag en plan.',
  },
  nn: {
    kind: 'Type høyring',
    cancel: 'Avbryt',
    newHearing: 'Ny høyring',
    newHearingPlan: 'Plan',
    createHearing: 'Lag høyringa',
    seekPlan: 'Søk etter plan (namn, plan-ID eller saksnummer)',
    noPlanFound: 'Ingen plan passar til søket.',
    noPlans: 'Du må ha ein plan først. Importer ei planfil, eller lag ein plan.',
  },
  en: {
    kind: 'Kind of hearing',
    cancel: 'Cancel',
    newHearing: 'New hearing',
    newHearingPlan: 'Plan',
    createHearing: 'Make the hearing',
    seekPlan: 'Search for a plan (name, plan ID or case number)',
    noPlanFound: 'No plan matches the search.',
    noPlans: 'You need a plan first. Import a plan file, or make a plan.',
  },
});
