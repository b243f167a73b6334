import type { Finding, PlanFile } from '../../../../domain/plan-file.ts';
import { createPlanCollector } from '../collect-plans.ts';
import { badBytes, createFindingList, type FindingList } from '../finding-list.ts';
import { collectFile, type ObjectSink, type ReadFile } from '../object-sink.ts';
import type { ReadOptions } from '../read-options.ts';
import { createObjectBuilder } from './build-sosi-objects.ts';
import { type CharsetReading, createDecoder, detectCharset } from './charset.ts';
import { forEachLine } from './decode-lines.ts';
import { missingHeader, readSosiHeader, type SosiHeader } from './read-sosi-header.ts';
import { createGroupScanner } from './scan-groups.ts';
import type { SosiGroup } from './sosi-group.ts';

/**
 * Reads a SOSI file (4.x or 5.0). Never throws for bad input: what is wrong stands in the findings, and an error
 * among them means that the file must not be imported.
 */
export function readSosi(bytes: Uint8Array, options: ReadOptions = {}): PlanFile {
  return collectFile((sink) => streamSosi(bytes, options, sink));
}

/** The same object by object; only the boundary curves are kept until all surfaces are built. */
export function streamSosi(bytes: Uint8Array, options: ReadOptions, sink: ObjectSink): ReadFile {
  const findings = createFindingList();
  const charset = detectCharset(bytes);
  tellCharset(charset, findings);
  const plans = createPlanCollector();
  const builder = createObjectBuilder(findings, (object, position, srid) => {
    plans.add(object.attributes);
    sink(object, position, srid);
  });
  let headerGroup: SosiGroup | null = null;
  let header: SosiHeader | null = null;

  const scanner = createGroupScanner(findings, (group) => {
    if (group.element === 'HODE') {
      if (header !== null) findings.add(secondHeader(group.line));
      else {
        headerGroup = group;
        header = readSosiHeader(group, findings, options);
      }
      return;
    }
    if (header === null) {
      findings.add(noHeader);
      header = { ...missingHeader, srid: options.srid ?? 0 };
    }
    builder.add(group, header);
  });
  const piece = options.onProgress === undefined ? {} : { piece: options.onProgress };
  const outcome = forEachLine(bytes, createDecoder(charset.charset), { line: scanner.line, ...piece });
  options.onBytesRead?.();
  if (outcome === 'line-too-long') findings.add(lineTooLong);
  const ended = scanner.end();
  if (header === null) findings.add(noHeader);
  if (!ended) findings.add(truncated);

  builder.finish();
  const { srid, verticalDatum } = header ?? missingHeader;
  return {
    format: 'sosi',
    srid,
    ...(verticalDatum === undefined ? {} : { verticalDatum }),
    encoding: charset.charset,
    header: (headerGroup as SosiGroup | null)?.attributes ?? [],
    plans: plans.all(),
    findings: findings.all(),
  };
}

const noHeader: Finding = {
  severity: 'error',
  code: 'no-header',
  message: 'Fila begynner ikke med .HODE, så koordinatsystem og enhet er ukjent.',
};

const truncated: Finding = {
  severity: 'error',
  code: 'truncated',
  message: 'Fila mangler .SLUTT. Den er trolig avkortet. Hent den på nytt fra kilden.',
};

const lineTooLong: Finding = {
  severity: 'error',
  code: 'line-too-long',
  message: 'Fila har en linje på flere millioner tegn og er ikke en lesbar SOSI-fil.',
};

function secondHeader(line: number): Finding {
  const message = `Fila har et nytt .HODE på linje ${line}. Lever én fil om gangen.`;
  return { severity: 'error', code: 'second-header', message };
}

function tellCharset(
  { charset, declared, overruled, hasBadBytes }: CharsetReading,
  findings: FindingList,
): void {
  if (overruled !== undefined) {
    const said =
      declared === undefined ? 'Fila sier ikke hvilket tegnsett den har' : `TEGNSETT sier ${declared}`;
    const message = `${said}, men innholdet er lest som ${charset}. Sjekk æ, ø og å.`;
    findings.add({ severity: 'warning', code: 'charset-overruled', message });
  }
  if (hasBadBytes) findings.add(badBytes);
}
