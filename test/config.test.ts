import { describe, expect, it } from 'vitest';
import { readConfig, SettingError } from '../server/config.ts';

function messageOf(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingError);
    return error instanceof Error ? error.message : '';
  }
  return 'accepted';
}

describe('without settings', () => {
  it('the portal is a demo on this machine with a database of its own', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      databaseUrl: undefined,
      publicUrl: 'http://localhost:8080',
      isHttps: false,
      demo: true,
      trustProxy: false,
    });
  });

  it('an empty value counts as none', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', DEMO: '', HOST: '' })).toEqual(readConfig({}));
  });
});

describe('a bad setting is told in one line that names it', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'mysql://user:hemmelig@localhost/plan'],
    ['DATABASE_OWNER_URL', 'http://localhost'],
    ['PUBLIC_URL', 'portal.example'],
    ['PUBLIC_URL', 'ftp://portal.example'],
    ['PUBLIC_URL', 'https://portal.example/plan'],
    ['DEMO', 'yes'],
    ['TRUST_PROXY', 'true'],
    ['BASEMAP_TILE_URL', 'http://tiles.example/{z}/{x}/{y}.png'],
    ['BASEMAP_TILE_URL', 'https://'],
    ['BASEMAP_TILE_URL', 'https://tiles.example/map.png'],
    ['ANNOUNCED_PLANS_TILE_URL', 'http://plans.example/{z}/{x}/{y}.png'],
    ['ANNOUNCED_PLANS_TILE_URL', 'https://plans.example/wms?request=GetMap'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^Setting ${name} .{10,}$`));
    expect(message).not.toMatch(/hemmelig|NaN|Invalid (input|option|string)/);
  });

  it('says what the setting takes', () => {
    expect(messageOf({ PORT: 'abc' })).toContain('0 to 65535');
    expect(messageOf({ DATABASE_URL: 'localhost' })).toContain('postgres://');
    expect(messageOf({ DEMO: 'yes' })).toMatch(/on, off or public/);
    expect(messageOf({ TRUST_PROXY: 'true' })).toMatch(/on or off/);
  });
});

describe('a demo', () => {
  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: '192.0.2.1' },
    { PUBLIC_URL: 'https://portal.example' },
  ])('is refused where others reach it by %o, and made there when it is said to be public', (exposed) => {
    expect(messageOf({ ...exposed, DEMO: 'on' })).toMatch(/^Setting DEMO=on .*DEMO=public/);
    expect(readConfig({ ...exposed, DEMO: 'public' }).demo).toBe(true);
    expect(readConfig(exposed).demo).toBe(false);
  });

  it.each(['127.0.0.1', '::1', 'localhost'])('is made on %s', (host) => {
    expect(readConfig({ HOST: host, DEMO: 'on' }).demo).toBe(true);
  });

  it('is made in no database server unless asked for', () => {
    const DATABASE_URL = 'postgres://plan@localhost/plan';
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: 'on' }).demo).toBe(true);
  });
});

describe('the address of the portal', () => {
  it('ends without a slash and says whether it is safe', () => {
    const config = readConfig({ PUBLIC_URL: 'https://portal.example/' });
    expect(config).toMatchObject({ publicUrl: 'https://portal.example', isHttps: true });
  });
});

describe('the owner of the database', () => {
  it('is the application’s own login unless another is given', () => {
    const DATABASE_URL = 'postgres://app@localhost/plan';
    const DATABASE_OWNER_URL = 'postgres://owner@localhost/plan';
    expect(readConfig({ DATABASE_URL }).databaseOwnerUrl).toBe(DATABASE_URL);
    expect(readConfig({ DATABASE_URL, DATABASE_OWNER_URL })).toMatchObject({
      databaseUrl: DATABASE_URL,
      databaseOwnerUrl: DATABASE_OWNER_URL,
    });
  });
});
