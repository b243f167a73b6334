import { expect, it } from 'vitest';
import { describeFailure } from '../../server/http/describe-failure.ts';
import { scrubText } from '../../server/http/scrub-text.ts';

it.each([
  ['Unexpected token \'H\', "{"name":"Hemmeligsen"}" is not valid JSON', /Hemmeligsen|name/],
  ['No recipients defined: aase.hemmelig@eksempel.no refused', /aase|eksempel/],
  ['550 5.1.1 <kari@kommune.no>: rejected', /kari|kommune/],
  ['bad value 01017012345 in column', /01017/],
  ['call 998 87 766 or +4799887766', /998|766/],
  ['account 1234.56.78903', /1234/],
  ['secret hW3xTq9LrPz0aB7cD2eFgQ unknown', /hW3x/],
  ['«Mormors epletre» kan ikke leses', /Mormors/],
])('what people wrote goes out of "%s"', (message, known) => {
  expect(scrubText(message)).not.toMatch(known);
});

it.each([
  "ENOENT: no such file or directory, open '/srv/data/files/ab/abcdef0123456789abcdef0123456789'",
  'write CONNECTION_CLOSED 127.0.0.1:5432',
  'comment 0199e3a4-5b6c-7d8e-9f00-112233445566 has no author',
])('what helps to find the fault stays in "%s"', (message) => {
  expect(scrubText(message)).toBe(message);
});

it('an error of a library that quotes its input is described without the input', () => {
  let failure: unknown;
  try {
    JSON.parse('{"name": "Åse Hemmeligsen", oops}');
  } catch (error) {
    failure = error;
  }
  const record = describeFailure(new Error('reading failed', { cause: failure }));
  expect(JSON.stringify(record)).not.toMatch(/Hemmeligsen/);
  expect(record).toMatchObject({ message: 'reading failed', cause: { type: 'SyntaxError' } });
});
