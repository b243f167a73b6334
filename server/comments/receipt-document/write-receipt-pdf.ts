import { receiptSentence } from '../../../domain/hearings/receipt-words.ts';
import type { Language } from '../../../domain/language.ts';
import { outcomeNames, outcomes } from '../../../domain/outcomes.ts';
import { withShowableTexts } from '../../pdf/showable-text.ts';
import { startTaggedDocument, type TaggedDocument } from '../../pdf/tagged-document.ts';
import type { CommentMap } from '../../print/comment-map.ts';
import { type Fact, momentWords } from '../sheet/sheet-facts.ts';
import { breakable, writeSheet } from '../sheet/write-sheet.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { receiptDocumentWords } from './receipt-document-words.ts';

/**
 * The receipt as a tagged PDF: what the page says, and how it can be checked. PDF/A-2b as well, since people keep it for
 * as long as the plan lasts, and the same bytes until something happens to the comment.
 */
export function writeReceiptPdf(
  given: ReceiptDocument,
  map: CommentMap | null,
  language: Language,
): Promise<Buffer> {
  const receipt = withShowableTexts(given);
  const { sheet } = receipt;
  const { answer, withdrawnAt } = receipt.receipt;
  const title = `${receiptDocumentWords.title[language]} ${sheet.number}`;
  const document = startTaggedDocument({
    title: `${title} – ${sheet.plan.name}`,
    language,
    author: sheet.municipality.name,
    archivedAt: latest([sheet.receivedAt, withdrawnAt, answer?.answeredAt]),
  });
  document.heading(1, title);
  const facts = {
    kind: sheet.hearing.kind,
    planType: sheet.plan.planType,
    number: sheet.number,
    receivedAt: new Date(sheet.receivedAt),
    isLate: sheet.isLate,
  };
  document.paragraph(receiptSentence(facts, language), { style: 'lead' });
  writeSheet(document, { sheet, map, language, hasSender: true });
  writeStatus(document, receipt, language);
  writeProof(document, receipt, language);
  return document.finish();
}

/** When something happened last. */
function latest(instants: readonly (string | null | undefined)[]): Date {
  return new Date(Math.max(...instants.map((instant) => (instant ? Date.parse(instant) : 0))));
}

function writeStatus(document: TaggedDocument, { receipt }: ReceiptDocument, language: Language): void {
  const word = (key: keyof typeof receiptDocumentWords) => receiptDocumentWords[key][language];
  if (receipt.withdrawnAt) {
    document.heading(2, word('withdrawnAt'));
    document.paragraph(word('withdrawn'));
    document.facts([[word('withdrawnAt'), momentWords(receipt.withdrawnAt, language)]]);
  }
  const { answer } = receipt;
  if (!answer) return;
  const outcome = outcomes.find((known) => known === answer.outcome);
  document.heading(2, word('answer'));
  if (outcome) document.paragraph(outcomeNames[outcome][language], { style: 'strong' });
  if (answer.text) document.paragraph(answer.text);
  if (answer.change) document.facts([[word('change'), answer.change]]);
  document.facts([[word('answered'), momentWords(answer.answeredAt, language)]]);
}

function writeProof(document: TaggedDocument, told: ReceiptDocument, language: Language): void {
  const word = (key: keyof typeof receiptDocumentWords) => receiptDocumentWords[key][language];
  const { proof, receipt, geometryHash, sealHash, sealsUrl } = told;
  const { inclusion } = proof;
  document.heading(2, word('proof'));
  const facts: Fact[] = [
    [word('journalNumber'), receipt.journal?.number ?? word('notJournalled')],
    [word('commentHash'), breakable(proof.entry.record)],
    ...(geometryHash ? [[word('geometryHash'), breakable(geometryHash)] as const] : []),
    [word('entry'), String(proof.entry.entry)],
    ...(inclusion && sealHash
      ? [
          [word('seal'), `${inclusion.seal.number} (${inclusion.seal.sealedAt})`] as const,
          [word('sealHash'), breakable(sealHash)] as const,
        ]
      : []),
  ];
  document.facts(facts);
  if (!inclusion) document.paragraph(word('unsealed'));
  document.paragraph(word('how'));
  document.link(sealsUrl, sealsUrl);
  document.paragraph(word('limits'), { style: 'small' });
}
