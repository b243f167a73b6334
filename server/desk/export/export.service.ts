import { AppError } from '../../../domain/errors.ts';
import type { Language } from '../../../domain/language.ts';
import { auditStaff } from '../../accounts/audit.ts';
import type { Session } from '../../accounts/session.ts';
import type { Database } from '../../database/database.ts';
import { findExportHead, findExportRows } from './export.queries.ts';
import type { ExportRow } from './export-row.ts';
import { findPicturePlan } from './picture-plan.queries.ts';
import { type ExportFormat, writeExport } from './write-export.ts';

/** Few enough that no transaction is long. */
const pageSize = 500;

/**
 * All comments of a hearing as a file for the case paper, those held back from the web and those withdrawn
 * among them. Throws `not-found`.
 */
export async function exportComments(
  database: Database,
  staff: Session,
  order: {
    readonly hearingId: string;
    readonly format: ExportFormat;
    readonly language: Language;
    /** Address of the site, for links. */
    readonly publicUrl: string;
  },
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { hearingId, format, language, publicUrl } = order;
  const head = await database.withRole('planner', staff, async (transaction) => {
    const found = await findExportHead(transaction, hearingId);
    if (!found) throw new AppError('not-found');
    await auditStaff(transaction, staff, {
      act: 'hearing.export',
      subjectKind: 'hearing',
      subjectId: hearingId,
      details: { format },
    });
    return { ...found, publicUrl };
  });
  const rows: ExportRow[] = [];
  for (;;) {
    const above = rows.at(-1)?.number ?? 0;
    const page = await database.withRole('planner', staff, (transaction) =>
      findExportRows(transaction, hearingId, above, pageSize),
    );
    rows.push(...page);
    if (page.length < pageSize) break;
  }
  const picturePlan =
    format === 'docx'
      ? await database.withRole('planner', staff, (transaction) => findPicturePlan(transaction, hearingId))
      : undefined;
  const bytes = await writeExport({ format, head, rows, language, picturePlan });
  return { name: `merknader-${head.planIdentifier.replace(/[^\w-]/g, '-')}.${format}`, bytes };
}
