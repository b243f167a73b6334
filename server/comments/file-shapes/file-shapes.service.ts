import type { FeatureCollection } from 'geojson';
import { type FileShape, hasShape } from '../../../domain/comments/file-shape.ts';
import { AppError } from '../../../domain/errors.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database } from '../../database/database.ts';
import { sqlState } from '../../database/database-error.ts';
import { findHearingMunicipality } from '../../files/files.service.ts';
import { filesInTurn } from '../../files/files-in-turn.ts';
import type { Services } from '../../services.ts';
import { askShape } from './ask-shape.ts';
import {
  findPublicShape,
  findShapeOfComment,
  findUnreadFiles,
  findUploadedShape,
  geometriesOf,
  insertShape,
  insertShapeProblem,
  type UnreadFile,
} from './file-shapes.queries.ts';

type Room = Pick<Services, 'database' | 'files'>;

/** Read in one turn of the job; most were read when their senders asked. */
const filesATurn = 10;

/**
 * What an upload shows on the map, for whoever sent it: read the first time they ask. Null for what holds no places,
 * and while it waits for the scanner or for its turn.
 */
export async function readUploadShape(
  room: Room,
  hearingId: string,
  fileId: string,
): Promise<FileShape | null> {
  const { database } = room;
  const municipalityId = await findHearingMunicipality(database, hearingId);
  if (!municipalityId) return null;
  const find = () =>
    database.withRole('citizen', { municipalityId }, (transaction) => findUploadedShape(transaction, fileId));
  const file = await find();
  if (!file || !hasShape(file.mediaType) || file.scan === 'waiting' || file.scan === 'infected') return null;
  const known = file.isRead || !(await readFileShape(room, file)) ? file : await find();
  if (!known?.isRead) return null;
  return known.shape === null
    ? { kind: 'problem', problem: known.problem ?? 'unreadable' }
    : { kind: 'shown', geometries: geometriesOf(known.shape), far: known.far ?? 0 };
}

/** Reads files that nobody asked about, and those that came in other ways. Answers how many. */
export async function readUnreadShapes(room: Room): Promise<number> {
  const waiting = filesInTurn((after) =>
    room.database.withRole('operations', {}, (transaction) =>
      findUnreadFiles(transaction, filesATurn, after),
    ),
  );
  let read = 0;
  for await (const file of waiting) {
    // Bytes that are missing are told of by `verify`; the others shall not wait for them.
    const isRead = await readFileShape(room, file).catch(() => null);
    if (isRead) read += 1;
    if (isRead === false || read >= filesATurn) break;
  }
  return read;
}

/** Reads a file and keeps what it shows. False while too many wait. */
async function readFileShape({ database, files }: Room, file: UnreadFile): Promise<boolean> {
  const bytes = await files.readAll(file.sha256);
  const reading = await askShape({ bytes, mediaType: file.mediaType });
  if (!reading) return false;
  const keepProblem = (problem: Extract<FileShape, { kind: 'problem' }>['problem']) =>
    database.withRole('operations', {}, (transaction) => insertShapeProblem(transaction, file, problem));
  if (reading.kind === 'problem') {
    await keepProblem(reading.problem);
    return true;
  }
  try {
    await database.withRole('operations', {}, (transaction) => insertShape(transaction, file, reading.parts));
  } catch (error) {
    // Numbers that no place on earth has: the projection refuses them. Other failures are ours, and it is read again.
    if (!isProjectionFailure(error)) throw error;
    await keepProblem('elsewhere');
  }
  return true;
}

/** PostGIS tells its own failures as internal errors. */
function isProjectionFailure(error: unknown): boolean {
  return sqlState(error) === 'XX000';
}

/** What a comment's file shows, for those who handle the comment. Throws `not-found`. */
export async function readShapeForStaff(
  database: Database,
  staff: Session,
  commentId: string,
  position: number,
): Promise<FeatureCollection> {
  return collectionOf(
    await database.withRole('planner', staff, (transaction) =>
      findShapeOfComment(transaction, commentId, position),
    ),
  );
}

/** The same for everyone, of a file that the municipality shows. Throws `not-found`. */
export async function readPublicShape(
  database: Database,
  commentId: string,
  position: number,
): Promise<FeatureCollection> {
  return collectionOf(
    await database.withRole('public', {}, (transaction) => findPublicShape(transaction, commentId, position)),
  );
}

function collectionOf(shape: string | undefined): FeatureCollection {
  if (shape === undefined) throw new AppError('not-found');
  return {
    type: 'FeatureCollection',
    features: geometriesOf(shape).map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
  };
}
