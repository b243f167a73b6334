/** Written languages of the product: bokmål (default), nynorsk, English. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** The same words in every language. */
export type Texts = Readonly<Record<Language, string>>;
