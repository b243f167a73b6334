import { defineWords } from './define-words.ts';

/** Words in pictures of shared links. */
export const pictureWords = defineWords({
  nb: { deadline: (day: string) => `Siste frist er ${day}.` },
  nn: { deadline: (day: string) => `Siste frist er ${day}.` },
  en: { deadline: (day: string) => `The deadline is ${day}.` },
});
