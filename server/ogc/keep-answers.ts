import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../domain/language.ts';
import { AnswerCache } from '../geodata/answer-cache.ts';
import type { ReaderOf } from '../http/reader-of-request.ts';
import type { LiveLayer } from '../live/data-versions.ts';
import type { Live } from '../live/live.ts';
import type { Services } from '../services.ts';
import type { Format } from './answers/choose-format.ts';
import { type Answer, type ReadyAnswer, readyAnswer, sendReady } from './answers/send-answer.ts';
import type { Source } from './items.queries.ts';

const keptBytes = 48 * 1024 * 1024;

type KeeperTools = {
  readonly live: Live;
  readonly readerOf: ReaderOf;
  readonly languageOf: (request: FastifyRequest) => Language;
};

export type Keeper = {
  sourceOf(request: FastifyRequest): Promise<Source>;
  isPrivate(source: Source): boolean;
  /** Sends what `make` brings, or what it brought while the layers stood as they do now. */
  answer(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: { readonly format: Format; readonly layers: readonly LiveLayer[] },
    make: (source: Source) => Promise<Answer>,
  ): Promise<FastifyReply>;
};

/**
 * Answers everyone from memory as long as the data stand as they did; a municipality, which may be shown more,
 * is answered anew and privately.
 */
export function createKeeper({ database }: Services, { live, readerOf, languageOf }: KeeperTools): Keeper {
  const kept = new AnswerCache<ReadyAnswer>(keptBytes, ({ gzipped }) => gzipped.length);
  const isPrivate = ({ reader }: Source) => reader.municipalityId !== undefined;
  const sourceOf = async (request: FastifyRequest): Promise<Source> => ({
    database,
    reader: await readerOf(request),
  });
  return {
    sourceOf,
    isPrivate,
    answer: async (request, reply, { format, layers }, make) => {
      const source = await sourceOf(request);
      const ready = async () => readyAnswer(await make(source));
      if (isPrivate(source)) return sendReady(request, reply, await ready(), { isPrivate: true });
      // Read before the data, so that an answer is never older than what it is kept under.
      const versions = await live.versions();
      const state = layers.map((layer) => versions[layer]).join('/');
      const key = [format, languageOf(request), state, request.url].join(' ');
      const answer = (await kept.get(key, ready)) ?? (await ready());
      return sendReady(request, reply, answer, { isPrivate: false });
    },
  };
}
