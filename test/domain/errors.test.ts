import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError, errorCatalogue, errorCodes, errorMessage, isErrorCode } from '../../domain/errors.ts';
import { languages } from '../../domain/language.ts';

describe('the error catalogue', () => {
  test('says each failure in three languages, as whole sentences', () => {
    for (const code of errorCodes) {
      for (const language of languages) {
        expect(errorCatalogue[code].messages[language], `${code} ${language}`).toMatch(/^\p{Lu}.*\.$/su);
      }
    }
  });

  test('has each code in one of its files alone', () => {
    const folder = join(import.meta.dirname, '..', '..', 'domain', 'error-catalogue');
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const written = texts.join('').match(/^ {4}status: \d{3},$/gm);
    expect(written?.length).toBe(errorCodes.length);
  });

  test('names the same details in every language', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    for (const code of errorCodes) {
      const { nb, nn, en } = errorCatalogue[code].messages;
      expect(names(nn), code).toEqual(names(nb));
      expect(names(en), code).toEqual(names(nb));
    }
  });

  test('answers with an HTTP error status', () => {
    for (const code of errorCodes) expect(errorCatalogue[code].status).toBeGreaterThanOrEqual(400);
  });
});

describe('an AppError', () => {
  test('carries code, status, details, cause and a sentence with the details filled in', () => {
    const cause = new Error('socket closed');
    const error = new AppError('geometry-too-far', { details: { metres: 812, limitMetres: 500 }, cause });
    expect(error).toMatchObject({ code: 'geometry-too-far', status: 422, details: { metres: 812 }, cause });
    expect(error.message).toContain('812 meter fra planområdet');
  });

  test('never shows an object or a brace to a person', () => {
    expect(errorMessage('rate-limited', 'en', { retryAfterSeconds: { secret: 1 } })).toContain(
      'Wait … seconds',
    );
  });

  test('has a code that can be told from other words', () => {
    expect(isErrorCode('hearing-closed')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
    expect(isErrorCode(404)).toBe(false);
  });
});
