import { describe, expect, test } from 'vitest';
import { signInSchema } from '../../domain/accounts.ts';
import {
  answerSchema,
  legalBasisCodes,
  legalBasisWords,
  moderationSchema,
  showManySchema,
} from '../../domain/desk.ts';

const commentId = '4d1f0c52-8f0a-4a3c-9a55-3a1c2f7f0001';
const change = { commentId, expectedRevision: 1 };
const problem = (input: object) => moderationSchema.safeParse(input).error?.issues[0]?.message;

describe('a decision about the web', () => {
  test('to show needs nothing more', () => {
    expect(moderationSchema.parse({ decision: 'show', ...change })).toEqual({
      decision: 'show',
      ...change,
      nameHidden: false,
    });
  });

  test('to hold back needs a reason and a legal basis from the list', () => {
    const hold = {
      decision: 'hold',
      ...change,
      reason: 'Navngir en nabos sykdom.',
      legalBasis: 'confidential',
    };
    expect(moderationSchema.safeParse(hold).success).toBe(true);
    expect(problem({ ...hold, reason: '  ' })).toBe('reason-missing');
    expect(moderationSchema.safeParse({ ...hold, legalBasis: 'dislike' }).success).toBe(false);
  });

  test('to withhold parts needs the text as it will stand', () => {
    const redact = {
      decision: 'redact',
      ...change,
      reason: 'Fødselsnummer.',
      legalBasis: 'nationalIdentityNumber',
    };
    expect(problem({ ...redact, publicText: '' })).toBe('redacted-text-missing');
    expect(moderationSchema.parse({ ...redact, publicText: 'Jeg er [skjermet].' })).toMatchObject({
      placesHidden: false,
    });
  });

  test('never comes without the revision that was seen', () => {
    expect(moderationSchema.safeParse({ decision: 'show', commentId }).success).toBe(false);
    expect(showManySchema.safeParse({ comments: [{ commentId }] }).success).toBe(false);
    expect(answerSchema.safeParse({ commentId, outcome: 'noted', answerText: 'Takk.' }).success).toBe(false);
  });
});

describe('a legal basis', () => {
  test('is told with the sections it rests on', () => {
    expect(legalBasisWords('confidential', '2026-11-20', 'nb')).toBe(
      'Taushetsplikt (offentleglova §\u00a013, forvaltningsloven §\u00a013)',
    );
    expect(legalBasisWords('nationalIdentityNumber', '2026-11-20', 'nn')).toBe(
      'Fødselsnummer (offentleglova §\u00a026 femte ledd)',
    );
    expect(legalBasisWords('outsideTheCase', '2026-11-20', 'en')).toBe('Outside the case');
  });

  test('has words for each', () => {
    for (const basis of legalBasisCodes) expect(legalBasisWords(basis, '2026-11-20', 'nb')).not.toBe('');
  });
});

describe('an account', () => {
  test('signs in by user name without regard to case and space, and by the password to the letter', () => {
    expect(signInSchema.parse({ username: ' Kari@Kommune.example ', password: ' Hemmelig ' })).toEqual({
      username: 'kari@kommune.example',
      password: ' Hemmelig ',
    });
    expect(signInSchema.safeParse({ username: 'kari', password: 'x'.repeat(201) }).success).toBe(false);
  });
});
