import type { DrawnProperties } from './drawing/plan-drawing.ts';
import { nested, simple } from './gml-elements.ts';

const zoneElements = {
  Sikring: 'sikring',
  Støy: 'støy',
  Fare: 'fare',
  Infrastruktur: 'infrastruktur',
  AngittHensyn: 'angittHensyn',
  Båndlegging: 'båndlegging',
  Gjennomføring: 'gjennomføring',
  Detaljering: 'detaljering',
};

/** The attributes of one object under their names in the 5.0 model. */
export function propertyElements(properties: DrawnProperties): string[] {
  switch (properties.kind) {
    case 'boundary':
    case 'plan-area':
      return [];
    case 'purpose': {
      const { code, fieldName, ownership, utilisation } = properties;
      const use = utilisation
        ? [
            nested(
              ['utnytting', 'Utnytting'],
              [
                simple('utnyttingstype', String(utilisation.type)),
                simple('utnyttingstall', String(utilisation.value)),
              ],
            ),
          ]
        : [];
      return [
        simple('arealformål', String(code)),
        ...(fieldName ? [simple('feltnavn', fieldName)] : []),
        ...(ownership ? [simple('eierform', String(ownership))] : []),
        ...use,
      ];
    }
    case 'zone':
      return [
        simple('hensynSonenavn', properties.name),
        simple(zoneElements[properties.zone], String(properties.code)),
      ];
    case 'provision-area':
      return [
        ...(properties.temporary ? [] : [simple('bestemmelseHjemmel', String(properties.basis))]),
        simple('bestemmelseOmrådeNavn', properties.name),
      ];
    case 'legal-line':
      return [simple('juridisklinje', String(properties.code))];
    case 'legal-point':
      return [simple('juridiskpunkt', String(properties.code))];
    case 'height':
      return [
        nested(
          ['høydeFraPlanbestemmelse', 'HøydeFraPlanbestemmelse'],
          [simple('regulerthøyde', properties.height.toFixed(2)), simple('høydereferansesystem', 'NN2000')],
        ),
      ];
    case 'label':
      return [simple('tekststreng', properties.text), simple('påskriftType', String(properties.labelKind))];
  }
}
