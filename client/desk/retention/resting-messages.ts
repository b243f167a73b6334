import { defineMessages } from '../../app/messages.ts';

/** Words of the question whether a case that nobody has decided goes on. */
export const restingMessages = defineMessages({
  nb: {
    title: 'Går saken fortsatt?',
    why: 'Disse planene ble hørt for lenge siden og har ikke noe vedtak. Før inn vedtaket på planen, eller si at saken går.',
    facts: (closed: string, count: number, goes: string) =>
      `Siste høringsfrist var ${closed}. Kontaktopplysninger i ${count} innspill slettes ${goes}.`,
    goesOn: 'Saken går fortsatt',
    kept: (goes: string) => `Lagret. Kontaktopplysningene blir stående til ${goes}.`,
  },
  nn: {
    title: 'Går saka framleis?',
    why: 'Desse planane blei høyrde for lenge sidan og har ikkje noko vedtak. Før inn vedtaket på planen, eller sei at saka går.',
    facts: (closed: string, count: number, goes: string) =>
      `Siste høyringsfrist var ${closed}. Kontaktopplysningar i ${count} innspel blir sletta ${goes}.`,
    goesOn: 'Saka går framleis',
    kept: (goes: string) => `Lagra. Kontaktopplysningane blir ståande til ${goes}.`,
  },
  en: {
    title: 'Does the case go on?',
    why: 'These plans were heard long ago and have no decision. Record the decision on the plan, or say that the case goes on.',
    facts: (closed: string, count: number, goes: string) =>
      `The last hearing closed on ${closed}. Contact details in ${count} ${count === 1 ? 'comment' : 'comments'} will be erased on ${goes}.`,
    goesOn: 'The case goes on',
    kept: (goes: string) => `Saved. The contact details stay until ${goes}.`,
  },
});
