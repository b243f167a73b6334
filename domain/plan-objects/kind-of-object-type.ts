import type { PlanObjectKind } from './plan-object-reading.ts';

const kinds: ReadonlyMap<string, PlanObjectKind> = new Map([
  ['RpArealformålOmråde', 'landUse'],
  ['KpArealformålOmråde', 'landUse'],
  ['KpArealbrukOmråde', 'landUse'],
  ['RbFormålOmråde', 'landUse'],
  // What plans under the act of 1985 lay above their purposes, as zones do today.
  ['RbBevaringOmråde', 'zone'],
  ['RbFareOmråde', 'zone'],
  ['RbFornyelseOmråde', 'zone'],
  ['RbRekkefølgeOmråde', 'zone'],
  ['RbRestriksjonOmråde', 'zone'],
  ['KpRestriksjonOmråde', 'zone'],
  ['KpRetningslinjeOmråde', 'zone'],
  ['RpBestemmelseOmråde', 'provisionArea'],
  ['KpBestemmelseOmråde', 'provisionArea'],
  ['RpBestemmelseMidlByggAnlegg', 'temporaryArea'],
  ['PblMidlByggAnleggOmråde', 'temporaryArea'],
  ['RpOmråde', 'planArea'],
  ['KpOmråde', 'planArea'],
  ['RpJuridiskLinje', 'legalLine'],
  ['KpJuridiskLinje', 'legalLine'],
  ['KpSamferdselLinje', 'legalLine'],
  ['KpInfrastrukturLinje', 'legalLine'],
  ['RpJuridiskPunkt', 'legalPoint'],
  ['KpJuridiskPunkt', 'legalPoint'],
  ['KpSamferdselPunkt', 'legalPoint'],
  ['RpPåskrift', 'label'],
  ['KpPåskrift', 'label'],
  ['RpRegulertHøyde', 'height'],
  ['KpRegulertHøyde', 'height'],
]);

/** Kind of an object by its OBJTYPE or GML element name (SOSI Plan 4.5, 2019 and 5.0 agree on these). */
export function kindOfObjectType(objectType: string): PlanObjectKind {
  const kind = kinds.get(objectType);
  if (kind !== undefined) return kind;
  if (/^(?:Rp|Kp)[A-ZÆØÅ].*Sone$/.test(objectType)) return 'zone';
  if (/^(?:Rp|Kp|Rb|Pbl)[A-ZÆØÅ]?.*Grense$/.test(objectType)) return 'boundary';
  // The plan itself in XPlanung, Germany's exchange standard: BP_Plan, FP_Plan, SO_Plan …
  if (/^(?:BP|FP|LP|RP|SO)_Plan$/.test(objectType)) return 'planArea';
  return 'other';
}
