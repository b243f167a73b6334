// What pdfkit has and its published types lack.
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
  }
  /** pdfkit writes a `string` as a name and a `String` as a text. */
  interface TaggedLinkOptions {
    readonly structParent: PDFStructureElement;
    // biome-ignore lint/complexity/noBannedTypes: the object, not the primitive
    readonly Contents: String;
  }
  namespace Mixins {
    interface PDFVector {
      /** Lengths by turns drawn and left out. */
      dash(lengths: number[]): this;
    }
    interface PDFAnnotation {
      link(x: number, y: number, w: number, h: number, url: string, options: TaggedLinkOptions): this;
    }
  }
}
