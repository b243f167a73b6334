import type { CommentChannel } from '../comments/registered-comment.ts';
import type { Language, Texts } from '../language.ts';
import type { IdentityLevel } from './identity-level.ts';

/** How the author of a comment is known, to those who handle it. Never a number, never more than the level. */
export const authorKnownByNames: Readonly<Record<IdentityLevel, Texts>> = {
  open: { nb: 'E-post ikke bekreftet', nn: 'E-post ikkje stadfesta', en: 'E-mail not confirmed' },
  email: { nb: 'E-post bekreftet', nn: 'E-post stadfesta', en: 'E-mail confirmed' },
  substantial: {
    nb: 'ID-porten, nivå betydelig',
    nn: 'ID-porten, nivå betydeleg',
    en: 'ID-porten, level substantial',
  },
  high: { nb: 'ID-porten, nivå høyt', nn: 'ID-porten, nivå høgt', en: 'ID-porten, level high' },
  organisation: {
    nb: 'Logget inn på vegne av virksomheten',
    nn: 'Logga inn på vegner av verksemda',
    en: 'Signed in on behalf of the organisation',
  },
};

const registered: Texts = {
  nb: 'Ført inn av kommunen',
  nn: 'Ført inn av kommunen',
  en: 'Entered by the municipality',
};

const authority: Texts = {
  nb: 'Logget inn for myndigheten',
  nn: 'Logga inn for styresmakta',
  en: 'Signed in for the authority',
};

export type KnownAuthor = {
  readonly channel: CommentChannel;
  readonly identityLevel: IdentityLevel;
  /** The authority whose signed-in person sent it; null for all others. */
  readonly senderName: string | null;
};

/** How the author is known, in words; a letter that was entered says who entered it. */
export function authorKnownBy(
  { channel, identityLevel, senderName }: KnownAuthor,
  language: Language,
): string {
  if (senderName) return authority[language];
  return (channel === 'web' ? authorKnownByNames[identityLevel] : registered)[language];
}
