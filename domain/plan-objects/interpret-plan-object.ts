import { attributeAt, attributesAt, attributeText } from '../plan-attributes.ts';
import type { Attribute, PlanFileObject } from '../plan-file.ts';
import { kindOfObjectType } from './kind-of-object-type.ts';
import type { PlanObjectKind, PlanObjectReading, Utilisation } from './plan-object-reading.ts';
import { readPlacement } from './read-placement.ts';

/**
 * Reads an object in our own words, from the names of SOSI 4.5 (RPAREALFORMÅL), GML 5.0 (arealformål) and their
 * 2019 twins alike. What the object does not say is left out; nothing is guessed.
 */
export function interpretPlanObject(object: PlanFileObject): PlanObjectReading {
  const kind = kindOfObjectType(object.objectType);
  const { attributes } = object;
  const text = (...names: readonly string[]): string | undefined =>
    attributeText(attributes, ...names) || undefined;
  const height = attributeAt(attributes, 'HØYDEFRAPLANBEST', 'høydeFraPlanbestemmelse')?.children ?? [];
  return withoutMissing({
    kind,
    code: text(...(codeNames[kind] ?? [])),
    name: text(...(objectNames[kind] ?? [])),
    ownership: text('EIERFORM', 'eierform', 'eierformType'),
    verticalLevel: text('VERTNIV', 'vertikalnivå'),
    landUseStatus: text('AREALST', 'arealbruksstatus'),
    utilisation: readUtilisation(attributes),
    labelText: kind === 'label' ? text('STRENG', 'tekststreng', 'generellTekststreng') : undefined,
    labelType:
      kind === 'label' ? text('RPPÅSKRIFTTYPE', 'KPPÅSKRIFTTYPE', 'påskriftType', 'påskrifttype') : undefined,
    letterHeightMetres: kind === 'label' ? readLetterHeight(attributes) : undefined,
    ...(kind === 'label' || kind === 'legalPoint' ? readPlacement(object) : {}),
    heightValue: toNumber(attributeText(height, 'REGULERTHØYDE', 'regulerthøyde', 'regulertHøyde')),
    heightType: attributeText(
      attributes,
      'TYPEREGULERTHØYDE',
      'TYPEHØYDE',
      'typeRegulertHøyde',
      'typeregulerthøyde',
      'typeHøyde',
    ),
    heightSystem: attributeText(height, 'HØYDE-REF', 'høydereferansesystem'),
    description: text('BESKRIVELSE', 'beskrivelse'),
    planAreaNumber: attributeText(
      attributeAt(attributes, 'planområde')?.children ?? [],
      'xlink:href',
    )?.replace(/^#/, ''),
  });
}

/** Where each kind's code stands: SOSI 4.5 first, then GML. */
export const codeNames: Partial<Record<PlanObjectKind, readonly string[]>> = {
  landUse: [
    'RPAREALFORMÅL',
    'KPAREALFORMÅL',
    'arealformål',
    // The act of 1985.
    ...['KPAREALBRUK', 'PLANAREAL', 'AREALBRUK', 'arealbruk'],
    ...['REGFORM', 'RBFORMÅL', 'reguleringsformål'],
  ],
  zone: [
    ...[
      'FARE',
      'SIKRING',
      'STØY',
      'ANGITTHENSYN',
      'BÅNDLEGGING',
      'INFRASTRUKTUR',
      'GJENNOMFØRING',
      'DETALJERING',
    ].flatMap((name) => [`RP${name}`, `KP${name}`]),
    ...['fare', 'sikring', 'støy', 'angittHensyn', 'angitthensyn', 'båndlegging'],
    ...['infrastruktur', 'gjennomføring', 'detaljering'],
    // The act of 1985: Rb areas bear a purpose's code, Kp areas lists of their own.
    ...['REGFORM', 'RBFORMÅL', 'reguleringsformål'],
    ...['PLANREST', 'KPRESTRIKSJON', 'arealbruksrestriksjoner'],
    ...['PLANRETN', 'KPRETNINGSLINJE', 'arealbruksretningslinjer'],
  ],
  provisionArea: [
    'RPBESTEMMELSEHJEMMEL',
    'KPBESTEMMELSEHJEMMEL',
    'bestemmelseHjemmel',
    'rpBestemmelseHjemmel',
  ],
  temporaryArea: ['RPBESTEMMELSEHJEMMEL', 'bestemmelseHjemmel'],
  planArea: ['PLANTYPE', 'plantype'],
  legalLine: [
    'RPJURLINJE',
    'KPJURLINJE',
    'juridisklinje',
    'juridiskLinje',
    ...['KPSAMFERDSELLINJE', 'KPSAMFERDSELSLINJE', 'samferdselslinje', 'samferdselLinje', 'samferdsellinje'],
    ...['KPINFRASTRUKTURLINJE', 'infrastruktur', 'infrastrukturLinje', 'infrastrukturlinje'],
  ],
  legalPoint: [
    ...['RPJURPUNKT', 'KPJURPUNKT', 'juridiskpunkt', 'juridiskPunkt'],
    ...['KPSAMFERDSELPUNKT', 'KPSAMFERDSELSPUNKT', 'samferdselspunkt', 'samferdselPunkt', 'samferdselpunkt'],
  ],
};

const objectNames: Partial<Record<PlanObjectKind, readonly string[]>> = {
  landUse: [
    ...['FELTNAVN', 'feltnavn', 'FELTBETEGNELSE', 'FELTBET', 'feltbetegnelse'],
    ...['OMRÅDENAVN', 'OMRÅDENAV', 'områdenavn', 'områdeNavn'],
  ],
  zone: ['HENSYNSONENAVN', 'hensynSonenavn', 'hensynsonenavn'],
  provisionArea: ['BESTEMMELSEOMRNAVN', 'bestemmelseOmrådeNavn', 'bestemmelseområdenavn'],
  temporaryArea: ['BESTEMMELSEOMRNAVN', 'bestemmelseOmrådeNavn', 'bestemmelseområdenavn'],
  planArea: ['PLANNAVN', 'plannavn'],
};

function readUtilisation(attributes: readonly Attribute[]): readonly Utilisation[] | undefined {
  const entries = attributesAt(attributes, 'UTNYTT', 'utnytting').flatMap(({ children = [] }) => {
    const type = attributeText(children, 'UTNTYP', 'utnyttingstype');
    if (type === undefined) return [];
    const number = toNumber(attributeText(children, 'UTNTALL', 'utnyttingstall'));
    const minimum = toNumber(
      attributeText(children, 'UTNTALL_MIN', 'UTNTALL_MINIMUM', 'utnyttingstall_minimum'),
    );
    return [withoutMissing<Utilisation>({ type, number, minimum })];
  });
  return entries.length === 0 ? undefined : entries;
}

/** teksthøyde is millimetres on paper at the reference scale, 1:1000 where none is said; 0 is no height. */
function readLetterHeight(attributes: readonly Attribute[]): number | undefined {
  const millimetres = toNumber(attributeText(attributes, 'teksthøyde', 'TEKSTHØYDE', 'THØYDE'));
  const scale = toNumber(attributeText(attributes, 'referansemålestokk', 'REFERANSEMÅLESTOKK')) ?? 1000;
  const metres = ((millimetres ?? 0) * scale) / 1000;
  return metres > 0 && metres < 1000 ? metres : undefined;
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

/** Leaves out what is undefined, so that a reading holds only what the file says. */
function withoutMissing<T extends object>(reading: { [K in keyof T]: T[K] | undefined }): T {
  const kept: Partial<T> = {};
  for (const name of Object.keys(reading) as (keyof T)[]) {
    const value = reading[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept as T;
}
