import type { FastifyRequest } from 'fastify';
import { type Language, languages } from '../../../domain/language.ts';
import { languageOf } from '../../http/problem.ts';

/** The language of a page, and whether its address asks for it. */
export type PageLanguage = { readonly language: Language; readonly isAsked: boolean };

/** The address's `?sprak=` (or `?lang=`) wins, then what the browser asks for, then bokmål. */
export function pageLanguage(request: FastifyRequest): PageLanguage {
  const query = new URL(request.url, 'http://page').searchParams;
  const given = query.get('sprak') ?? query.get('lang');
  const asked = languages.find((language) => language === given);
  return { language: asked ?? languageOf(request), isAsked: asked !== undefined };
}

/** An address of ours that keeps the language that was asked for. */
export function inLanguage(address: string, { language, isAsked }: PageLanguage): string {
  if (!isAsked) return address;
  const [whole = '', hash] = address.split('#');
  const separator = whole.includes('?') ? '&' : '?';
  return `${whole}${separator}sprak=${language}${hash === undefined ? '' : `#${hash}`}`;
}
