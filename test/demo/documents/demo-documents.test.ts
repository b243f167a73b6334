import { describe, expect, it } from 'vitest';
import { demoDocuments } from '../../../server/demo/documents/demo-documents.ts';
import { allDemoPlanTexts } from '../../../server/demo/plans/all-demo-plan-texts.ts';
import { readPdf } from '../../../server/documents/read-pdf.ts';
import { readTags } from '../../builders/read-tags.ts';

const documents = demoDocuments();

describe('documents of the demo plans', () => {
  it.each(documents.map((document) => [document.fileName, document] as const))(
    '%s is a tagged PDF in Norwegian',
    async (_, document) => {
      const bytes = await document.bytes;
      const { language, isMarked, showsTitle, info, pages } = await readTags(bytes);
      expect({ language, isMarked, showsTitle, title: info.Title }).toEqual({
        language: 'nb-NO',
        isMarked: true,
        showsTitle: true,
        title: document.title,
      });
      expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(pages[0]?.roles.slice(0, 3)).toEqual(['Document', 'H1', 'P']);
      for (const { untagged } of pages)
        expect(untagged).toMatch(/^\s*Side \d+ av \d+\s*EKSEMPEL – [^\n]+\s*$/);
      const hasPicture = document.kind === 'PLANKART';
      expect(pages.flatMap(({ alts }) => alts).length).toBe(hasPicture ? 1 : 0);
    },
  );

  it('draw a plan map with zones, lines and stripes as the map in the portal does, each in the legend', async () => {
    const map = documents.find(
      ({ planSlug, kind }) => planSlug === 'lindholmkvartalet' && kind === 'PLANKART',
    );
    const { pages } = await readPdf((await map?.bytes) ?? Buffer.alloc(0));
    const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
    for (const code of ['(1113)', '(1802)', '(220)', '(320)', '(1211)', '(1242)'])
      expect(text).toContain(code);
    expect(text).toContain('BBB1');
    expect(pages).toHaveLength(1);
  });

  it('name what is still to come once', async () => {
    const map = documents.find(
      ({ planSlug, kind }) => planSlug === 'kommuneplan-horten' && kind === 'PLANKART',
    );
    const { pages } = await readPdf((await map?.bytes) ?? Buffer.alloc(0));
    const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
    expect(text).toContain('Boligbebyggelse (framtidig) (1110)');
    expect(text).not.toContain('(framtidig), framtidig');
  });

  it('have file names of their own', () => {
    const names = documents.map(({ fileName }) => fileName);
    expect(names).toEqual([...new Set(names)]);
  });

  it('hold what a public display requires', () => {
    const displayed = allDemoPlanTexts.filter(({ hearings }) =>
      hearings.some(({ kind }) => kind === 'publicDisplay'),
    );
    for (const { slug } of displayed) {
      const kinds = documents.filter(({ planSlug }) => planSlug === slug).map(({ kind }) => kind);
      expect(kinds).toEqual(
        expect.arrayContaining(['PLANKART', 'PLANBEST', 'PLANBESKR', 'ROS-ANALYSE', 'KUNNGJ']),
      );
    }
  });
});
