import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openNoticeOff, turnNoticeOff } from '../../desk/notices/notice-off.ts';
import { noticeOffPath } from '../../desk/notices/notice-off-path.ts';
import type { Spend } from '../../http/budgets.ts';
import type { IdentityRoom } from '../../identity/identity-room.ts';
import type { Services } from '../../services.ts';
import { html } from '../shell/html.ts';
import { pageDocument } from '../shell/page-document.ts';
import { inLanguage, pageLanguage } from '../shell/page-language.ts';
import { sendPage } from '../shell/send-page.ts';
import { noticeOffWords } from '../words/notice-off-words.ts';

const querySchema = z.object({ nokkel: z.string().min(40).max(1000) });

type Tools = { readonly identity: IdentityRoom; readonly spend: Spend };

/**
 * Turns off a notice to staff by the link in it, without signing in: by the page's button, or by the mail program itself
 * (RFC 8058). Opening the link changes nothing.
 */
export function addNoticeOffRoutes(
  server: FastifyInstance,
  { config, database }: Services,
  { identity: { secret }, spend }: Tools,
): void {
  server.get(noticeOffPath, async (request, reply) => {
    const key = keyOf(request);
    return answer(request, reply, key !== null && openNoticeOff(secret, key) ? { ask: key } : 'broken');
  });

  server.register(async (forms) => {
    // What the form says is of no account: the address bears the key.
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 2_000 },
      (_request, _body, done) => done(null, null),
    );
    forms.post(noticeOffPath, async (request, reply) => {
      await spend(request, 'submission');
      const key = keyOf(request);
      const isOff = key !== null && (await turnNoticeOff(database, secret, key));
      return answer(request, reply, isOff ? 'done' : 'broken');
    });
  });

  type Said = 'done' | 'broken' | { readonly ask: string };

  async function answer(request: FastifyRequest, reply: FastifyReply, said: Said): Promise<FastifyReply> {
    const asked = pageLanguage(request);
    const words = noticeOffWords[asked.language];
    const account = html`<p><a href="/desk/min-konto">${words.account}</a></p>`;
    const main =
      typeof said === 'object'
        ? html`<p class="plain-lead">${words.lead}</p>
<form class="plain-form" method="post" action="${inLanguage(`${noticeOffPath}?nokkel=${said.ask}`, asked)}">
<p><button class="ds-button" type="submit">${words.turnOff}</button></p>
</form>`
        : said === 'done'
          ? html`<p class="plain-lead" role="status">${words.done}</p>${account}`
          : html`<div class="plain-problems" role="alert" tabindex="-1" autofocus><p>${words.broken}</p></div>${account}`;
    const content = {
      ...{ title: words.title, path: noticeOffPath, isIndexed: false },
      main: html`<h1>${words.title}</h1>
${main}`,
    };
    const markup = await pageDocument(content, asked, config.publicUrl);
    const status = said === 'broken' ? 422 : 200;
    return sendPage(request, reply, { status, markup, keeping: 'secret', isIndexed: false });
  }
}

function keyOf({ query }: FastifyRequest): string | null {
  const parsed = querySchema.safeParse(query);
  return parsed.success ? parsed.data.nokkel : null;
}
