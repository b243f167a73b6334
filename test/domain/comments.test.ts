import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBody } from '../../domain/comments/canonical-body.ts';
import { publicNameOf } from '../../domain/comments/comment-author.ts';
import { supplementSchema, withdrawalSchema } from '../../domain/comments/comment-followup.ts';
import {
  type CommentSubmissionInput,
  commentSubmissionSchema,
  receiptSecretSchema,
} from '../../domain/comments/comment-submission.ts';
import { fieldProblemMessage, fieldProblems } from '../../domain/comments/field-problem.ts';
import { hasControlCharacters, normaliseText } from '../../domain/comments/normalise-text.ts';
import { isOrganisationNumber } from '../../domain/comments/organisation-number.ts';
import { receivedInstant, registeredCommentSchema } from '../../domain/comments/registered-comment.ts';

const uuid = (last: number) => `4d1f0c52-8f0a-4a3c-9a55-${String(last).padStart(12, '0')}`;
const secret = 'AbCdEfGhIjKlMnOpQrStUw';
const author = { kind: 'private', name: 'Ola Eksempel', email: 'ola@example.no' } as const;
const point = {
  id: uuid(9),
  geometry: { type: 'Point' as const, coordinates: [10.4, 59.27] as [number, number] },
};

const submission: CommentSubmissionInput = {
  hearingId: uuid(1),
  idempotencyKey: uuid(2),
  receiptSecret: secret,
  target: { kind: 'wholePlan' },
  text: 'Skoleveien må være trygg.',
  author,
};
const problems = (change: object) => {
  const result = commentSubmissionSchema.safeParse({ ...submission, ...change });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('a comment that is sent', () => {
  test('needs only target, text and author, and is whole after parsing', () => {
    expect(commentSubmissionSchema.parse(submission)).toEqual({
      ...submission,
      author: { ...author, phone: '', address: '', onBehalfOf: '' },
      places: [],
      planVersionIds: [],
      heading: '',
      files: [],
      underAge: false,
      language: 'nb',
    });
  });

  test('names each problem by field and code', () => {
    expect(problems({ text: ' \n ' })).toEqual(['text: text-missing']);
    expect(problems({ text: 'x'.repeat(30_001) })).toEqual(['text: text-too-long']);
    expect(problems({ text: 'et\u0000to' })).toEqual(['text: control-characters']);
    expect(problems({ heading: 'x'.repeat(151) })).toEqual(['heading: too-long']);
    expect(problems({ author: { ...author, name: ' ', email: 'ola' } })).toEqual([
      'author.name: name-missing',
      'author.email: email-invalid',
    ]);
    expect(
      problems({ author: { ...author, kind: 'organisation', organisationNumber: '123456789' } }),
    ).toEqual([
      'author.organisationName: organisation-name-missing',
      'author.organisationNumber: organisation-number-invalid',
    ]);
    expect(problems({ files: Array.from({ length: 6 }, (_, index) => uuid(index)) })).toEqual([
      'files: too-many-files',
    ]);
    const places = Array.from({ length: 21 }, (_, index) => ({ ...point, id: uuid(index) }));
    expect(problems({ places })).toEqual(['places: too-many-places']);
  });

  test('about places has at least one, and each with an id of its own', () => {
    expect(problems({ target: { kind: 'places' } })).toEqual(['places: place-missing']);
    expect(problems({ target: { kind: 'places' }, places: [point] })).toEqual([]);
    expect(problems({ places: [point, point] })).toEqual(['places: invalid']);
  });

  test('has places with longitude and latitude only, and closed areas', () => {
    const drawn = (geometry: unknown) => problems({ places: [{ ...point, geometry }] }).length > 0;
    expect(drawn({ type: 'Point', coordinates: [10.4, 59.2, 12] })).toBe(true);
    expect(drawn({ type: 'Point', coordinates: [575_000, 6_570_000] })).toBe(true);
    expect(
      drawn({
        type: 'Polygon',
        coordinates: [
          [
            [10, 59],
            [10.1, 59],
            [10.1, 59.1],
            [10, 59.1],
          ],
        ],
      }),
    ).toBe(true);
    expect(
      drawn({
        type: 'Polygon',
        coordinates: [
          [
            [10, 59],
            [10.1, 59],
            [10.1, 59.1],
            [10, 59],
          ],
        ],
      }),
    ).toBe(false);
  });

  test('keeps every visible letter, with line breaks and composed letters made alike', () => {
    expect(normaliseText('  a\u030astad\r\nnei\rja\f ')).toBe('åstad\nnei\nja');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once.replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/[\s\u0085]/g, ''));
      }),
    );
    expect(hasControlCharacters('linje\n\tto')).toBe(false);
    expect(hasControlCharacters('\ud800')).toBe(true);
  });

  test('bears a receipt secret of exactly 128 bits', () => {
    const bytes = crypto.getRandomValues(Buffer.alloc(16)).toString('base64url');
    expect(receiptSecretSchema.safeParse(bytes).success).toBe(true);
    expect(receiptSecretSchema.safeParse(bytes.slice(1)).success).toBe(false);
    expect(receiptSecretSchema.safeParse(`${bytes.slice(0, 21)}B`).success).toBe(false);
  });

  test('has a sentence in three languages for each problem, and one for unknown codes', () => {
    for (const code of Object.keys(fieldProblems)) expect(fieldProblemMessage(code, 'nn')).toMatch(/\.$/);
    expect(fieldProblemMessage('toString', 'en')).toBe(fieldProblems.invalid.en);
  });
});

describe('the canonical body', () => {
  const body = (change: object) => canonicalBody(commentSubmissionSchema.parse({ ...submission, ...change }));

  test('is the same whatever the order of keys, the retry key and the secret', () => {
    const turned = Object.fromEntries(Object.entries(submission).toReversed());
    expect(canonicalBody(commentSubmissionSchema.parse(turned))).toBe(body({}));
    expect(body({ idempotencyKey: uuid(77), receiptSecret: 'AAAAAAAAAAAAAAAAAAAAAA' })).toBe(body({}));
    expect(body({ text: ' Skoleveien må være trygg.\r\n' })).toBe(body({}));
  });

  test('differs when anything that is said differs', () => {
    expect(body({ text: 'Noe annet.' })).not.toBe(body({}));
    expect(body({ underAge: true })).not.toBe(body({}));
    expect(body({ places: [point] })).not.toBe(body({}));
    expect(body({ files: [uuid(3), uuid(4)] })).not.toBe(body({ files: [uuid(4), uuid(3)] }));
  });

  test('holds no secret', () => {
    expect(body({})).not.toContain(secret);
  });
});

describe('the name on the web', () => {
  const club = { kind: 'organisation', name: 'Ola Eksempel', organisationName: 'Velforeningen' } as const;

  test('follows the hearing’s rule for private people', () => {
    expect(publicNameOf(author, 'name', false)).toBe('Ola Eksempel');
    expect(publicNameOf(author, 'private', false)).toBeNull();
  });

  test('is the organisation’s whatever the rule, and nobody’s under 18', () => {
    expect(publicNameOf(club, 'private', false)).toBe('Velforeningen');
    expect(publicNameOf(author, 'name', true)).toBeNull();
    expect(publicNameOf(club, 'name', true)).toBeNull();
  });
});

describe('an organisation number', () => {
  test.each(['974760673', '938801363', '889640782'])('%s has the right control digit', (number) => {
    expect(isOrganisationNumber(number)).toBe(true);
  });

  test('fails with a digit changed', () => {
    expect(isOrganisationNumber('974760674')).toBe(false);
    expect(isOrganisationNumber('97476067')).toBe(false);
  });

  test('may be written with spaces', () => {
    const organisation = {
      ...author,
      kind: 'authority',
      organisationName: 'NVE',
      organisationNumber: '974 760 673',
    };
    const parsed = commentSubmissionSchema.parse({ ...submission, author: organisation });
    expect(parsed.author).toMatchObject({ organisationNumber: '974760673' });
  });
});

describe('what follows a comment', () => {
  test('is a supplement with a receipt of its own, or a withdrawal', () => {
    const supplement = {
      receipt: secret,
      idempotencyKey: uuid(5),
      receiptSecret: 'AAAAAAAAAAAAAAAAAAAAAA',
      text: 'Mer.',
    };
    expect(supplementSchema.parse(supplement)).toMatchObject({ places: [], files: [] });
    expect(withdrawalSchema.parse({ receipt: secret })).toEqual({ receipt: secret, reason: '' });
  });
});

describe('a comment that a planner registers', () => {
  const letter = {
    hearingId: uuid(1),
    idempotencyKey: uuid(2),
    channel: 'letter',
    receivedOn: '2026-12-01',
    target: { kind: 'wholePlan' },
    text: 'Brevet ligger ved.',
    author: { kind: 'private', name: 'Kari Eksempel' },
  };

  test('needs no e-mail', () => {
    expect(registeredCommentSchema.parse(letter).author.email).toBe('');
    const wrong = registeredCommentSchema.safeParse({
      ...letter,
      author: { ...letter.author, email: 'kari' },
    });
    expect(wrong.success).toBe(false);
  });

  test('is an objection only from an authority', () => {
    const objection = { ...letter, kind: 'objection' };
    const refused = registeredCommentSchema.safeParse(objection);
    expect(refused.error?.issues[0]?.message).toBe('objection-not-authority');
    const authority = { kind: 'authority', name: 'Per Eksempel', organisationName: 'Statsforvalteren' };
    expect(registeredCommentSchema.safeParse({ ...objection, author: authority }).success).toBe(true);
  });

  test('came at its clock in Oslo, at noon without one, and never in the future by a guess', () => {
    const at = (receivedClock: string | null, now: string) =>
      receivedInstant({ receivedOn: '2026-12-01', receivedClock }, new Date(now)).toISOString();
    expect(at('23:58', '2026-12-02T09:00:00Z')).toBe('2026-12-01T22:58:00.000Z');
    expect(at(null, '2026-12-02T09:00:00Z')).toBe('2026-12-01T11:00:00.000Z');
    expect(at(null, '2026-12-01T08:00:00Z')).toBe('2026-12-01T08:00:00.000Z');
    expect(at('11:00', '2026-12-01T08:00:00Z')).toBe('2026-12-01T10:00:00.000Z');
  });
});
