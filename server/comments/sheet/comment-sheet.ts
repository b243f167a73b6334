import type { Geometry } from 'geojson';
import type { AuthorKind } from '../../../domain/comments/comment-author.ts';
import type { CommentChannel } from '../../../domain/comments/registered-comment.ts';
import type { HearingKind } from '../../../domain/hearings/hearing-kinds.ts';
import type { IdentityLevel } from '../../../domain/identity/identity-level.ts';
import type { Language } from '../../../domain/language.ts';

/** A comment with all that a document of it says: the receipt and what goes to the journal. Instants ISO. */
export type CommentSheet = {
  readonly id: string;
  readonly number: number;
  readonly kind: 'comment' | 'supplement' | 'objection';
  /** The number that a supplement adds to. */
  readonly parentNumber: number | null;
  readonly channel: CommentChannel;
  readonly receivedAt: string;
  readonly isLate: boolean;
  readonly language: Language;
  readonly target: 'wholePlan' | 'object' | 'places' | 'document' | 'provision';
  readonly objectName: string | null;
  readonly clause: string | null;
  readonly clauseHeading: string | null;
  readonly documentTitle: string | null;
  readonly documentPage: number | null;
  readonly heading: string | null;
  readonly text: string;
  readonly authorKind: AuthorKind;
  readonly underAge: boolean;
  /** How well its author is known, where it came on the web. */
  readonly identityLevel: IdentityLevel;
  /** Null once the person is erased. */
  readonly author: SheetAuthor | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly municipality: { readonly id: string; readonly number: string; readonly name: string };
  readonly plan: {
    readonly id: string;
    readonly identifier: string;
    readonly name: string;
    readonly planType: number;
    readonly caseNumber: string | null;
  };
  readonly hearing: {
    readonly id: string;
    readonly code: string;
    readonly kind: HearingKind;
    readonly caseNumber: string | null;
    readonly nameRule: 'name' | 'private';
  };
  /** The published versions that it speaks of. */
  readonly versions: readonly SheetVersion[];
  readonly places: readonly SheetPlace[];
  readonly files: readonly SheetFile[];
};

export type SheetAuthor = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly organisationName: string | null;
  readonly organisationNumber: string | null;
  readonly onBehalfOf: string | null;
};

export type SheetVersion = {
  readonly id: string;
  readonly number: number;
  readonly alternative: string | null;
  readonly srid: number;
};

export type SheetPlace = {
  readonly position: number;
  readonly label: string | null;
  /** The paragraph of the text that it belongs to, from 1. */
  readonly paragraph: number | null;
  /** WGS 84, longitude and latitude. */
  readonly geometry: Geometry;
};

export type SheetFile = {
  readonly position: number;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  /** Hexadecimal. */
  readonly sha256: string;
};
