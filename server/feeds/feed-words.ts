import type { Language, Texts } from '../../domain/language.ts';

type FeedWords = {
  /** Title of a feed; `where` names the place, e.g. "Tønsberg". */
  readonly title: (where: string) => string;
  readonly everywhere: string;
  /** What a plan is called that may not be named. */
  readonly planIn: (municipality: string) => string;
  /** The period in words, with the last day to speak. */
  readonly deadline: (lastDay: string) => string;
  readonly period: (firstDay: string, lastDay: string) => string;
  readonly extended: string;
  readonly haveYourSay: (address: string) => string;
  readonly calledOff: (what: string) => string;
  readonly calledOffText: string;
  readonly round: (round: number) => string;
};

/** The words of feeds and calendars. */
export const feedWords: Readonly<Record<Language, FeedWords>> = {
  nb: {
    title: (where) => `Planer på høring – ${where}`,
    everywhere: 'hele portalen',
    planIn: (municipality) => `Plansak i ${municipality}`,
    deadline: (lastDay) => `Frist ${lastDay}`,
    period: (firstDay, lastDay) => `Du kan si din mening fra ${firstDay} til og med ${lastDay}.`,
    extended: 'Fristen er forlenget.',
    haveYourSay: (address) => `Se planen og gi innspill: ${address}`,
    calledOff: (what) => `Avlyst: ${what}`,
    calledOffText: 'Kommunen har avlyst høringen.',
    round: (round) => `Runde ${round}.`,
  },
  nn: {
    title: (where) => `Planar på høyring – ${where}`,
    everywhere: 'heile portalen',
    planIn: (municipality) => `Plansak i ${municipality}`,
    deadline: (lastDay) => `Frist ${lastDay}`,
    period: (firstDay, lastDay) => `Du kan seie meininga di frå ${firstDay} til og med ${lastDay}.`,
    extended: 'Fristen er forlengd.',
    haveYourSay: (address) => `Sjå planen og gje innspel: ${address}`,
    calledOff: (what) => `Avlyst: ${what}`,
    calledOffText: 'Kommunen har avlyst høyringa.',
    round: (round) => `Runde ${round}.`,
  },
  en: {
    title: (where) => `Plans in hearing – ${where}`,
    everywhere: 'the whole portal',
    planIn: (municipality) => `Plan in ${municipality}`,
    deadline: (lastDay) => `Deadline ${lastDay}`,
    period: (firstDay, lastDay) => `You can have your say from ${firstDay} up to and including ${lastDay}.`,
    extended: 'The deadline has been extended.',
    haveYourSay: (address) => `See the plan and comment: ${address}`,
    calledOff: (what) => `Called off: ${what}`,
    calledOffText: 'The municipality has called the hearing off.',
    round: (round) => `Round ${round}.`,
  },
};

/** Who made the data of a portal, in the licence's own sentence. */
export const dataSource = {
  municipality: (name: string): Texts => ({
    nb: `${name} kommune`,
    nn: `${name} kommune`,
    en: `${name} municipality`,
  }),
  all: {
    nb: 'kommunene i portalen',
    nn: 'kommunane i portalen',
    en: 'the municipalities of the portal',
  } satisfies Texts,
};
