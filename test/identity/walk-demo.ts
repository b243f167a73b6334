import type { TestServer } from '../http/open-test-server.ts';

/** A browser without a program that walks the demo's sign-in: it keeps cookies and follows by hand. */
export function openBrowser(test: TestServer) {
  const cookies = new Map<string, string>();
  const sets: string[] = [];
  const host = 'localhost:8080';
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (answer: { headers: Record<string, unknown> }) => {
    for (const set of [answer.headers['set-cookie'] ?? []].flat().map(String)) {
      sets.push(set);
      const [pair = ''] = set.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const get = async (url: string) => {
    const answer = await test.server.inject({ url, headers: { host, cookie: cookie() } });
    keep(answer);
    return answer;
  };
  return {
    cookie,
    setCookies: (): readonly string[] => sets,
    get,
    post: async (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
      const answer = await test.server.inject({
        method: 'POST',
        url,
        headers: {
          ...{ host, cookie: cookie(), 'content-type': 'application/x-www-form-urlencoded' },
          ...headers,
        },
        payload: new URLSearchParams(fields).toString(),
      });
      keep(answer);
      return answer;
    },
    /** Goes to a provider and back as an invented person; answers where the portal lands. */
    signIn: async (start: string, person: string): Promise<string> => {
      let url = start;
      for (let step = 0; step < 12; step++) {
        if (url.includes('/velg/')) url += `?person=${person}`;
        const next = (await get(url)).headers.location;
        if (!next || String(next).includes('innlogging=')) return String(next ?? url);
        url = String(next).replace(/^https?:\/\/[^/]+/, '');
      }
      throw new Error('the provider sends the browser round and round');
    },
  };
}
