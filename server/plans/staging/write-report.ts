import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Language } from '../../../domain/language.ts';
import type { StagedReport } from './check-staged-file.ts';
import { type ReportRow, toReportRows } from './report-rows.ts';
import type { StagedImport } from './staged-import.ts';

const words = {
  nb: {
    title: (name: string) => `Funn i ${name}`,
    columns: {
      severity: 'Alvor',
      object: 'Objekt',
      message: 'Funn',
      place: 'Sted (nord, øst)',
      code: 'Kode',
    },
    sheet: 'Funn',
    none: 'Ingen funn. Filen er i orden.',
    canBeSaved: 'Filen kan lagres.',
    refused: 'Filen kan ikke lagres som den er.',
  },
  nn: {
    title: (name: string) => `Funn i ${name}`,
    columns: {
      severity: 'Alvor',
      object: 'Objekt',
      message: 'Funn',
      place: 'Stad (nord, aust)',
      code: 'Kode',
    },
    sheet: 'Funn',
    none: 'Ingen funn. Fila er i orden.',
    canBeSaved: 'Fila kan lagrast.',
    refused: 'Fila kan ikkje lagrast som ho er.',
  },
  en: {
    title: (name: string) => `Findings in ${name}`,
    columns: {
      severity: 'Severity',
      object: 'Object',
      message: 'Finding',
      place: 'Place (north, east)',
      code: 'Code',
    },
    sheet: 'Findings',
    none: 'No findings. The file is in order.',
    canBeSaved: 'The file can be saved.',
    refused: 'The file cannot be saved as it is.',
  },
} as const;

const widths: Readonly<Record<keyof ReportRow, number>> = {
  severity: 18,
  object: 28,
  message: 90,
  place: 24,
  code: 28,
};
const columns = ['severity', 'object', 'message', 'place', 'code'] as const;

/** A workbook with a line a finding, the gravest first. */
export async function writeReportSheet({ findings }: StagedReport, language: Language): Promise<Buffer> {
  const { columns: labels, sheet } = words[language];
  const rows = toReportRows(findings, language);
  const cells = [
    columns.map((column): Cell => ({ type: String, value: labels[column], fontWeight: 'bold' })),
    ...rows.map((row) => columns.map((column) => textCell(row[column]))),
  ];
  return writeXlsxFile(cells, {
    sheet,
    columns: columns.map((column) => ({ width: widths[column] })),
    stickyRowsCount: 1,
  }).toBuffer();
}

/** The same as plain text, to be printed and sent with a letter to those who made the file. */
export function writeReportText(
  report: StagedReport,
  { fileName }: StagedImport,
  language: Language,
): string {
  const m = words[language];
  const rows = toReportRows(report.findings, language);
  const plan = report.planId === null ? '' : ` ${report.municipality}/${report.planId}`;
  const head = [`${m.title(fileName)}${plan}`, report.ok ? m.canBeSaved : m.refused, ''];
  if (rows.length === 0) return `${[...head, m.none].join('\r\n')}\r\n`;
  const bySeverity = Map.groupBy(rows, ({ severity }) => severity);
  const body = [...bySeverity].flatMap(([severity, some]) => [
    `${severity} (${some.length})`,
    ...some.map((row, index) => `${index + 1}. ${lineOf(row)}`),
    '',
  ]);
  return `${[...head, ...body].join('\r\n')}`;
}

function lineOf({ object, message, place }: ReportRow): string {
  const named = object === '' || message.includes(object) ? message : `${object}: ${message}`;
  return place === '' ? named : `${named} [${place}]`;
}

/** Always text: what a file has written with a sign of equality first is no formula. */
function textCell(value: string): Cell {
  return value === ''
    ? null
    : { type: String, value: value.slice(0, 32_767), wrap: true, alignVertical: 'top' };
}
