import type { Geometry } from 'geojson';
import type { CommentChannel } from '../../../domain/comments/registered-comment.ts';
import type { WebState } from '../../../domain/desk.ts';
import type { IdentityLevel } from '../../../domain/identity/identity-level.ts';
import type { Outcome } from '../../../domain/outcomes.ts';

/** One comment in the table that the council gets. Texts are as they were sent, or the redacted copy's; instants ISO. */
export type ExportRow = {
  readonly id: string;
  readonly number: number;
  readonly kind: 'comment' | 'supplement' | 'objection';
  /** The number that a supplement adds to. */
  readonly parentNumber: number | null;
  readonly channel: CommentChannel;
  readonly identityLevel: IdentityLevel;
  /** The authority whose signed-in person sent it. */
  readonly senderName: string | null;
  readonly receivedAt: string;
  readonly isLate: boolean;
  readonly withdrawnAt: string | null;
  /** Empty once its owner has had it erased. */
  readonly name: string;
  readonly underAge: boolean;
  readonly organisationName: string | null;
  readonly onBehalfOf: string | null;
  readonly target: 'wholePlan' | 'object' | 'places' | 'document' | 'provision';
  readonly planObjectId: string | null;
  readonly planObjectName: string | null;
  readonly provisionId: string | null;
  readonly clause: string | null;
  readonly clauseHeading: string | null;
  readonly documentId: string | null;
  readonly documentTitle: string | null;
  readonly documentPage: number | null;
  readonly places: readonly {
    readonly label: string | null;
    readonly planObjectName: string | null;
    /** The paragraph of the text that it belongs to, from 1. */
    readonly paragraph: number | null;
    /** WGS 84. */
    readonly geometry: Geometry;
  }[];
  readonly files: readonly string[];
  readonly themes: readonly string[];
  readonly heading: string | null;
  readonly text: string;
  readonly webState: WebState;
  /** Whether everyone can read it at the time of writing. */
  readonly isOnWeb: boolean;
  readonly answerText: string | null;
  readonly outcome: Outcome | null;
  readonly changeText: string | null;
};

/** What the export is of. */
export type ExportHead = {
  /** Address of the site, without a slash at its end. */
  readonly publicUrl: string;
  readonly hearingId: string;
  readonly hearingCode: string;
  readonly municipalityNumber: string;
  readonly municipalityName: string;
  readonly planName: string;
  readonly planIdentifier: string;
  readonly hearingKind: string;
  readonly caseNumber: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly writtenAt: string;
};
