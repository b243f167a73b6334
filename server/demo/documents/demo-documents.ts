import type { DocumentKind } from '../../../domain/plan-codes/document-kinds.ts';
import { allDemoPlanTexts } from '../plans/all-demo-plan-texts.ts';
import { demoDrawings } from '../plans/demo-plan-files.ts';
import type { DemoPlanTexts, DemoProvision } from '../plans/demo-plan-texts.ts';
import type { PlanDrawing } from '../plans/drawing/plan-drawing.ts';
import { type TextSection, writePdf } from './write-pdf.ts';
import { writePlanMap } from './write-plan-map.ts';

/** A document of a demo plan, as a genuine PDF. */
export type DemoDocument = {
  readonly planSlug: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly fileName: string;
  /** Set on what belongs to one version of the plan alone. */
  readonly planVersion?: number;
  readonly bytes: Promise<Buffer>;
};

/** All documents of the demo plans; the PDFs are made as soon as this is called. */
export function demoDocuments(): DemoDocument[] {
  const drawings = demoDrawings();
  return allDemoPlanTexts.flatMap((texts) => [
    ...planMaps(drawings.filter(({ slug }) => slug === texts.slug)),
    ...provisions(texts),
    ...writtenDocuments(texts),
    ...announcements(texts),
  ]);
}

function planMaps(drawings: readonly PlanDrawing[]): DemoDocument[] {
  return drawings
    .filter(({ surfaces }) => surfaces.length > 1)
    .map((drawing) => {
      const { alternative, version } = drawing.identity;
      const state = alternative ? `, alternativ ${alternative}` : version > 1 ? `, versjon ${version}` : '';
      const title = `Plankart${state}`;
      return {
        ...named(drawing.slug, 'PLANKART', title),
        planVersion: version,
        bytes: writePlanMap(drawing, title),
      };
    });
}

function provisions(texts: DemoPlanTexts): DemoDocument[] {
  if (texts.provisions.length === 0) return [];
  const sections = texts.provisions.map((provision) => ({
    heading: `§\u00a0${provision.clause} ${provision.heading}`,
    level: provision.level === 1 ? (2 as const) : (3 as const),
    paragraphs: [governedWords(provision), provision.body].filter((paragraph) => paragraph !== ''),
  }));
  return [textDocument(texts, 'PLANBEST', 'Planbestemmelser', sections)];
}

/** What a clause governs, in words; empty for one about the whole plan. */
function governedWords({ governs, purposes, zones }: DemoProvision): string {
  const kinds = [
    ...purposes.map((code) => `alle felt med formål ${code}`),
    ...zones.map((code) => `alle hensynssoner ${code}`),
  ];
  const all = [...governs, ...kinds];
  return all.length > 0 ? `Gjelder ${all.join(', ')}.` : '';
}

function writtenDocuments(texts: DemoPlanTexts): DemoDocument[] {
  return texts.documents.map(({ kind, title, sections }) => textDocument(texts, kind, title, sections));
}

/** What was announced for each hearing, where no such document is written out. */
function announcements(texts: DemoPlanTexts): DemoDocument[] {
  if (texts.documents.some(({ kind }) => kind === 'KUNNGJ')) return [];
  return texts.hearings.map(({ announcementText, round, postalAddress, email }) => {
    const title = round > 1 ? `Kunngjøring, høring ${round}` : 'Kunngjøring';
    const sections = [
      { heading: 'Kunngjøring', paragraphs: announcementText.split('\n\n') },
      {
        heading: 'Slik sier du din mening',
        paragraphs: [`Bruk kartet i portalen, eller skriv til ${postalAddress}, ${email}.`],
      },
    ];
    return textDocument(texts, 'KUNNGJ', title, sections);
  });
}

function textDocument(
  texts: DemoPlanTexts,
  kind: DocumentKind,
  title: string,
  sections: readonly TextSection[],
): DemoDocument {
  const { proposer } = texts;
  const bytes = writePdf({
    title,
    subtitle: texts.name,
    facts: [
      ['Plan-id', `${texts.municipalityNumber} ${texts.planId}`],
      ['Saksnummer', texts.caseNumber],
      ['Forslagsstiller', proposer.name],
      ...(proposer.consultant ? [['Plankonsulent', proposer.consultant] as const] : []),
    ],
    sections,
  });
  return { ...named(texts.slug, kind, title), bytes };
}

function named(planSlug: string, kind: DocumentKind, title: string) {
  const plain = title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a');
  const fileName = `${planSlug}-${plain.replaceAll(/[^a-z0-9]+/g, '-')}.pdf`;
  return { planSlug, kind, title, fileName };
}
