import type { HearingKind } from '../../../domain/hearings/hearing-kinds.ts';
import type { DocumentKind } from '../../../domain/plan-codes/document-kinds.ts';

/** Days from the day of seeding: -8 is eight days before, 20 is in twenty days. */
type DayFromSeeding = number;

/** Everything about a demo plan that is words. All of it is invented. */
export type DemoPlanTexts = {
  readonly slug: string;
  readonly municipalityNumber: string;
  readonly planId: string;
  readonly name: string;
  /** SOSI plantype: 20 kommuneplanens arealdel, 34 områderegulering, 35 detaljregulering. */
  readonly planType: 20 | 34 | 35;
  readonly proposer: {
    readonly name: string;
    readonly kind: 'private' | 'public';
    readonly consultant?: string;
  };
  readonly caseNumber: string;
  readonly placeInWords: string;
  /** One or two sentences for lists. */
  readonly summary: string;
  /** "Om planen": what is proposed, where and why it matters; paragraphs divided by empty lines. */
  readonly about: string;
  readonly provisions: readonly DemoProvision[];
  /** In the order they were held. */
  readonly hearings: readonly DemoHearingTexts[];
  readonly documents: readonly DemoDocumentText[];
  /** Set where the council has decided. */
  readonly decidedDay?: DayFromSeeding;
};

/** One clause (planbestemmelse) and the fields, zones and provision areas it governs; none means the whole plan. */
export type DemoProvision = {
  readonly clause: string;
  readonly heading: string;
  /** Empty for a chapter, which only gathers the clauses after it. */
  readonly body: string;
  /** 1 for a chapter, 2 for a clause in it. */
  readonly level: 1 | 2;
  readonly governs: readonly string[];
  /** Codes of purposes (arealformål), all of whose fields it governs. */
  readonly purposes: readonly string[];
  /** Codes of zones (hensynssoner), all of whose kind it governs. */
  readonly zones: readonly string[];
};

export type DemoHearingTexts = {
  readonly kind: HearingKind;
  readonly round: number;
  /** Version of the plan that was put out; alternatives A and B go out together. */
  readonly planVersion: number;
  readonly opensDay: DayFromSeeding;
  readonly lastDay: DayFromSeeding;
  readonly announcedDay: DayFromSeeding;
  readonly lettersSentDay: DayFromSeeding;
  readonly announcementText: string;
  readonly decision?: { readonly body: string; readonly day: DayFromSeeding; readonly caseNumber: string };
  readonly riskAnalysisRequired: boolean;
  readonly hasAlternatives: boolean;
  readonly paperCopyPlace: string;
  readonly postalAddress: string;
  readonly email: string;
  readonly phone: string;
  readonly contactName: string;
  readonly confirmedBy: string;
};

export type DemoDocumentText = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
};

/** The heading of a chapter of the provisions: number and name. */
export function chapter(number: string, heading: string): DemoProvision {
  return { clause: number, heading, body: '', level: 1, governs: [], purposes: [], zones: [] };
}

/**
 * A clause from the words of a table: number, heading, what it governs (divided by spaces), text. It governs things
 * by name, all fields of a purpose as "formål:2010", and all zones of a kind as "sone:140".
 */
export function clause(number: string, heading: string, governs: string, body: string): DemoProvision {
  const words = governs.split(' ').filter(Boolean);
  const codes = (kind: string) =>
    words.filter((word) => word.startsWith(kind)).map((word) => word.slice(kind.length));
  return {
    clause: number,
    heading,
    body,
    level: 2,
    governs: words.filter((word) => !word.includes(':')),
    purposes: codes('formål:'),
    zones: codes('sone:'),
  };
}

/** A section of a document. */
export function section(heading: string, ...paragraphs: string[]): DemoDocumentText['sections'][number] {
  return { heading, paragraphs };
}
