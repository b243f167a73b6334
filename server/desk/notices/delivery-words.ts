import type { Language } from '../../../domain/language.ts';

type StaffWords = {
  readonly subject: (count: number, planName: string) => string;
  readonly body: (planName: string, address: string) => string;
};

/** To those who take deliveries in. */
export const deliveryWords: Readonly<Record<Language, StaffWords>> = {
  nb: {
    subject: (count, planName) =>
      `${count === 1 ? 'Ny leveranse' : `${count} nye leveranser`} til ${planName}`,
    body: (planName, address) => `Hei!

En plankonsulent har levert til ${planName}. Se på det, og ta det inn eller send det tilbake:
${address}

Ingenting er lagt ut.
`,
  },
  nn: {
    subject: (count, planName) =>
      `${count === 1 ? 'Ny levering' : `${count} nye leveringar`} til ${planName}`,
    body: (planName, address) => `Hei!

Ein plankonsulent har levert til ${planName}. Sjå på det, og ta det inn eller send det tilbake:
${address}

Ingenting er lagt ut.
`,
  },
  en: {
    subject: (count, planName) =>
      `${count === 1 ? 'New delivery' : `${count} new deliveries`} to ${planName}`,
    body: (planName, address) => `Hello!

A consultant has delivered to ${planName}. Look at it and take it in, or send it back:
${address}

Nothing is published.
`,
  },
};

export type DeliveryAnswer = {
  readonly title: string;
  readonly planName: string;
  readonly state: 'taken' | 'left';
  readonly reason: string | null;
};

type AnswerWords = {
  readonly subject: (answer: DeliveryAnswer) => string;
  readonly body: (answer: DeliveryAnswer, address: string) => string;
};

/** To the consultant who asked to be told. */
export const deliveryAnswerWords: Readonly<Record<Language, AnswerWords>> = {
  nb: {
    subject: ({ state, planName }) =>
      `${state === 'taken' ? 'Tatt inn' : 'Sendt tilbake'}: leveransen din til ${planName}`,
    body: ({ title, state, reason }, address) => `Hei!

${state === 'taken' ? `Kommunen har tatt inn «${title}».` : `Kommunen har sendt tilbake «${title}». Begrunnelse: ${reason}`}

${address}
`,
  },
  nn: {
    subject: ({ state, planName }) =>
      `${state === 'taken' ? 'Teken inn' : 'Send tilbake'}: leveringa di til ${planName}`,
    body: ({ title, state, reason }, address) => `Hei!

${state === 'taken' ? `Kommunen har teke inn «${title}».` : `Kommunen har sendt tilbake «${title}». Grunngiving: ${reason}`}

${address}
`,
  },
  en: {
    subject: ({ state, planName }) =>
      `${state === 'taken' ? 'Taken in' : 'Sent back'}: your delivery to ${planName}`,
    body: ({ title, state, reason }, address) => `Hello!

${state === 'taken' ? `The municipality has taken in “${title}”.` : `The municipality has sent “${title}” back. Reason: ${reason}`}

${address}
`,
  },
};
