import { describe, expect, it } from 'vitest';
import { safeReturnAddress, withOutcome } from '../../server/identity/return-address.ts';

const portal = 'https://portal.example';

/** Where a browser goes that is told to. */
const followed = (address: string) => new URL(address, `${portal}/meg`).origin;

describe('where a person goes on to after signing in', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    // Steps that resolving takes away, and what stands behind them is then another host's name.
    '/.//evil.example/meg',
    '/..//evil.example',
    '/%2e//evil.example',
    '/%2E%2e//evil.example',
    '/meg/..//evil.example',
    '/./\\evil.example',
    '/.\t//evil.example',
    '/a/%2e%2e/\\evil.example?x#y',
    '/.///evil.example',
  ])('is never another site: %j', (asked) => {
    const address = safeReturnAddress(asked);
    expect(followed(address)).toBe(portal);
    expect(followed(withOutcome(address, 'ok'))).toBe(portal);
    // What is kept is asked once more when it is used.
    expect(safeReturnAddress(address)).toBe(address);
  });

  it.each(['/', '/desk', '/plan/3905/20260001?fane=kart#innspill', '/meg?a=//evil.example', '/%2f/evil'])(
    'is the address itself where it is one of the portal’s: %s',
    (asked) => {
      expect(safeReturnAddress(asked)).toBe(asked);
    },
  );

  it('is told how the sign-in went, beside what the address had', () => {
    expect(withOutcome('/plan/3905/1?fane=kart&innlogging=gammel#a', 'ok')).toBe(
      '/plan/3905/1?fane=kart&innlogging=ok#a',
    );
  });
});
