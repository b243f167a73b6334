import { asc, eq, sql } from 'drizzle-orm';
import {
  publicHearing,
  publicHearingCount,
  publicHearingExtension,
  publicHearingPlanVersion,
  publicMunicipality,
  publicPlan,
} from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';

/** A public hearing by its short code, with its plan, municipality, count and extensions. */
export async function findPublicHearing(transaction: Transaction, code: string) {
  const { area } = publicHearing;
  const [found] = await transaction
    .select({
      hearing: {
        ...publicHearingColumns,
        bbox: sql<readonly [number, number, number, number] | null>`case when ${area} is not null then
          jsonb_build_array(st_xmin(${area}), st_ymin(${area}), st_xmax(${area}), st_ymax(${area})) end`,
      },
      plan: {
        id: publicPlan.id,
        identifier: publicPlan.identifier,
        name: publicPlan.name,
        planType: publicPlan.planType,
      },
      municipality: { number: publicMunicipality.number, name: publicMunicipality.name },
      received: publicHearingCount.received,
      shown: publicHearingCount.shown,
      now: sql<string>`app.clock()`,
    })
    .from(publicHearing)
    .innerJoin(publicPlan, eq(publicPlan.id, publicHearing.planId))
    .innerJoin(publicMunicipality, eq(publicMunicipality.id, publicHearing.municipalityId))
    .innerJoin(publicHearingCount, eq(publicHearingCount.hearingId, publicHearing.id))
    .where(eq(publicHearing.code, code));
  return found;
}

export async function findPublicExtensions(transaction: Transaction, hearingId: string) {
  return transaction
    .select({
      previousClosesAt: publicHearingExtension.previousClosesAt,
      closesAt: publicHearingExtension.closesAt,
      reason: publicHearingExtension.reason,
      extendedAt: publicHearingExtension.extendedAt,
    })
    .from(publicHearingExtension)
    .where(eq(publicHearingExtension.hearingId, hearingId))
    .orderBy(asc(publicHearingExtension.extendedAt));
}

export async function findPublicAlternatives(transaction: Transaction, hearingId: string) {
  return transaction
    .select({
      planVersionId: publicHearingPlanVersion.planVersionId,
      alternative: publicHearingPlanVersion.alternative,
    })
    .from(publicHearingPlanVersion)
    .where(eq(publicHearingPlanVersion.hearingId, hearingId))
    .orderBy(asc(publicHearingPlanVersion.alternative));
}

/** The number and plan that a code's page stands under. */
export async function findPageOfCode(transaction: Transaction, code: string) {
  const [found] = await transaction
    .select({ number: publicMunicipality.number, identifier: publicPlan.identifier })
    .from(publicHearing)
    .innerJoin(publicPlan, eq(publicPlan.id, publicHearing.planId))
    .innerJoin(publicMunicipality, eq(publicMunicipality.id, publicHearing.municipalityId))
    .where(eq(publicHearing.code, code));
  return found;
}

const publicHearingColumns = {
  id: publicHearing.id,
  kind: publicHearing.kind,
  round: publicHearing.round,
  code: publicHearing.code,
  caseNumber: publicHearing.caseNumber,
  announcementText: publicHearing.announcementText,
  announcedOn: publicHearing.announcedOn,
  opensAt: publicHearing.opensAt,
  closesAt: publicHearing.closesAt,
  publishedAt: publicHearing.publishedAt,
  sentToDecisionAt: publicHearing.sentToDecisionAt,
  publicationRule: publicHearing.publicationRule,
  nameRule: publicHearing.nameRule,
  lateRule: publicHearing.lateRule,
  hasAlternatives: publicHearing.hasAlternatives,
  paperCopyPlace: publicHearing.paperCopyPlace,
  postalAddress: publicHearing.postalAddress,
  email: publicHearing.email,
  phone: publicHearing.phone,
  contactName: publicHearing.contactName,
};

export async function findMunicipalityOfHearing(transaction: Transaction, hearingId: string) {
  const [row] = await transaction
    .select({ municipalityId: publicHearing.municipalityId })
    .from(publicHearing)
    .where(eq(publicHearing.id, hearingId));
  return row?.municipalityId;
}
