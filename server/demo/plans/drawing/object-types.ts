/** Which act's map a plan is drawn on: a zoning plan (reguleringsplan) or a municipal plan (kommuneplanens arealdel). */
export type PlanFamily = 'zoning' | 'municipal';

type ObjectTypes = {
  readonly planArea: string;
  readonly planBoundary: string;
  readonly purpose: string;
  readonly purposeBoundary: string;
  readonly provisionArea: string;
  readonly legalLine: string;
  readonly legalPoint: string;
  readonly height: string;
  readonly label: string;
  /** What the names of zones begin with: RpFareSone, KpFareSone. */
  readonly prefix: 'Rp' | 'Kp';
};

const names: Readonly<Record<PlanFamily, ObjectTypes>> = {
  zoning: {
    planArea: 'RpOmråde',
    planBoundary: 'RpGrense',
    purpose: 'RpArealformålOmråde',
    purposeBoundary: 'RpFormålGrense',
    provisionArea: 'RpBestemmelse',
    legalLine: 'RpJuridiskLinje',
    legalPoint: 'RpJuridiskPunkt',
    height: 'RpRegulertHøyde',
    label: 'RpPåskrift',
    prefix: 'Rp',
  },
  municipal: {
    planArea: 'KpOmråde',
    planBoundary: 'KpGrense',
    purpose: 'KpArealformålOmråde',
    purposeBoundary: 'KpArealGrense',
    provisionArea: 'KpBestemmelse',
    legalLine: 'KpJuridiskLinje',
    legalPoint: 'KpSamferdselPunkt',
    height: 'KpRegulertHøyde',
    label: 'KpPåskrift',
    prefix: 'Kp',
  },
};

/** The OBJTYPE names of a plan's objects (SOSI Plan 4.5, object catalogues of both plan levels). */
export function objectTypesOf(family: PlanFamily | undefined): ObjectTypes {
  return names[family ?? 'zoning'];
}
