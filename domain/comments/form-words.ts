import type { Language } from '../language.ts';

type CommentFormWords = {
  readonly about: string;
  readonly wholePlan: string;
  readonly object: string;
  readonly provision: string;
  readonly document: string;
  readonly text: string;
  readonly heading: string;
  readonly who: string;
  readonly name: string;
  readonly email: string;
  /** What becomes of it by law (offentleglova, forvaltningsloven). */
  readonly openness: string;
  readonly sendIn: string;
};

/** What the form of a comment says alike with the map and on the plain page without JavaScript. */
export const commentFormWords: Readonly<Record<Language, CommentFormWords>> = {
  nb: {
    about: 'Hva gjelder innspillet?',
    wholePlan: 'Hele planen',
    object: 'En del av planen',
    provision: 'En bestemmelse',
    document: 'Et dokument',
    text: 'Innspillet ditt',
    heading: 'Overskrift (valgfritt)',
    who: 'Hvem skriver?',
    name: 'Navn',
    email: 'E-post',
    openness:
      'Innspillet blir en del av saken. Andre kan be om innsyn og da få se navn og kontaktopplysninger, hvis loven ikke unntar dem.',
    sendIn: 'Send inn',
  },
  nn: {
    about: 'Kva gjeld innspelet?',
    wholePlan: 'Heile planen',
    object: 'Ein del av planen',
    provision: 'Ei føresegn',
    document: 'Eit dokument',
    text: 'Innspelet ditt',
    heading: 'Overskrift (valfritt)',
    who: 'Kven skriv?',
    name: 'Namn',
    email: 'E-post',
    openness:
      'Innspelet blir ein del av saka. Andre kan be om innsyn og då få sjå namn og kontaktopplysningar, om lova ikkje unntek dei.',
    sendIn: 'Send inn',
  },
  en: {
    about: 'What is your comment about?',
    wholePlan: 'The whole plan',
    object: 'A part of the plan',
    provision: 'A provision',
    document: 'A document',
    text: 'Your comment',
    heading: 'Heading (optional)',
    who: 'Who is writing?',
    name: 'Name',
    email: 'E-mail',
    openness:
      'Your comment becomes part of the case. Others may ask for access and then see names and contact details, unless the law exempts them.',
    sendIn: 'Send',
  },
};
