import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../server/accounts/password.ts';

describe('a stored password', () => {
  it('is a salted scrypt key of 32 bytes, never the same twice', async () => {
    const [first, second] = await Promise.all([hashPassword('lykt'), hashPassword('lykt')]);
    for (const stored of [first, second]) {
      const [scheme, salt = '', key = '', ...rest] = stored.split(':');
      expect([scheme, rest]).toEqual(['scrypt', []]);
      expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
      expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    }
    expect(first).not.toBe(second);
  });

  it('opens with the right password alone', async () => {
    const stored = await hashPassword('blåbær på fjellet');
    expect(await verifyPassword('blåbær på fjellet', stored)).toBe(true);
    // The same letters as another keyboard composes them.
    expect(await verifyPassword('blåbær på fjellet'.normalize('NFD'), stored)).toBe(true);
    expect(await verifyPassword('Blåbær på fjellet', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  it.each([
    '',
    'none',
    'lykt',
    'scrypt:',
    'scrypt:c2FsdA',
    'scrypt::',
    'scrypt:c2FsdA:',
    'md5:c2FsdA:a2V5',
    'scrypt:c2FsdA:a2V5',
  ])('opens with nothing when it is «%s»', async (stored) => {
    expect(await verifyPassword('lykt', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });
});
