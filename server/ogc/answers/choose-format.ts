import type { FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.ts';
import { invalidValue } from '../parameters/query-parameters.ts';

export type Format = 'json' | 'html';

/** `f=` decides, else what the asker takes; JSON for those who take anything. */
export function chooseFormat(request: FastifyRequest, parameters: ReadonlyMap<string, string>): Format {
  const given = parameters.get('f');
  if (given === 'json' || given === 'html') return given;
  if (given !== undefined) throw invalidValue('f', 'json, html');
  return byAccept(request.headers.accept ?? '*/*');
}

function byAccept(accept: string): Format {
  const ranges = accept.split(',').slice(0, 50).flatMap(rangeOf);
  // What is said of a form most closely counts for it (RFC 9110, 12.5.1); of equals, what stands first.
  const wishes = (['json', 'html'] as const).flatMap((format) => {
    const [closest] = ranges
      .filter(({ formats }) => formats.includes(format))
      .toSorted((one, other) => one.formats.length - other.formats.length || other.quality - one.quality);
    return closest && closest.quality > 0 ? [{ ...closest, format, place: ranges.indexOf(closest) }] : [];
  });
  const [best] = wishes.toSorted((one, other) => other.quality - one.quality || one.place - other.place);
  if (!best) throw new AppError('not-acceptable', { details: { known: 'json, html' } });
  return best.format;
}

type Range = { readonly formats: readonly Format[]; readonly quality: number };

function rangeOf(text: string): readonly Range[] {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const formats = formatsOf(type);
  const given = parameters.find((one) => one.startsWith('q='))?.slice(2);
  return formats.length > 0 ? [{ formats, quality: given === undefined ? 1 : Number(given) }] : [];
}

function formatsOf(type: string): readonly Format[] {
  if (type === '*/*' || type === '') return ['json', 'html'];
  if (type === 'text/html' || type === 'application/xhtml+xml' || type === 'text/*') return ['html'];
  return /^application\/(\*|([\w.-]+\+)?json)$/.test(type) ? ['json'] : [];
}
