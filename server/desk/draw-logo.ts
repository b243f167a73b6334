import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { AppError } from '../../domain/errors.ts';

const largestPixels = 25_000_000;
const side = 512;

/**
 * A coat of arms as a PNG of 512 pixels at most, drawn anew from a PNG or SVG, so that nothing of what was sent but
 * its picture is kept. An SVG that names other files or declares entities is refused. Throws `file-type-refused`.
 */
export async function drawLogo(bytes: Buffer, name: string): Promise<Buffer> {
  const refused = new AppError('file-type-refused', { details: { name: name.slice(0, 120) } });
  if (!(await isPng(bytes)) && !isHarmlessSvg(bytes)) throw refused;
  try {
    return await sharp(bytes, { limitInputPixels: largestPixels, density: 150 })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer();
  } catch {
    throw refused;
  }
}

async function isPng(bytes: Buffer): Promise<boolean> {
  return (await fileTypeFromBuffer(bytes))?.mime === 'image/png';
}

function isHarmlessSvg(bytes: Buffer): boolean {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)) return false;
  if (/<!DOCTYPE|<!ENTITY|<script|<foreignObject|<\?xml-stylesheet|@import/i.test(text)) return false;
  const references = text.matchAll(/(?:href\s*=\s*["']|url\(\s*["']?)\s*([^"')\s]*)/gi);
  return [...references].every(
    ([, target = '']) => target.startsWith('#') || target.startsWith('data:image/png'),
  );
}
