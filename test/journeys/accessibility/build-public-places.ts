import { submitComment } from '../../../server/comments/submit-comment.ts';
import { addDocument } from '../../../server/plans/plan-documents.service.ts';
import { publishDocument } from '../../../server/plans/publish-document.ts';
import { buildHearing } from '../../builders/build-hearing.ts';
import { buildOpenHearing, type OpenHearing } from '../../builders/build-open-hearing.ts';
import { buildPdf } from '../../builders/build-pdf.ts';
import { buildPlan } from '../../builders/build-plan.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { buildStreets } from '../../builders/build-streets.ts';
import { buildSubmission, pointAt } from '../../builders/build-submission.ts';
import type { Product } from '../start-product.ts';

export type PublicPlaces = OpenHearing & {
  readonly planPath: string;
  readonly documentId: string;
  readonly receiptSecret: string;
  readonly mapless: string;
  readonly closed: string;
  readonly refusing: string;
};

/** A municipality with streets, a plan in hearing with a report and a comment, one without a map, and two whose time is out. */
export async function buildPublicPlaces(product: Product): Promise<PublicPlaces> {
  const { database } = product.services;
  const open = await buildOpenHearing(database);
  const { municipality, hearing, plan } = open;
  await buildStreets(database, municipality);
  const staff = await buildStaff(database, municipality, 'Kari Planlegger');
  const { id: documentId } = await addDocument(
    product.services,
    staff,
    { planId: plan.id, kind: 'RAPPORT', title: 'Rapport om støy', replaces: null, replacedReason: null },
    { bytes: await buildPdf('Rapport om støy', ['Innledning.', 'Støy ved skolen.']), name: 'støy.pdf' },
  );
  await publishDocument(database, staff, { documentId });
  const submission = buildSubmission(hearing.id, {
    target: { kind: 'places' },
    places: [pointAt(10.405, 59.265)],
  });
  await submitComment(database, submission);
  const ofPlan = (identifier: string) => `/plan/${municipality.number}/${identifier}`;
  const mapless = await buildPlan(database, municipality, { name: 'Uten kart' });
  await buildHearing(database, mapless);
  const over = { opensInDays: -60, closesInDays: -5 };
  const closed = await buildPlan(database, municipality, { name: 'Over' });
  await buildHearing(database, closed, over);
  const refusing = await buildPlan(database, municipality, { name: 'Stengt' });
  await buildHearing(database, refusing, { ...over, lateRule: 'refuse' });
  return {
    ...open,
    ...{ documentId, receiptSecret: submission.receiptSecret, planPath: ofPlan(plan.identifier) },
    ...{ mapless: ofPlan(mapless.identifier), closed: ofPlan(closed.identifier) },
    refusing: ofPlan(refusing.identifier),
  };
}
