import { describe, expect, it } from 'vitest';
import { findAllTexts } from './all-texts.ts';
import { lix } from './lix.ts';

const texts = await findAllTexts();
const wordsOf = (text: string) => text.match(/[\p{L}\d]+/gu)?.length ?? 0;
const named = ({ module, key }: (typeof texts)[number]) => `${module} ${key}`;

/** Words of one written language that the other has not; whole words only. */
const bokmalOnly =
  /(?<!\p{L})(ikke|hva|hvor|hvis|hvem|hvilke|noen|fra|uten|bare|mye|gjøre|kommer|være|flere|jeg|mer|hver|sier|sted|steder|finnes|vises|lagres|sendes|endret|lagret|et)(?!\p{L})/iu;
const nynorskOnly =
  /(?<!\p{L})(ikkje|kva|kvar|kven|kvifor|nokon|frå|utan|berre|mykje|gjere|vere|fleire|eg|meir|seier|stad|stader|finst|eit|ein)(?!\p{L})/iu;

describe('the words of the product', () => {
  it('were found: hundreds of texts in dozens of files', () => {
    expect(texts.length).toBeGreaterThan(1200);
    expect(new Set(texts.map(({ module }) => module)).size).toBeGreaterThan(40);
  });

  it('are there in all three languages', () => {
    const lacking = texts.filter(({ nb, nn, en }) => [nb, nn, en].some((text) => text.trim() === ''));
    // What an act may lack in Norwegian it lacks in the others too.
    expect(lacking.filter(({ nb, nn, en }) => nb + nn + en !== '').map(named)).toEqual([]);
  });

  it('are translated into English: no sentence is the same there', () => {
    expect(
      texts.filter(({ nb, en }) => nb === en && wordsOf(nb) > 1 && /[a-zæøå]{3}/.test(nb)).map(named),
    ).toEqual([]);
  });

  it('are written in nynorsk, not left in bokmål, and the other way round', () => {
    expect(texts.filter(({ nn }) => bokmalOnly.test(nn)).map((text) => `${named(text)}: ${text.nn}`)).toEqual(
      [],
    );
    expect(
      texts.filter(({ nb }) => nynorskOnly.test(nb)).map((text) => `${named(text)}: ${text.nb}`),
    ).toEqual([]);
  });

  it.each(['nb', 'nn'] as const)(
    'are plain in %s: the sentences of each room have a LIX under 40',
    (language) => {
      const byModule = Map.groupBy(
        texts.filter((text) => wordsOf(text[language]) > 5),
        // Two sentences alone say little.
        ({ module }) => module.split('/').slice(0, -1).join('/'),
      );
      const heavy = [...byModule]
        .map(
          ([module, own]) => [module, Math.round(lix(own.map((text) => text[language]).join('\n')))] as const,
        )
        .filter(([, index]) => index >= 40);
      expect(heavy).toEqual([]);
    },
  );

  it('keep a section sign and its number on one line', () => {
    const loose = texts.flatMap((text) =>
      [text.nb, text.nn, text.en]
        .filter((words) => /§ (?=\d)/.test(words))
        .map((words) => `${named(text)}: ${words}`),
    );
    expect(loose).toEqual([]);
  });
});
