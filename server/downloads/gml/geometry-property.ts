import type { Attribute, DeliveredGeometry } from '../../../domain/plan-file.ts';

/** The property that holds the shape of an object, by its type and the kind of shape (Reguleringsplanforslag 5.0). */
export function geometryProperty(objectType: string, type: DeliveredGeometry['type']): string {
  if (type === 'points') return 'posisjon';
  if (type === 'surface') return objectType === 'RpRegulertTerreng' ? 'overflate' : 'område';
  if (objectType.endsWith('Påskrift')) return 'tekstplassering';
  return objectType.endsWith('Grense') ? 'grense' : 'senterlinje';
}

/** What all objects of a SOSI application schema have, which stands before the shape; a text's point does too. */
const beforeShape = new Set([
  ...['metaDataProperty', 'description', 'descriptionReference', 'identifier', 'name', 'location'],
  ...[
    'identifikasjon',
    'førsteDigitaliseringsdato',
    'oppdateringsdato',
    'datafangstdato',
    'verifiseringsdato',
  ],
  ...[
    'gyldigFra',
    'gyldigTil',
    'registreringsversjon',
    'kvalitet',
    'opphav',
    'prosesshistorie',
    'informasjon',
  ],
  ...['kopidata', 'link', 'medium', 'kontrolldata', 'eksternPekerObjekt', 'posisjon'],
]);

/** An object's attributes apart: those before its shape, and those after. */
export function splitAtShape(
  attributes: readonly Attribute[],
): readonly [before: readonly Attribute[], after: readonly Attribute[]] {
  const index = attributes.findIndex(({ name }) => !beforeShape.has(name));
  return index < 0 ? [attributes, []] : [attributes.slice(0, index), attributes.slice(index)];
}
