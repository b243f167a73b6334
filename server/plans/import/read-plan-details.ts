import { attributeAt, attributeText } from '../../../domain/plan-attributes.ts';
import type { Attribute, PlanFileObject } from '../../../domain/plan-file.ts';
import type { ImportFinding } from './import-report.ts';

/** What the file says of the plan itself, for a plan that is not known before. */
export type PlanDetails = {
  readonly name: string;
  /** Code of plantype, e.g. 35 for detaljregulering. */
  readonly planType: number;
  /** Code of planstatus, e.g. 2 for planforslag. */
  readonly status: number;
  readonly caseNumber: string | null;
  readonly proposerType: 'public' | 'private' | null;
  readonly decidedOn: string | null;
  readonly inForceOn: string | null;
  readonly formerIdentifiers: readonly FormerIdentifier[];
  readonly findings: readonly ImportFinding[];
};

export type FormerIdentifier = { readonly municipalityNumber: string; readonly identifier: string };

/** Objects that speak of the plan as a whole, by SOSI 4.5, 2019 and 5.0. */
const planObjectTypes = new Set([
  ...['Arealplan', 'RpOmråde', 'KpOmråde'],
  ...['BP_Plan', 'FP_Plan', 'LP_Plan', 'RP_Plan', 'SO_Plan'],
]);

/** What is gathered of a file's objects for the plan's own details. */
export type PlanDetailsGathering = {
  readonly add: (object: DescribedObject) => void;
  readonly read: (identifier: string) => PlanDetails;
};

type DescribedObject = Pick<PlanFileObject, 'objectType' | 'attributes'>;

/** A plan has one or two such objects; a file with more says nothing by the rest. */
const mostPlanObjects = 100;

/** Starts with no objects. */
export function gatherPlanDetails(): PlanDetailsGathering {
  const own: DescribedObject[] = [];
  let isMunicipal = false;
  return {
    add(object) {
      isMunicipal ||= /^(?:Kp[A-ZÆØÅ]|FP_)/.test(object.objectType);
      if (planObjectTypes.has(object.objectType) && own.length < mostPlanObjects) own.push(object);
    },
    read: (identifier) => readPlanDetails(own, identifier, isMunicipal),
  };
}

/**
 * Reads name, type, status, dates and earlier ids from the plan's own objects. What is missing gets a default and
 * a finding: the planner completes it at the desk.
 */
function readPlanDetails(
  own: readonly DescribedObject[],
  identifier: string,
  isMunicipal: boolean,
): PlanDetails {
  const first = (...names: readonly string[]): string | undefined =>
    own.map(({ attributes }) => attributeText(attributes, ...names)).find(Boolean);
  const name = first('PLANNAVN', 'plannavn', 'name')?.slice(0, 200);
  const planType = codeOf(first('PLANTYPE', 'plantype'));
  const proposer = first('FORSLAGSSTILLERTYPE', 'forslagsstillerType', 'forslagsstillertype');
  return {
    name: name ?? `Plan ${identifier}`,
    // Kommuneplanens arealdel where the objects are a municipal plan's, else detaljregulering.
    planType: planType ?? (isMunicipal ? 20 : 35),
    status: codeOf(first('PLANSTAT', 'planstatus')) ?? 2,
    caseNumber: first('SAKSNUMMER', 'saksnummer') ?? null,
    proposerType: proposer === '1' ? 'public' : proposer === '2' ? 'private' : null,
    decidedOn: dateOf(first('VEDTAKENDELIGPLANDATO', 'vedtakEndeligPlanDato', 'vedtakendeligplandato')),
    inForceOn: dateOf(first('IKRAFT', 'ikrafttredelsesdato')),
    formerIdentifiers: own.flatMap(({ attributes }) => formerIdentifier(attributes)),
    findings: [
      ...(name === undefined ? [missing('plan-name-missing', 'plannavn')] : []),
      ...(planType === undefined ? [missing('plan-type-missing', 'plantype')] : []),
    ],
  };
}

function codeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** `20171109`, `2017-11-09` and `2017-11-09Z` as a calendar date; null for anything else. */
function dateOf(text: string | undefined): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text ?? '');
  if (match === null) return null;
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

function formerIdentifier(attributes: readonly Attribute[]): readonly FormerIdentifier[] {
  const identifier = attributeText(
    attributes,
    'OPPRINNELIGPLANID',
    'opprinneligPlanId',
    'opprinneligPlanid',
    'opprinneligplanid',
  );
  const unitAttribute = attributeAt(
    attributes,
    'OPPRINNELIGADMINISTRATIVENHET',
    'opprinneligAdministrativEnhet',
    'opprinneligadministrativenhet',
  );
  const unit =
    attributeText(unitAttribute?.children ?? [], 'KOMM', 'kommunenummer') ?? unitAttribute?.value?.trim();
  if (!identifier || unit === undefined || !/^\d{3,4}$/.test(unit)) return [];
  return [{ municipalityNumber: unit.padStart(4, '0'), identifier }];
}

function missing(code: string, what: string): ImportFinding {
  const message = `Fila oppgir ikke ${what}. Fyll det ut på plansiden.`;
  return { severity: 'warning', code, object: null, message };
}
