import PDFDocument from 'pdfkit';
import type { Language } from '../../domain/language.ts';
import { pdfFonts } from './pdf-fonts.ts';

export type PdfPage = {
  readonly size: 'A4' | 'A3';
  readonly layout?: 'portrait' | 'landscape';
  /** Points on all four sides. */
  readonly margin?: number;
};

export type PdfFacts = {
  readonly title: string;
  readonly language: Language;
  /** The municipality or whoever the document is of. */
  readonly author: string;
  readonly subject?: string;
  readonly page?: PdfPage;
  /** For an archive: PDF/A-2b too, and the same bytes whenever it is made, because this is when it says it was. */
  readonly archivedAt?: Date;
};

/** Language tags as readers of PDFs know them. */
const languageTags: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** An empty PDF 1.7 that says it is PDF/UA-1: tagged, with its language and a title that readers show. */
export function openPdf({
  title,
  language,
  author,
  subject,
  page,
  archivedAt,
}: PdfFacts): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: page?.size ?? 'A4',
    layout: page?.layout ?? 'portrait',
    margin: page?.margin ?? 62,
    pdfVersion: '1.7',
    tagged: true,
    lang: languageTags[language],
    displayTitle: true,
    bufferPages: true,
    ...(archivedAt && { subset: 'PDF/A-2b' as const }),
    // The standard fonts are never embedded, so none of them may be the first.
    font: pdfFonts.regular,
    info: {
      Title: withoutBrackets(title),
      Author: withoutBrackets(author),
      ...(subject && { Subject: withoutBrackets(subject) }),
      Creator: 'Allmenning',
      ...(archivedAt && { CreationDate: archivedAt, ModDate: archivedAt }),
    },
  });
  escapeMetadata(pdf);
  pdf.appendXML(universalAccess(languageTags[language]));
  if (archivedAt) pdf.appendXML(universalAccessSchema);
  for (const [face, file] of Object.entries(pdfFonts)) pdf.registerFont(face, file);
  // Who walks with the tab key follows the structure, as PDF/UA asks.
  pdf.on('pageAdded', () => followStructure(pdf));
  followStructure(pdf);
  return pdf;
}

/** All bytes of a document once it is ended. */
export function collectPdf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

/** The claim of PDF/UA-1, and the language as catalogues of documents read it. */
function universalAccess(languageTag: string): string {
  return `
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:language><rdf:Bag><rdf:li>${languageTag}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>`;
}

/** PDF/A knows only the properties that are described; that of PDF/UA is not among its own (ISO 19005-2, 6.6.2.3). */
const universalAccessSchema = `
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>`;

/** pdfkit writes title and author into the metadata's XML as they stand. */
function escapeMetadata(pdf: PDFKit.PDFDocument): void {
  const append = pdf.appendXML.bind(pdf);
  pdf.appendXML = (xml, newline) => append(xml.replace(/&(?![a-z]+;)/g, '&amp;'), newline);
}

function withoutBrackets(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

function followStructure(pdf: PDFKit.PDFDocument): void {
  Object.assign(pdf.page.dictionary.data, { Tabs: 'S' });
}
