import { describe, expect, test } from 'vitest';
import { commentSubmissionSchema } from '../../domain/comments/comment-submission.ts';
import { followParagraph, paragraphWords, textParagraphs } from '../../domain/comments/text-paragraphs.ts';
import { pointAt } from '../builders/build-submission.ts';

const text = 'Blokkene blir for høye.\n\nTrærne må stå.\n\nGangvegen er fin.';

describe('the paragraphs of a comment', () => {
  test('stand between empty lines', () => {
    expect(textParagraphs('Første\nlinje to\r\n\r\n  \nAndre\n\n')).toEqual(['Første\nlinje to', 'Andre']);
  });

  test('are its lines where no line is empty', () => {
    expect(textParagraphs('Høyden\nTrærne\nVegen')).toEqual(['Høyden', 'Trærne', 'Vegen']);
    expect(textParagraphs('   ')).toEqual([]);
  });

  test('are told by their number and first words, cut between words', () => {
    expect(paragraphWords(text, 2, 'nb')).toBe('Avsnitt 2: «Trærne må stå.»');
    const long = 'Gangvegen bør ligge på andre siden av bekken, der det er plass.';
    expect(paragraphWords(long, 1, 'en')).toBe('Paragraph 1: “Gangvegen bør ligge på andre siden av …”');
    expect(paragraphWords(text, 9, 'nn')).toBe('Avsnitt 9');
  });

  test('keep their places while the text is written on', () => {
    expect(followParagraph(text, `Hei.\n\n${text}`, 2)).toBe(3);
    expect(followParagraph(text, text.replace('må stå', 'må få stå'), 2)).toBe(2);
    expect(followParagraph(text, `${text}\n\nHilsen Kari`, 3)).toBe(3);
    expect(followParagraph(text, 'Blokkene blir for høye.\n\nGangvegen er fin.', 3)).toBe(2);
  });

  test('lose their places when they are taken out', () => {
    expect(followParagraph(text, 'Blokkene blir for høye.\n\nGangvegen er fin.', 2)).toBeNull();
    expect(followParagraph(text, '', 1)).toBeNull();
  });
});

describe('a place of a comment', () => {
  const submission = (paragraph?: unknown) =>
    commentSubmissionSchema.safeParse({
      hearingId: '7b3724c4-5aff-4d8f-aa82-83b2b39a4161',
      idempotencyKey: '2cbb30a4-18f8-4178-8ff7-6c113ceb15cd',
      receiptSecret: 'AAAAAAAAAAAAAAAAAAAAAA',
      target: { kind: 'places' },
      places: [{ ...pointAt(10.41, 59.265), paragraph }],
      text,
      author: { kind: 'private', name: 'Ola Eksempel', email: 'ola@eksempel.no' },
    });

  test('belongs to the whole text unless the person says to which paragraph', () => {
    expect(submission().data?.places[0]?.paragraph).toBeNull();
    expect(submission(3).data?.places[0]?.paragraph).toBe(3);
  });

  test('cannot belong to a paragraph that the text does not have', () => {
    expect(submission(4).error?.issues).toMatchObject([{ path: ['places'], message: 'paragraph-missing' }]);
    expect(submission(0).success).toBe(false);
  });
});
