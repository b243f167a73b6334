import { and, asc, desc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { ProvisionInput } from '../../../domain/plan-provisions.ts';
import { planObject, planVersion, provision, provisionLink } from '../../../drizzle/schema/plans.ts';
import type { Transaction } from '../../database/database.ts';

/** Values of one kind of link, in their order. */
const linked = (kind: 'field' | 'purpose' | 'zone') => sql<readonly string[]>`
  array(
    select link.value from provision_link link
    where link.provision_id = ${provision.id} and link.kind = ${kind}
    order by link.position
  )`;

/** Clauses of all versions of a plan, newest version first, in order. */
export async function findPlanProvisions(transaction: Transaction, planId: string) {
  return transaction
    .select({
      id: provision.id,
      planVersionId: provision.planVersionId,
      level: provision.level,
      clause: provision.clause,
      heading: provision.heading,
      body: provision.body,
      governs: linked('field'),
      purposes: linked('purpose'),
      zones: linked('zone'),
    })
    .from(provision)
    .innerJoin(planVersion, eq(planVersion.id, provision.planVersionId))
    .where(eq(planVersion.planId, planId))
    .orderBy(desc(planVersion.number), asc(provision.position));
}

/** What on the map of a version a clause can govern: fields, zones and areas, by name and code. */
export async function findLinkableObjects(transaction: Transaction, planVersionId: string) {
  return transaction
    .select({
      id: planObject.id,
      kind: planObject.kind,
      objectType: planObject.objectType,
      name: planObject.name,
      code: planObject.code,
    })
    .from(planObject)
    .where(
      and(
        eq(planObject.planVersionId, planVersionId),
        inArray(planObject.kind, ['landUse', 'zone', 'provisionArea', 'temporaryArea']),
        or(isNotNull(planObject.name), isNotNull(planObject.code)),
      ),
    )
    .orderBy(asc(planObject.name), asc(planObject.position));
}

/** Replaces the clauses of a version that is not out, and their links. */
export async function replaceProvisions(
  transaction: Transaction,
  owner: { readonly municipalityId: string; readonly planVersionId: string },
  provisions: readonly ProvisionInput[],
): Promise<void> {
  await transaction.delete(provision).where(eq(provision.planVersionId, owner.planVersionId));
  if (provisions.length === 0) return;
  const rows = provisions.map(({ clause, heading, body, level }, index) => ({
    ...owner,
    clause,
    heading,
    body,
    level,
    position: index + 1,
  }));
  const stored = await transaction
    .insert(provision)
    .values(rows)
    .returning({ id: provision.id, position: provision.position });
  const links = stored.flatMap(({ id, position }) =>
    linksOf(owner.municipalityId, id, provisions[position - 1]),
  );
  // A statement takes so many parameters and no more.
  for (let at = 0; at < links.length; at += 5000) {
    await transaction.insert(provisionLink).values(links.slice(at, at + 5000));
  }
}

function linksOf(municipalityId: string, provisionId: string, input: ProvisionInput | undefined) {
  const named = { field: input?.governs ?? [], purpose: input?.purposes ?? [], zone: input?.zones ?? [] };
  return Object.entries(named).flatMap(([kind, values]) =>
    [...new Set(values)].map((value, index) => ({
      municipalityId,
      provisionId,
      kind,
      value,
      position: index + 1,
    })),
  );
}
