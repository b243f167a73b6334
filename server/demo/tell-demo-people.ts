import { knownDemoPassword } from './demo-password.ts';
import { demoPeople } from './people.ts';

/** Who can sign in to the demo, one a line, and with which password: for the terminal alone. */
export async function tellDemoPeople(dataDirectory: string): Promise<string> {
  const password = await knownDemoPassword(dataDirectory);
  const width = Math.max(...demoPeople.map(({ username }) => username.length));
  const people = demoPeople.map(({ username, displayName }) => `  ${username.padEnd(width)}  ${displayName}`);
  return [
    'Demo: logg inn på /desk som en av disse oppdiktede personene:',
    ...people,
    password ? `Passord for alle: ${password}` : 'Passordet står i datamappa som demoen ble laget med.',
  ].join('\n');
}
