import type { Language } from '../../../domain/language.ts';
import { html } from '../shell/html.ts';

export const embedTypes = ['liste', 'kart', 'plan'] as const;
export type EmbedType = (typeof embedTypes)[number];

export type EmbedChoice = {
  /** kommunenummer of today. */
  readonly number: string;
  readonly type: EmbedType;
  /** Plan id, where one plan is shown. */
  readonly plan: string;
  /** Pixels; null for the usual height. */
  readonly height: number | null;
  readonly language: Language;
};

/** The element as it is written in a page; inside it a link for those who see no frame. */
export function embedElement(choice: EmbedChoice, publicUrl: string, linkText: string): string {
  const { number, type, plan, height, language } = choice;
  const path = type === 'plan' ? `/plan/${number}/${encodeURIComponent(plan)}` : `/kommune/${number}`;
  return html`<allmenning-kart kommune="${number}" type="${type}"${type === 'plan' && html` plan="${plan}"`}${height !== null && html` height="${height}"`}${language !== 'nb' && html` sprak="${language}"`}>
  <a href="${publicUrl}${path}">${linkText}</a>
</allmenning-kart>`.toString();
}

/** All that is pasted into a page. */
export function embedCode(choice: EmbedChoice, publicUrl: string, linkText: string): string {
  return `<script src="${publicUrl}/embed.js" async></script>\n${embedElement(choice, publicUrl, linkText)}`;
}
