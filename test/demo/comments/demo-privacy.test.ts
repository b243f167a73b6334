import { describe, expect, it } from 'vitest';
import { findSensitiveText } from '../../../domain/comments/sensitive-text.ts';
import type { DemoComment } from '../../../server/demo/comments/demo-comment.ts';
import { municipalityTexts } from '../../../server/demo/municipality-texts.ts';
import { demoPeople } from '../../../server/demo/people.ts';
import { allDemoComments } from './all-demo-comments.ts';

/** What the public reads of a comment; nothing while it waits or is held back. */
function publicTexts({ heading, text, moderation, answer }: DemoComment): string[] {
  if (moderation.state === 'waiting' || moderation.state === 'held') return [];
  const shown = moderation.state === 'redacted' ? moderation.redactedText : text;
  return [heading ?? '', shown, answer?.text ?? '', answer?.change ?? ''];
}

describe('privacy in the demo region', () => {
  it('has no e-mail outside eksempel.no', () => {
    for (const { author } of allDemoComments) expect(author.email).toMatch(/^[a-z.]+@eksempel\.no$/);
    for (const { email } of demoPeople) expect(email).toMatch(/@eksempel\.no$/);
    for (const { contact } of Object.values(municipalityTexts)) {
      expect(contact.email).toMatch(/^postmottak@[a-z]+\.eksempel\.no$/);
    }
  });

  it('has no number like a fødselsnummer, and no phone but 00 00 00 00', () => {
    for (const { key, text } of allDemoComments) {
      expect(text, key).not.toMatch(/\d{6} ?\d{5}/);
      expect(findSensitiveText(text), key).toEqual([]);
      const phones = text.match(/\b(?:\d{2} ){3}\d{2}\b|\b\d{8}\b|\b\d{3} \d{2} \d{3}\b/g) ?? [];
      expect(
        phones.every((phone) => phone === '00 00 00 00'),
        key,
      ).toBe(true);
    }
  });

  it('shows the public neither phone nor e-mail, nor the name of a child', () => {
    for (const each of allDemoComments) {
      for (const text of publicTexts(each)) {
        expect(text, each.key).not.toMatch(/00 00 00 00|@/);
        if (each.author.kind !== 'private' || !each.author.underAge) continue;
        expect(each.author.showName, each.key).toBe(false);
        for (const part of each.author.name.split(' ')) expect(text, each.key).not.toContain(part);
      }
    }
  });

  it('only takes words out of a redacted comment and never writes new ones', () => {
    const redacted = allDemoComments.filter(({ moderation }) => moderation.state === 'redacted');
    expect(redacted.length).toBeGreaterThanOrEqual(5);
    for (const { key, text, moderation } of redacted) {
      if (moderation.state !== 'redacted') continue;
      expect(moderation.redactedText, key).toContain('[…]');
      let from = 0;
      for (const kept of moderation.redactedText.split('[…]').map((part) => part.trim())) {
        const found = text.indexOf(kept, from);
        expect(found, `${key}: ${kept}`).toBeGreaterThanOrEqual(from);
        from = found + kept.length;
      }
    }
  });

  it('answers no comment that the public cannot read', () => {
    for (const { key, moderation, answer } of allDemoComments) {
      if (moderation.state === 'waiting' || moderation.state === 'held') expect(answer, key).toBeUndefined();
    }
  });

  it('marks every authority as an example', () => {
    const authorities = allDemoComments.flatMap(({ author }) =>
      author.kind === 'authority' ? [author] : [],
    );
    expect(authorities.length).toBeGreaterThanOrEqual(10);
    for (const { organisationName } of authorities) expect(organisationName).toMatch(/ \(eksempel\)$/);
  });

  it('gives nobody two e-mails and no e-mail to two people', () => {
    const nameByEmail = new Map<string, string>();
    for (const { author } of allDemoComments) {
      expect(nameByEmail.get(author.email) ?? author.name).toBe(author.name);
      nameByEmail.set(author.email, author.name);
    }
  });
});
