/**
 * What came of reading a document's file: `unread` yet, `read`, a `picture`, or why a PDF gave nothing
 * away. An `encrypted` one asks for a password; `tooLarge` has more pages or text than we read.
 */
export const documentReadings = ['unread', 'read', 'picture', 'broken', 'encrypted', 'tooLarge'] as const;
export type DocumentReading = (typeof documentReadings)[number];

/** What a file says of itself; null where it is not known. */
export type DocumentFacts = {
  readonly reading: DocumentReading;
  readonly pageCount: number | null;
  /** As the file names it: `nb-NO`. */
  readonly fileLanguage: string | null;
  /** It has a structure that screen readers follow. */
  readonly isTagged: boolean | null;
  readonly hasTextLayer: boolean | null;
};

/** What keeps people from reading a document with a screen reader; `file` where it cannot be read at all. */
export const documentLacks = ['text', 'tags', 'language', 'file'] as const;
export type DocumentLack = (typeof documentLacks)[number];

/**
 * What a document lacks to be readable by everyone (WCAG 2.2, which likestillings- og diskrimineringsloven § 18
 * asks of the web). Empty for one that lacks nothing we can see, and for one that has not been read yet.
 */
export function lacksOf({ reading, hasTextLayer, isTagged, fileLanguage }: DocumentFacts): DocumentLack[] {
  switch (reading) {
    case 'unread':
    case 'tooLarge':
      return [];
    case 'picture':
      return ['text'];
    case 'broken':
    case 'encrypted':
      return ['file'];
    case 'read':
      // A structure without text holds nothing.
      if (!hasTextLayer) return ['text'];
      return [...(isTagged ? [] : ['tags' as const]), ...(fileLanguage ? [] : ['language' as const])];
  }
}
