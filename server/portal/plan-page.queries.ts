import { sql } from 'drizzle-orm';
import type { DocumentReading } from '../../domain/documents/document-facts.ts';
import type { IdentityLevel } from '../../domain/identity/identity-level.ts';
import type { Transaction } from '../database/database.ts';

export type PlanAddress = { planId: string; municipalityNumber: string; identifier: string; name: string };

/**
 * Plans that a municipality number and a plan id may mean: today's first, then former ids. Numbers and
 * ids changed at mergers, and two merged municipalities may have used the same id.
 */
export async function findPlanAddresses(transaction: Transaction, number: string, identifier: string) {
  return transaction.execute<PlanAddress & { isCurrent: boolean }>(sql`
    select plan.id as "planId", municipality.number as "municipalityNumber", plan.identifier, plan.name,
      municipality.number = ${number} and plan.identifier = ${identifier} as "isCurrent"
    from public_plan plan
    join public_municipality municipality on municipality.id = plan.municipality_id
    where plan.identifier = ${identifier} and exists (
        select from municipality_number given
        where given.municipality_id = plan.municipality_id and given.number = ${number}
      )
      or exists (
        select from public_plan_former_identifier former
        where former.plan_id = plan.id and former.former_identifier = ${identifier}
          and former.former_municipality_number = ${number}
      )
    order by "isCurrent" desc, plan.name
    limit 20
  `);
}

export type PlanRow = {
  id: string;
  identifier: string;
  name: string;
  planType: number;
  status: number;
  caseNumber: string | null;
  proposerType: 'public' | 'private' | null;
  proposerName: string | null;
  summary: string;
  about: string;
  placeInWords: string;
  decidedOn: string | null;
  inForceOn: string | null;
  municipality: { id: string; number: string; name: string; profile: unknown };
  now: string;
};

export async function findPlan(transaction: Transaction, planId: string) {
  const [plan] = await transaction.execute<PlanRow>(sql`
    select plan.id, plan.identifier, plan.name, plan.plan_type as "planType", plan.status,
      plan.case_number as "caseNumber", plan.proposer_type as "proposerType",
      plan.proposer_name as "proposerName", plan.summary, plan.about,
      plan.place_in_words as "placeInWords", plan.decided_on::text as "decidedOn",
      plan.in_force_on::text as "inForceOn",
      jsonb_build_object('id', municipality.id, 'number', municipality.number,
        'name', municipality.name, 'profile', municipality.profile) as municipality,
      app.clock() as now
    from public_plan plan
    join public_municipality municipality on municipality.id = plan.municipality_id
    where plan.id = ${planId}
  `);
  return plan;
}

type Box = readonly [west: number, south: number, east: number, north: number];

export type PlanVersionRow = {
  id: string;
  number: number;
  alternative: string | null;
  publishedAt: string;
  bbox: Box;
  areaSquareMetres: number;
  objects: number;
  /** Bytes of the file that it was imported from; null for a version without one. */
  sourceSize: number | null;
};

/** Which of a municipality's open data everyone may have as files. */
export async function findSharing(transaction: Transaction, municipalityId: string) {
  const rows = await transaction.execute<{ layer: string }>(sql`
    select layer from geodata_withheld where municipality_id = ${municipalityId}
  `);
  const withheld = new Set(rows.map(({ layer }) => layer));
  return {
    plan: !withheld.has('plans') && !withheld.has('planObjects'),
    comments: !withheld.has('hearings') && !withheld.has('comments'),
  };
}

export async function findPlanVersions(transaction: Transaction, planId: string) {
  return transaction.execute<PlanVersionRow>(sql`
    select id, number, alternative, published_at as "publishedAt",
      jsonb_build_array(st_xmin(area), st_ymin(area), st_xmax(area), st_ymax(area)) as bbox,
      st_area(area::geography) as "areaSquareMetres",
      (select count(*)::integer from public_plan_object object
       where object.plan_version_id = version.id) as objects,
      (select source_size::float8 from geodata_delivered_version delivered
       where delivered.id = version.id) as "sourceSize"
    from public_plan_version version
    where plan_id = ${planId}
    order by number desc
  `);
}

export type PlanHearingRow = {
  id: string;
  code: string;
  kind: string;
  round: number;
  caseNumber: string | null;
  announcementText: string;
  announcedOn: string | null;
  opensAt: string;
  closesAt: string;
  publishedAt: string;
  sentToDecisionAt: string | null;
  publicationRule: 'asReviewed' | 'afterDeadline' | 'never';
  nameRule: 'name' | 'private';
  lateRule: 'accept' | 'refuse';
  identityDemand: IdentityLevel;
  decisionBody: string | null;
  decisionDate: string | null;
  decisionCaseNumber: string | null;
  paperCopyPlace: string | null;
  postalAddress: string | null;
  email: string | null;
  phone: string | null;
  contactName: string | null;
  bbox: Box | null;
  received: number;
  shown: number;
  alternatives: readonly { planVersionId: string; alternative: string | null }[];
  extensions: readonly { previousClosesAt: string; closesAt: string; reason: string; extendedAt: string }[];
};

export async function findPlanHearings(transaction: Transaction, planId: string) {
  return transaction.execute<PlanHearingRow>(sql`
    select hearing.id, hearing.code, hearing.kind, hearing.round, hearing.case_number as "caseNumber",
      hearing.announcement_text as "announcementText", hearing.announced_on::text as "announcedOn",
      hearing.opens_at as "opensAt", hearing.closes_at as "closesAt", hearing.published_at as "publishedAt",
      hearing.sent_to_decision_at as "sentToDecisionAt", hearing.publication_rule as "publicationRule",
      hearing.name_rule as "nameRule", hearing.late_rule as "lateRule",
      hearing.identity_demand as "identityDemand",
      hearing.decision_body as "decisionBody", hearing.decision_date::text as "decisionDate",
      hearing.decision_case_number as "decisionCaseNumber", hearing.paper_copy_place as "paperCopyPlace",
      hearing.postal_address as "postalAddress", hearing.email, hearing.phone,
      hearing.contact_name as "contactName",
      jsonb_build_array(st_xmin(area), st_ymin(area), st_xmax(area), st_ymax(area)) as bbox,
      count.received, count.shown,
      coalesce((
        select jsonb_agg(jsonb_build_object('planVersionId', plan_version_id, 'alternative', alternative)
          order by alternative)
        from public_hearing_plan_version where hearing_id = hearing.id
      ), '[]') as alternatives,
      coalesce((
        select jsonb_agg(jsonb_build_object('previousClosesAt', previous_closes_at, 'closesAt', closes_at,
          'reason', reason, 'extendedAt', extended_at) order by extended_at)
        from public_hearing_extension where hearing_id = hearing.id
      ), '[]') as extensions
    from public_hearing hearing
    join public_hearing_count count on count.hearing_id = hearing.id
    where hearing.plan_id = ${planId}
    order by hearing.opens_at desc
  `);
}

export type PlanDocumentRow = {
  id: string;
  kind: string;
  title: string;
  mediaType: string;
  size: number;
  fileName: string;
  publishedAt: string;
  replacesId: string | null;
  replacedReason: string | null;
  reading: DocumentReading;
  pageCount: number | null;
  fileLanguage: string | null;
  isTagged: boolean | null;
  hasTextLayer: boolean | null;
};

/** Documents in their order; one that was replaced stands after the one that replaced it. */
export async function findPlanDocuments(transaction: Transaction, planId: string) {
  return transaction.execute<PlanDocumentRow>(sql`
    select id, kind, title, media_type as "mediaType", size::integer, file_name as "fileName",
      published_at as "publishedAt", replaces_id as "replacesId", replaced_reason as "replacedReason",
      reading, page_count as "pageCount", file_language as "fileLanguage", is_tagged as "isTagged",
      has_text_layer as "hasTextLayer"
    from public_document
    where plan_id = ${planId}
    order by position, published_at desc
  `);
}

export type ProvisionRow = {
  id: string;
  planVersionId: string;
  clause: string;
  heading: string;
  body: string;
  level: number;
  governs: readonly string[];
  purposes: readonly string[];
  zones: readonly string[];
};

export async function findProvisions(transaction: Transaction, planId: string) {
  return transaction.execute<ProvisionRow>(sql`
    select provision.id, provision.plan_version_id as "planVersionId", provision.clause,
      provision.heading, provision.body, provision.level, provision.governs, provision.purposes, provision.zones
    from public_provision provision
    join public_plan_version version on version.id = provision.plan_version_id
    where version.plan_id = ${planId}
    order by version.number desc, provision.position
  `);
}
