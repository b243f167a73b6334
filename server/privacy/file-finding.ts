import type { PersonalFinding } from '../../domain/privacy/personal-finding.ts';

/** Where in a file something was found: the page of a PDF, the slide of a presentation, else the paragraph. */
export type FileFinding = PersonalFinding & {
  readonly part: 'page' | 'paragraph' | 'slide';
  /** From 1. */
  readonly number: number;
};

/** `noText`: a picture, a drawing or a scanned page, which only a person can look through. */
export type FileSearchState = 'searched' | 'noText' | 'unreadable';

export type FileSearch = {
  readonly state: FileSearchState;
  readonly findings: readonly FileFinding[];
  /** The search itself came to nothing: its process died or ran out of time, or the bytes could not be had. */
  readonly hasFailed?: boolean;
};

/** What the searching process is asked. */
export type FileSearchTask = { readonly bytes: Uint8Array; readonly mediaType: string };

/** A part of a file's text, and which. */
export type FilePart = Pick<FileFinding, 'part' | 'number'> & { readonly text: string };
