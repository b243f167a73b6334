import { attributeAt, attributeText } from '../../../domain/plan-attributes.ts';
import type { Attribute, PlanIdentity } from '../../../domain/plan-file.ts';

/** Collects the plan identities that objects bear, one object at a time. */
export type PlanCollector = {
  readonly add: (attributes: readonly Attribute[]) => void;
  readonly all: () => readonly PlanIdentity[];
};

/** More plans than this in one file are no plans. */
const mostPlans = 10_000;

/**
 * Starts with none. Identities are read by SOSI's names (NASJONALAREALPLANID, older KOMM and PLANID) and those of
 * GML (nasjonalArealplanId, arealplanId). Name, type and status come from the plan's own object: RpOmråde, KpOmråde
 * or Arealplan.
 */
export function createPlanCollector(): PlanCollector {
  const plans = new Map<string, PlanIdentity>();
  return {
    add(attributes) {
      const id = readId(attributes);
      if (id === null) return;
      const key = `${id.municipalityNumber ?? ''}/${id.planId}`;
      if (plans.size >= mostPlans && !plans.has(key)) return;
      plans.set(key, { ...plans.get(key), ...id, ...readDescription(attributes) });
    },
    all: () => [...plans.values()],
  };
}

/** The plan that an object says it belongs to. */
export function statedPlan(attributes: readonly Attribute[]): string | undefined {
  return readId(attributes)?.planId;
}

function readId(attributes: readonly Attribute[]): { municipalityNumber?: string; planId: string } | null {
  const national = attributeAt(attributes, 'NASJONALAREALPLANID', 'nasjonalArealplanId', 'arealplanId');
  const place = national?.children ?? attributes;
  const planId = attributeText(place, 'PLANID', 'planidentifikasjon', 'planid', 'planId');
  if (planId === undefined || planId === '') return readForeignId(attributes);
  const municipalityNumber = attributeText(place, 'KOMM', 'kommunenummer');
  return municipalityNumber === undefined
    ? { planId }
    : { municipalityNumber: municipalityNumber.padStart(4, '0'), planId };
}

function readDescription(attributes: readonly Attribute[]): Partial<PlanIdentity> {
  const name =
    attributeText(attributes, 'PLANNAVN', 'plannavn') ??
    (isForeignPlan(attributes) ? attributeText(attributes, 'name') : undefined);
  const planType = attributeText(attributes, 'PLANTYPE', 'plantype');
  const planStatus = attributeText(attributes, 'PLANSTAT', 'planstatus');
  return {
    ...(name === undefined ? {} : { name }),
    ...(planType === undefined ? {} : { planType }),
    ...(planStatus === undefined ? {} : { planStatus }),
  };
}

/** A plan of XPlanung bears a name and perhaps a number; its municipality's key is no Norwegian number. */
function readForeignId(attributes: readonly Attribute[]): { planId: string } | null {
  const top = (name: string) => attributes.find((attribute) => attribute.name === name)?.value?.trim();
  if (!isForeignPlan(attributes)) return null;
  const planId = (top('nummer') || top('internalId') || top('name') || '').slice(0, longestId).trim();
  return planId === '' ? null : { planId };
}

/** Only the plan itself tells its municipality or its kind. */
function isForeignPlan(attributes: readonly Attribute[]): boolean {
  return attributes.some(({ name }) => name === 'planArt' || name === 'gemeinde');
}

/** planidentifikasjon has at most as many characters. */
const longestId = 16;
