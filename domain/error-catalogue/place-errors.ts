import type { CatalogueEntry } from './catalogue-entry.ts';

/** Places that a comment cannot speak of. */
export const placeErrors = {
  'geometry-too-far': {
    status: 422,
    messages: {
      nb: 'Stedet ligger {metres} meter fra planområdet, og grensen er {limitMetres} meter. Innspillet er ikke sendt. Flytt stedet nærmere, eller velg «Hele planen».',
      nn: 'Staden ligg {metres} meter frå planområdet, og grensa er {limitMetres} meter. Innspelet er ikkje sendt. Flytt staden nærare, eller vel «Heile planen».',
      en: 'The place is {metres} metres from the plan area; the limit is {limitMetres} metres. Your comment was not sent. Move the place closer, or choose “The whole plan”.',
    },
  },
  'too-many-vertices': {
    status: 422,
    messages: {
      nb: 'Tegningen har {count} punkter, og grensen er {limit}. Innspillet er ikke sendt. Tegn stedet med færre punkter.',
      nn: 'Teikninga har {count} punkt, og grensa er {limit}. Innspelet er ikkje sendt. Teikn staden med færre punkt.',
      en: 'The drawing has {count} points; the limit is {limit}. Your comment was not sent. Draw the place with fewer points.',
    },
  },
  'area-too-large': {
    status: 422,
    messages: {
      nb: 'Området er {area}, og grensen er {limit}. Innspillet er ikke sendt. Tegn et mindre område, eller velg «Hele planen».',
      nn: 'Området er {area}, og grensa er {limit}. Innspelet er ikkje sendt. Teikn eit mindre område, eller vel «Heile planen».',
      en: 'The area is {area}; the limit is {limit}. Your comment was not sent. Draw a smaller area, or choose “The whole plan”.',
    },
  },
  'line-too-long': {
    status: 422,
    messages: {
      nb: 'Linjen er {length}, og grensen er {limit}. Innspillet er ikke sendt. Tegn en kortere linje, eller del den i flere.',
      nn: 'Linja er {length}, og grensa er {limit}. Innspelet er ikkje sendt. Teikn ei kortare linje, eller del ho i fleire.',
      en: 'The line is {length}; the limit is {limit}. Your comment was not sent. Draw a shorter line, or split it.',
    },
  },
  'geometry-invalid': {
    status: 422,
    messages: {
      nb: 'Tegningen kan ikke brukes: linjene krysser hverandre, eller den har ingen utstrekning. Innspillet er ikke sendt. Flytt punktene og prøv igjen.',
      nn: 'Teikninga kan ikkje brukast: linjene kryssar kvarandre, eller ho har inga utstrekning. Innspelet er ikkje sendt. Flytt punkta og prøv igjen.',
      en: 'The drawing cannot be used: its lines cross, or it has no extent. Your comment was not sent. Move the points and try again.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
