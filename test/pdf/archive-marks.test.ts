import sharp from 'sharp';
import { expect, it } from 'vitest';
import { startTaggedDocument } from '../../server/pdf/tagged-document.ts';
import { archiveFaults } from './archive-faults.ts';

it('a document for the archive bears the marks of PDF/A-2b, and nothing that it forbids', async () => {
  expect(archiveFaults(await archived())).toEqual([]);
});

it('a picture that one sees through, and ink that is thin, take nothing of that away', async () => {
  const picture = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.4 } },
  })
    .png()
    .toBuffer();
  const bytes = await archived((document) =>
    document.figure({
      alt: 'Et kart.',
      height: 60,
      draw: ({ left, top }) => {
        document.pdf.image(picture, left, top, { width: 50 });
        document.pdf.fillOpacity(0.5).rect(left, top, 20, 20).fill('#123456');
      },
    }),
  );
  expect(archiveFaults(bytes)).toEqual([]);
  // The picture is there with what one sees through it, in colours that the profile gives a meaning.
  const text = bytes.toString('latin1');
  expect(text).toMatch(/\/SMask \d+ 0 R/);
  expect(text).toMatch(/\/ColorSpace \/DeviceRGB/);
});

it('what is no document for the archive is told from one', async () => {
  const document = startTaggedDocument({ title: 'Kart', language: 'nb', author: 'Færder kommune' });
  document.heading(1, 'Kart');
  expect(archiveFaults(await document.finish())).toContain('lacks the claim: its part');
});

it('is the same, byte by byte, whenever it is made', async () => {
  expect((await archived()).equals(await archived())).toBe(true);
});

async function archived(
  more: (document: ReturnType<typeof startTaggedDocument>) => void = () => undefined,
): Promise<Buffer> {
  const document = startTaggedDocument({
    title: 'Merknad 12',
    language: 'nb',
    author: 'Færder kommune',
    foot: { text: 'Prøve' },
    archivedAt: new Date('2026-11-21T10:00:00Z'),
  });
  document.heading(1, 'Merknad 12');
  document.paragraph('Æøå, § 12-10 – Guovdageaidnu, čáhci.', { style: 'lead' });
  document.link('Les mer', 'https://example.test/plan');
  more(document);
  return document.finish();
}
