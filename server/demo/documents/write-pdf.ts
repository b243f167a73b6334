import { startTaggedDocument, type TaggedDocument } from '../../pdf/tagged-document.ts';

/** A document of running text: a title, who it is of, and sections. */
export type TextDocument = {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly sections: readonly TextSection[];
};

export type TextSection = {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Level of the heading; 2 where none is said. */
  readonly level?: 2 | 3;
};

const sampleMark = 'EKSEMPEL – oppdiktet dokument fra Allmennings demo';

/** A tagged PDF in bokmål, A4, with headings, page numbers and a mark on each page that it is a sample. */
export function writePdf(content: TextDocument): Promise<Buffer> {
  const document = startSample(content.title, { size: 'A4', margin: 62 });
  document.heading(1, content.title);
  document.paragraph(content.subtitle, { style: 'lead' });
  document.space(6);
  document.facts(content.facts);
  for (const { heading, paragraphs, level = 2 } of content.sections) {
    document.heading(level, heading);
    for (const paragraph of paragraphs) document.paragraph(paragraph);
  }
  return document.finish();
}

/** An empty document of the demo, marked as a sample at the foot of each page. */
export function startSample(
  title: string,
  page: Parameters<typeof startTaggedDocument>[0]['page'] & object,
): TaggedDocument {
  return startTaggedDocument({
    title,
    page,
    language: 'nb',
    author: 'Allmenning, eksempel',
    subject: sampleMark,
    foot: { text: `${sampleMark} · ${title}`, colour: '#7a1f1f' },
  });
}
