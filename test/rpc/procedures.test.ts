import { describe, expect, it } from 'vitest';
import { listProcedures } from './list-procedures.ts';

const procedures = listProcedures();
/** Where a municipality's own people, or those it has let in, do their work. */
const deskRooms =
  /^(desk|\w+Desk|deskQueue|planImports|codeMapping|neighbours|journal|mail|people|consulting|drafts|deliveries|statements|cases|retention|auditLog|privacy|commentNotices|duties|ownAccount)\./;

describe('every procedure', () => {
  it('says who may call it', () => {
    expect(procedures.length).toBeGreaterThan(20);
    expect(procedures.filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('at the desk is for a municipality’s own people, and no other is', () => {
    const wrong = procedures.filter(({ path, access }) => {
      const isAtDesk = deskRooms.test(path);
      const isForStaff = !['everyone', 'receiptHolder', 'citizen'].includes(access ?? '');
      return isAtDesk !== isForStaff;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('that changes something says what it takes', () => {
    const unbounded = procedures.filter(({ type, schema }) => type === 'mutation' && !schema);
    expect(unbounded.map(({ path }) => path)).toEqual([
      'accounts.signOut',
      'identity.signOutEverywhere',
      // One's own, all of it: there is nothing to choose.
      'me.eraseContact',
      'me.eraseEverything',
    ]);
  });
});
