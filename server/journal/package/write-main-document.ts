import { hearingKindRules } from '../../../domain/hearings/hearing-kinds.ts';
import { outcomeNames, outcomes } from '../../../domain/outcomes.ts';
import { momentWords } from '../../comments/sheet/sheet-facts.ts';
import { breakable, writeSheet } from '../../comments/sheet/write-sheet.ts';
import { withShowableTexts } from '../../pdf/showable-text.ts';
import { startTaggedDocument, type TaggedDocument } from '../../pdf/tagged-document.ts';
import type { CommentMap } from '../../print/comment-map.ts';
import type { JournalRegistration } from './journal-package.ts';
import { publicTitle } from './registration-words.ts';

/**
 * The main document of a registration: the comment with its map, coordinates and files, and before it the answer or
 * the withdrawal that the registration is of. PDF/A-2b and PDF/UA-1, in bokmål as the archive's own words are; the
 * same bytes each time.
 */
export function writeMainDocument(
  given: JournalRegistration,
  { map, recordHash }: { readonly map: CommentMap | null; readonly recordHash: string | null },
): Promise<Buffer> {
  const registration = withShowableTexts(given);
  const { sheet, happenedAt, key } = registration;
  const title = publicTitle(registration);
  const document = startTaggedDocument({
    title,
    language: 'nb',
    author: sheet.municipality.name,
    subject: hearingKindRules[sheet.hearing.kind].names.nb,
    archivedAt: happenedAt,
  });
  document.heading(1, title);
  writeEvent(document, registration);
  writeSheet(document, { sheet, map, language: 'nb', hasSender: true });
  document.heading(2, 'Om dokumentet');
  document.facts([
    ['Nøkkel i Allmenning', key],
    ...(recordHash ? [['Kontrolltall i kommunens logg (SHA-256)', breakable(recordHash)] as const] : []),
  ]);
  return document.finish();
}

function writeEvent(
  document: TaggedDocument,
  { kind, sheet, happenedAt, answer }: JournalRegistration,
): void {
  const when = momentWords(happenedAt.toISOString(), 'nb');
  switch (kind) {
    case 'received':
      return;
    case 'withdrawn':
      document.facts([
        ['Trukket', when],
        ...(sheet.withdrawnReason ? [['Grunn', sheet.withdrawnReason] as const] : []),
      ]);
      document.paragraph('Avsenderen har trukket merknaden. Slik ble den mottatt:');
      return;
    case 'answered':
      writeAnswer(document, answer, when);
      document.paragraph('Svaret gjelder denne merknaden:');
  }
}

function writeAnswer(document: TaggedDocument, answer: JournalRegistration['answer'], when: string): void {
  if (!answer) {
    document.facts([['Trukket tilbake', when]]);
    document.paragraph('Kommunen har trukket tilbake svaret som var gitt.');
    return;
  }
  const outcome = outcomes.find((known) => known === answer.outcome);
  document.heading(2, 'Svar fra kommunen');
  document.facts([
    ['Svart', when],
    ...(outcome ? [['Utfall', outcomeNames[outcome].nb] as const] : []),
    ...(answer.changeText ? [['Endret i planen', answer.changeText] as const] : []),
  ]);
  for (const paragraph of (answer.answerText ?? '').split(/\n{2,}/)) {
    if (paragraph.trim()) document.paragraph(paragraph);
  }
}
