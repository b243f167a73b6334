import type { Language } from '../language.ts';
import { citation } from '../law-citations.ts';
import { osloDate } from '../oslo-time.ts';
import { instantWords } from '../wording/date-words.ts';
import { type HearingKind, hearingCitationKey, hearingKindRules } from './hearing-kinds.ts';

export type ReceiptFacts = {
  readonly kind: HearingKind;
  /** SOSI plantype, e.g. 35. */
  readonly planType: number;
  /** The comment's number in its hearing. */
  readonly number: number;
  readonly receivedAt: Date;
  readonly isLate: boolean;
};

/** The sentences of a receipt: number, time, what it is registered as and under which section. */
export function receiptSentence(receipt: ReceiptFacts, language: Language): string {
  const rule = hearingKindRules[receipt.kind];
  const law = citation(
    hearingCitationKey(receipt.kind, receipt.planType),
    osloDate(receipt.receivedAt),
    language,
  );
  const registeredAs = `${rule.commentWord.one[language]} ${rule.about[language]} (${law})`;
  const at = instantWords(receipt.receivedAt, receipt.receivedAt, language);
  const late = receipt.isLate ? ` ${lateSentence[language]}` : '';
  switch (language) {
    case 'nb':
      return `Innspill nr. ${receipt.number} i høringen er mottatt ${at}. Det er registrert som ${registeredAs}.${late}`;
    case 'nn':
      return `Innspel nr. ${receipt.number} i høyringa er motteke ${at}. Det er registrert som ${registeredAs}.${late}`;
    case 'en':
      return `Comment no. ${receipt.number} in the hearing was received on ${at}. It is registered as ${receipt.kind === 'startNotice' ? '' : 'a '}${registeredAs}.${late}`;
  }
}

const lateSentence: Readonly<Record<Language, string>> = {
  nb: 'Det kom etter fristen, og kommunen avgjør om det blir vurdert.',
  nn: 'Det kom etter fristen, og kommunen avgjer om det blir vurdert.',
  en: 'It came after the deadline, and the municipality decides whether it is considered.',
};
