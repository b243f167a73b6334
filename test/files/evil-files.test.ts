import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { admitAttachment } from '../../server/files/admit-attachment.ts';

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

function docx(extra: Readonly<Record<string, Uint8Array>> = {}): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(contentTypes),
      'word/document.xml': strToU8('<w:document/>'),
      ...extra,
    }),
  );
}

const codeOf = (bytes: Buffer, name: string) =>
  admitAttachment(bytes, name).then(
    ({ mediaType }) => mediaType,
    (error: { code: string }) => error.code,
  );

const red = { width: 40, height: 20, channels: 3 as const, background: 'red' };

describe('what an attachment is', () => {
  test('is told by its content: office documents, drawings and plan geometry', async () => {
    const odt = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8('<office/>'),
    });
    const sheet = zipSync({
      '[Content_Types].xml': strToU8(contentTypes),
      'xl/workbook.xml': strToU8('<w/>'),
    });
    const files: [string, Buffer, string][] = [
      ['a', docx(), 'docx'],
      ['b.exe', Buffer.from(sheet), 'xlsx'],
      ['c.zip', Buffer.from(odt), 'odt'],
      ['d.dwg', Buffer.from('AC1032\0\0\0'), 'dwg'],
      ['e.txt', Buffer.from('  0\r\nSECTION\r\n  2\r\nHEADER\r\n'), 'dxf'],
      ['f.txt', Buffer.from('\ufeff{"type":"FeatureCollection","features":[]}'), 'geojson'],
      ['g.xml', Buffer.from('<?xml version="1.0"?><gpx version="1.1"></gpx>'), 'gpx'],
      ['h.xml', Buffer.from('<kml xmlns="http://www.opengis.net/kml/2.2"></kml>'), 'kml'],
      ['i.txt', Buffer.from('! utkast\r\n.HODE\r\n..TEGNSETT UTF-8\r\n'), 'sos'],
    ];
    for (const [name, bytes, ending] of files) {
      expect((await admitAttachment(bytes, name)).name.split('.').at(-1), name).toBe(ending);
    }
  });

  test('is nothing that a browser runs', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    for (const [name, text] of [
      ['bilde.png', '<!doctype html><script>alert(1)</script>'],
      ['kart.pdf', svg],
      ['kart.kml', '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "b">]><kml/>'],
      ['skript.js', 'alert(1)'],
      ['data.json', '{"type":"noe"}'],
      // A page that hides behind a PDF's mark further down.
      ['side.pdf', `<html>${svg}</html>\n%PDF-1.7`],
    ] as const) {
      expect(await codeOf(Buffer.from(text), name), name).toBe('file-type-refused');
    }
  });

  test('is one thing: a picture that is also an archive or a page is drawn anew, and only a picture', async () => {
    const jpeg = await sharp({ create: red }).jpeg().toBuffer();
    const polyglot = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>'), docx()]);
    const { bytes, mediaType } = await admitAttachment(polyglot, 'bilde.jpg');
    expect(mediaType).toBe('image/jpeg');
    expect(Buffer.from(bytes).includes('<script>')).toBe(false);
    expect(Buffer.from(bytes).includes('word/document.xml')).toBe(false);
  });

  test('is not nothing', async () => {
    expect(await codeOf(Buffer.alloc(0), 'tom.pdf')).toBe('file-empty');
  });

  test('is no picture of more pixels than any camera takes', async () => {
    expect(await codeOf(hugePng(40_000, 40_000), 'stor.png')).toBe('file-type-refused');
  });

  test('is no archive that unpacks to far more than it is', async () => {
    const bomb = docx({ 'word/media/image1.bmp': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(bomb, 'rapport.docx')).toBe('file-too-dense');
  });

  test('carries no macros, by whatever name', async () => {
    expect(await codeOf(docx({ 'word/vbaProject.bin': strToU8('x') }), 'rapport.docx')).toBe('file-macros');
    const types = contentTypes.replace('/>', '><Override ContentType="x.macroEnabled.main+xml"/></Types>');
    expect(await codeOf(docx({ '[Content_Types].xml': strToU8(types) }), 'rapport.docx')).toBe('file-macros');
  });

  test('is no archive of anything else', async () => {
    const jar = zipSync({ 'META-INF/MANIFEST.MF': strToU8('x'), 'A.class': strToU8('x') });
    expect(await codeOf(Buffer.from(jar), 'rapport.docx')).toBe('file-type-refused');
  });
});

describe('what an attachment is called', () => {
  test('names no folder, turns no direction and breaks no line', async () => {
    for (const given of [
      '../../etc/passwd',
      'C:\\plan\\brev.exe',
      'brev\r\nSet-Cookie: a=b.pdf',
      'faktura\u202efdp.exe',
      'a\u0000b.pdf',
      '\u2066skjult\u2069.html',
    ]) {
      const { name } = await admitAttachment(Buffer.from('%PDF-1.7\n'), given);
      expect(name, given).toMatch(/^[^\p{Cc}\p{Cf}/\\]+\.pdf$/u);
      expect(name).not.toMatch(/^\.|\.exe\.|\.html\./);
    }
  });
});

describe('where a picture was taken', () => {
  const photograph = () =>
    sharp({ create: red })
      .withExif({
        IFD0: { Make: 'Kamera', Model: 'Hemmelig', Artist: 'Kari' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '59/1 16/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '10/1 24/1 30/1',
        },
      })
      .jpeg()
      .toBuffer();

  test('is gone when nobody asks for it', async () => {
    const { bytes } = await admitAttachment(await photograph(), 'hagen.jpg');
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test('stays when its author wants it to, and camera and owner go', async () => {
    const { bytes } = await admitAttachment(await photograph(), 'hagen.jpg', { keepsLocation: true });
    const { exif } = await sharp(bytes).metadata();
    expect(exif).toBeDefined();
    const { bytes: again } = await admitAttachment(Buffer.from(bytes), 'hagen.jpg', { keepsLocation: true });
    expect((await sharp(again).metadata()).exif).toBeDefined();
    for (const word of ['Kamera', 'Hemmelig', 'Kari']) expect(Buffer.from(bytes).includes(word)).toBe(false);
  });
});

/** A PNG of one colour whose head promises far more than it holds. */
function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const edge = Buffer.alloc(8);
    edge.writeUInt32BE(data.length, 0);
    edge.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([edge.subarray(0, 4), body, edge.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateRawSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
