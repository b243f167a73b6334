import type { FastifyInstance } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { languageOf } from './problem.ts';

/** Says whether all but submissions rests. */
export type Maintenance = { readonly isResting: () => Promise<boolean> };

/** How long a process may not have heard of it. */
const heardMs = 2_000;
const retrySeconds = 120;

/** What goes on: writing and sending a comment, its receipt, and telling how the server is. */
const goesOn =
  /^\/(?:trpc\/|files\/(?:comment-uploads|uploads|receipt-files)|proof\/|assets\/|geodata\/|innspill$|skall$|service-worker\.js$|icon\.svg$|healthz$|readyz$|metrics$|plan\/[^/]+\/[^/]+\/innspill$)/;

/** Procedures that the comment form and the receipt call; all others rest. */
export const procedureGoesOn: ReadonlySet<string> = new Set([
  'settings',
  'accounts.me',
  'comments.receipt',
  'comments.receiptProof',
  'comments.submit',
  'comments.supplement',
  'comments.upload',
  'comments.withdraw',
  'municipalities.list',
  'plans.object',
  'plans.objects',
  'plans.page',
]);

/**
 * Asks since when all rests, each few seconds at the most. `isSet` is what the settings say: it cannot be taken back
 * while the process runs.
 */
export function openMaintenance(isSet: boolean, read: () => Promise<Date | null>): Maintenance {
  let known = { at: Number.NEGATIVE_INFINITY, isResting: false };
  let asking: Promise<boolean> | undefined;
  const ask = async () => {
    try {
      const since = await read();
      known = { at: performance.now(), isResting: since !== null };
    } catch {
      // A database that does not answer is told of by whoever needs it.
      known = { ...known, at: performance.now() };
    } finally {
      asking = undefined;
    }
    return known.isResting;
  };
  return {
    isResting: async () => {
      if (isSet) return true;
      if (performance.now() - known.at < heardMs) return known.isResting;
      asking ??= ask();
      return asking;
    },
  };
}

/** While all rests people see a page that says so, with the way to the comment form; programs get 503. */
export function restDuringMaintenance(server: FastifyInstance, { isResting }: Maintenance): void {
  server.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (goesOn.test(path) || !(await isResting())) return;
    reply.header('retry-after', String(retrySeconds)).header('cache-control', 'no-store');
    if (!request.headers.accept?.includes('text/html')) throw new AppError('maintenance');
    return reply
      .code(503)
      .type('text/html; charset=utf-8')
      .send(restingPage(path, languageOf(request)));
  });
}

function restingPage(path: string, language: Language): string {
  const { title, text, send, soon } = words[language];
  const plan = /^\/plan\/[\w.-]+\/[\w.%-]+$/.test(path) ? `${path}/innspill` : null;
  const link = plan ? `<p><a href="${plan}">${send}</a></p>` : '';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title>
<main><h1>${title}</h1><p>${text}</p>${link}<p>${soon}</p></main></html>`;
}

const words = {
  nb: {
    title: 'Vi gjør vedlikehold',
    text: 'Siden hviler en stund. Innspill tas imot som vanlig, og du får kvittering. Har du en kladd, ligger den på enheten din.',
    send: 'Gi innspill til planen',
    soon: 'Prøv igjen om litt.',
  },
  nn: {
    title: 'Vi gjer vedlikehald',
    text: 'Sida kviler ei stund. Innspel blir tekne imot som vanleg, og du får kvittering. Har du ein kladd, ligg han på eininga di.',
    send: 'Gi innspel til planen',
    soon: 'Prøv igjen om litt.',
  },
  en: {
    title: 'We are doing maintenance',
    text: 'This site is resting for a while. Comments are taken as usual, and you get a receipt. If you have a draft, it is kept on your device.',
    send: 'Comment on the plan',
    soon: 'Try again in a little while.',
  },
} as const satisfies Record<Language, unknown>;
