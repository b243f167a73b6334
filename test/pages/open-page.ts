import type { FastifyInstance } from 'fastify';

type PageRequest = {
  readonly url: string;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Asks for a page as a browser does. */
export function openPage(server: FastifyInstance, { url, language, headers = {} }: PageRequest) {
  return server.inject({
    url,
    headers: {
      accept: 'text/html,application/xhtml+xml',
      ...(language && { 'accept-language': language }),
      ...headers,
    },
  });
}

/** Sends a form as a browser on our own page does. */
export function sendForm(
  server: FastifyInstance,
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  return server.inject({
    method: 'POST',
    url,
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** The value of a field that the form on a page already has. */
export function fieldValue(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
}
