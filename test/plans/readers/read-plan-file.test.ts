import { describe, expect, test } from 'vitest';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';
import { gmlSample, landUse, polygon } from './gml-sample.ts';
import { sosiSample, squareWithHole } from './sosi-sample.ts';

const sosi = Buffer.from(sosiSample(squareWithHole));

describe('what a file is', () => {
  test.each([
    ['SOSI', sosi, 'sosi'],
    ['SOSI after comments', Buffer.from(`! laget for hånd\n\n${sosi.toString()}`), 'sosi'],
    ['GML', Buffer.from(gmlSample([landUse('a', polygon('0 0 1 0 1 1 0 0'))])), 'gml'],
    [
      'GML after comments',
      Buffer.from(`<?xml version="1.0"?><!-- <html> --><!-- b -->${gmlSample([]).slice(38)}`),
      'gml',
    ],
    ['GeoJSON', Buffer.from(' {"type":"FeatureCollection","features":[]}'), 'geojson'],
  ])('is told from its content: %s', (_name, bytes, format) => {
    expect(readPlanBytes(bytes)).toMatchObject({ ok: true, file: { format } });
  });

  test.each([
    ['a PDF', '%PDF-1.7', 'PDF'],
    ['a drawing', '  0\r\nSECTION\r\n  2\r\nHEADER', 'DXF'],
    ['a web page', '<!DOCTYPE html>\n<html><body>', 'html'],
    ['empty', '', 'tom'],
    ['anything else', 'Dear planner,', 'ikke kjenner'],
  ])('is said where it is %s, with what to deliver instead', (_name, content, word) => {
    const reading = readPlanBytes(Buffer.from(content, 'latin1'));
    expect(reading).toMatchObject({ ok: false, finding: { severity: 'error', code: 'unknown-format' } });
    expect(reading.ok ? '' : reading.finding.message).toMatch(
      new RegExp(`${word}.*SOSI.*GML.*GeoPackage.*Shape`),
    );
  });
});

test('a file made to keep the sniffing busy does not', () => {
  for (const piece of ['! ', '<!--', '<!-- -->', '<?a?>', '\n', '!\n', '.', '"']) {
    expect(readPlanBytes(Buffer.from(piece.repeat(200_000)))).toBeDefined();
  }
});
