import type { PdfTextStyle } from './pdf-text-styles.ts';

export type PdfElement = PDFKit.PDFStructureElement;

export type TagOptions = {
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: 'Row' | 'Column';
  /** Left, top, right, bottom on the page. */
  readonly bbox?: [number, number, number, number];
};

/** The structure tree of a PDF in the making, and where on the page the writing is. */
export type TagWriter = {
  readonly pdf: PDFKit.PDFDocument;
  /** Writes content under a tag, in `parent` or else in the document itself. */
  write(tag: string, content: () => void, options?: TagOptions & { readonly parent?: PdfElement }): void;
  /** An element whose children are added one by one; the caller ends it. */
  open(tag: string, parent?: PdfElement): PdfElement;
  /** Draws what is no part of the content. */
  artifact(draw: () => void): void;
  setStyle(style: PdfTextStyle): void;
  left(): number;
  width(): number;
  /** The lowest y that content may reach. */
  bottom(): number;
  moveTo(y: number): void;
  ensureRoom(points: number): void;
  end(): void;
};

export function createTagWriter(pdf: PDFKit.PDFDocument): TagWriter {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const left = () => pdf.page.margins.left;
  const bottom = () => pdf.page.height - pdf.page.margins.bottom;
  return {
    pdf,
    write: (tag, content, { parent, ...options } = {}) => {
      const element = pdf.struct(tag, options, content);
      (parent ?? root).add(element);
    },
    open: (tag, parent) => {
      const element = pdf.struct(tag);
      (parent ?? root).add(element);
      return element;
    },
    artifact: (draw) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      draw();
      pdf.endMarkedContent();
    },
    setStyle: ({ face, size, colour }) => void pdf.font(face).fontSize(size).fillColor(colour),
    left,
    width: () => pdf.page.width - left() - pdf.page.margins.right,
    bottom,
    moveTo: (y) => {
      pdf.x = left();
      pdf.y = y;
    },
    ensureRoom: (points) => {
      if (pdf.y + points > bottom()) pdf.addPage();
    },
    end: () => void root.end(),
  };
}
