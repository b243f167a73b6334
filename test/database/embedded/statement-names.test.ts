import { describe, expect, test } from 'vitest';
import { encodeMessage, parse } from '../../../server/database/embedded/protocol-messages.ts';
import { StatementNames } from '../../../server/database/embedded/statement-names.ts';

describe("a connection's names in the shared session", () => {
  test.for([
    ['a statement that is prepared', 'P', 'find\0select 1\0\0\0', '7:find\0select 1\0\0\0'],
    ['a statement bound to a portal', 'B', 'rows\0find\0\0\0\0\0\0\0', '7:rows\x007:find\0\0\0\0\0\0\0'],
    ['a statement bound to the unnamed portal', 'B', '\0find\0\0\0\0\0\0\0', '\x007:find\0\0\0\0\0\0\0'],
    ['the unnamed statement bound to a portal', 'B', 'rows\0\0\0\0\0\0\0\0', '7:rows\0\0\0\0\0\0\0\0'],
    ['a statement that is described', 'D', 'Sfind\0', 'S7:find\0'],
    ['a portal that is run', 'E', 'rows\0\0\0\0\0', '7:rows\0\0\0\0\0'],
    ['a portal that is closed', 'C', 'Prows\0', 'P7:rows\0'],
    ['the unnamed statement', 'P', '\0select 1\0\0\0', '\0select 1\0\0\0'],
    ['what carries no name', 'Q', 'select 1\0', 'select 1\0'],
  ] as const)('%s', ([, type, body, renamed]) => {
    const names = new StatementNames(7);

    const rewritten = names.rewrite({ type, bytes: encodeMessage(type, Buffer.from(body)) });

    expect(rewritten).toEqual(encodeMessage(type, Buffer.from(renamed)));
  });

  test('are remembered until the statement is closed', () => {
    const names = new StatementNames(7);
    for (const name of ['one', 'two', '']) names.rewrite({ type: 'P', bytes: parse(name, 'select 1') });

    names.rewrite({ type: 'C', bytes: encodeMessage('C', Buffer.from('Sone\0')) });
    names.rewrite({ type: 'C', bytes: encodeMessage('C', Buffer.from('Ptwo\0')) });

    expect([...names.prepared]).toEqual(['7:two']);
  });
});
