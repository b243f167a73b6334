import sharp from 'sharp';
import { AppError } from '../../domain/errors.ts';
import { cleanFileName } from './clean-file-name.ts';
import { type AttachmentType, attachmentEndings, attachmentTypeOf } from './types/attachment-type.ts';
import { readPlaceTaken } from './types/place-taken.ts';

/** A picture of more pixels than any camera takes would only serve to exhaust the memory. */
const mostPixels = 120_000_000;

export type Attachment = {
  readonly bytes: Uint8Array;
  readonly mediaType: AttachmentType;
  readonly name: string;
};

type AdmitOptions = {
  /** The sender wants the place where a picture was taken to stay in it; camera and owner go all the same. */
  readonly keepsLocation: boolean;
};

/**
 * What is stored of an upload: its type is read from the bytes, never from what the sender calls it, and
 * pictures are drawn anew, so that place, time and camera are gone. Throws `file-type-refused`, `file-empty`,
 * `file-macros`, `file-too-dense`.
 */
export async function admitAttachment(
  bytes: Buffer,
  givenName: string,
  { keepsLocation }: AdmitOptions = { keepsLocation: false },
): Promise<Attachment> {
  const shortName = cleanFileName(givenName, '').slice(0, 120).replace(/\.$/, '');
  if (bytes.length === 0) throw new AppError('file-empty', { details: { name: shortName } });
  const mediaType = typeOf(bytes, shortName);
  if (!mediaType) throw new AppError('file-type-refused', { details: { name: shortName } });
  const name = cleanFileName(givenName, attachmentEndings[mediaType]);
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png' && mediaType !== 'image/webp') {
    return { bytes, mediaType, name };
  }
  try {
    return { bytes: await redraw(bytes, mediaType, keepsLocation), mediaType, name };
  } catch (cause) {
    throw new AppError('file-type-refused', { details: { name }, cause });
  }
}

function typeOf(bytes: Buffer, name: string): AttachmentType | undefined {
  try {
    return attachmentTypeOf(bytes);
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { details: { name }, cause: error });
    throw error;
  }
}

/** Turns the picture upright before the note about its rotation goes with the rest. */
async function redraw(
  bytes: Buffer,
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp',
  keepsLocation: boolean,
): Promise<Buffer> {
  const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
  const place = keepsLocation ? readPlaceTaken((await source.metadata()).exif) : null;
  const upright = source.rotate();
  const picture = place ? upright.withExif({ IFD3: place }) : upright;
  if (mediaType === 'image/png') return picture.png({ compressionLevel: 8 }).toBuffer();
  return mediaType === 'image/webp'
    ? picture.webp({ quality: 88 }).toBuffer()
    : picture.jpeg({ quality: 88 }).toBuffer();
}
