import { describe, expect, it } from 'vitest';
import { searchFile } from '../../server/privacy/search-file.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { writeZip } from '../builders/write-zip.ts';

const search = (bytes: Uint8Array, mediaType: string) => searchFile({ mediaType, read: async () => bytes });
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const odt = 'application/vnd.oasis.opendocument.text';
const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`);

describe('a file that someone attaches', () => {
  it('is searched page by page when it is a PDF with text', async () => {
    const bytes = await buildPdf('Innspill', ['Vi bor ved kanalen.', 'Jeg er syk. Ring 912 34 567.']);
    const found = await search(bytes, 'application/pdf');
    expect(found?.state).toBe('searched');
    expect(found?.findings.map(({ kind, part, number }) => [kind, part, number])).toEqual([
      ['health', 'page', 2],
      ['phone', 'page', 2],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/912|syk/);
  });

  it('is searched in words split by formatting, deleted text, notes and headers when it is a DOCX', async () => {
    const body =
      '<w:p><w:r><w:t>Ring </w:t></w:r><w:r><w:t>912 34</w:t></w:r><w:r><w:t> 567</w:t></w:r></w:p>';
    const deleted = '<w:p><w:del><w:r><w:delText>min diagnose</w:delText></w:r></w:del></w:p>';
    const bytes = writeZip({
      '[Content_Types].xml': xml('<Types/>'),
      'word/document.xml': xml(`<w:document><w:body>${body}${deleted}</w:body></w:document>`),
      'word/footer1.xml': xml('<w:ftr><w:p><w:r><w:t>ola@eksempel.no</w:t></w:r></w:p></w:ftr>'),
    });
    expect((await search(bytes, docx))?.findings).toMatchObject([
      { kind: 'phone', part: 'paragraph', number: 1 },
      { kind: 'health', part: 'paragraph', number: 2 },
      { kind: 'email', part: 'paragraph', number: 3 },
    ]);
  });

  it('is searched when it is an ODT', async () => {
    const bytes = writeZip({
      mimetype: Buffer.from(odt),
      'content.xml': xml(
        '<office:text><text:p>Konto <text:span>1234.56.78903</text:span></text:p></office:text>',
      ),
    });
    expect((await search(bytes, odt))?.findings).toMatchObject([
      { kind: 'accountNumber', part: 'paragraph' },
    ]);
  });

  it('is searched in words alone when it is map data, whose coordinates look like numbers of everything', async () => {
    const map = { type: 'Point', coordinates: [10.41234567, 59.26512345], navn: 'ola@eksempel.no 91234567' };
    const found = await search(Buffer.from(JSON.stringify(map)), 'application/geo+json');
    expect(found?.findings.map(({ kind }) => kind)).toEqual(['email']);
  });

  it('is left to a person when it is a picture, is broken or has no words', async () => {
    expect(await search(Buffer.from('x'), 'image/png')).toEqual({ state: 'noText', findings: [] });
    expect(await search(Buffer.from('%PDF-1.7 broken'), 'application/pdf')).toEqual({
      state: 'unreadable',
      findings: [],
    });
    const entity = '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>';
    expect((await search(writeZip({ 'word/document.xml': xml(entity) }), docx))?.state).toBe('unreadable');
    expect((await search(writeZip({ 'word/document.xml': xml('<w:document/>') }), docx))?.state).toBe(
      'noText',
    );
  });
});
