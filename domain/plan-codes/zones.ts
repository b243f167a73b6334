import type { Texts } from '../language.ts';
import { type CodeNames, codeNames } from './code-names.ts';

// Source: SOSI Plan 5.0 (object catalogue) for codes and attributes.

export type ZoneFamily = {
  readonly names: Texts;
  /** Attribute of the object that bears the code, as GML names it. */
  readonly attribute: string;
};

/** Families of zones by the word in their object type: RpFareSone, KpFareSone → Fare. */
export const zoneFamilies = {
  Sikring: {
    names: { nb: 'Sikringssone', nn: 'Sikringssone', en: 'Protection zone' },
    attribute: 'sikring',
  },
  Støy: { names: { nb: 'Støysone', nn: 'Støysone', en: 'Noise zone' }, attribute: 'støy' },
  Fare: {
    names: { nb: 'Faresone', nn: 'Faresone', en: 'Hazard zone' },
    attribute: 'fare',
  },
  Infrastruktur: {
    names: { nb: 'Infrastruktursone', nn: 'Infrastruktursone', en: 'Infrastructure zone' },
    attribute: 'infrastruktur',
  },
  AngittHensyn: {
    names: {
      nb: 'Sone med angitte særlige hensyn',
      nn: 'Sone med særlege omsyn',
      en: 'Zone of special considerations',
    },
    attribute: 'angittHensyn',
  },
  Båndlegging: {
    names: { nb: 'Båndleggingssone', nn: 'Bandleggingssone', en: 'Zone of legal restriction' },
    attribute: 'båndlegging',
  },
  Gjennomføring: {
    names: { nb: 'Gjennomføringssone', nn: 'Gjennomføringssone', en: 'Implementation zone' },
    attribute: 'gjennomføring',
  },
  Detaljering: {
    names: { nb: 'Detaljeringssone', nn: 'Detaljeringssone', en: 'Zone of continued detail' },
    attribute: 'detaljering',
  },
} as const satisfies Record<string, ZoneFamily>;

/** The family of an object type such as RpFareSone, or undefined when it is no zone. */
export function zoneFamilyOf(objectType: string): ZoneFamily | undefined {
  const word = /^(?:Rp|Kp)(.+)Sone$/.exec(objectType)?.[1];
  const families: Readonly<Record<string, ZoneFamily>> = zoneFamilies;
  return word && Object.hasOwn(families, word) ? families[word] : undefined;
}

/** Names of zone codes; the hundred tells the family. On the map they are written H310_1. */
export const zoneNames: CodeNames = codeNames([
  ['110', 'Nedslagsfelt drikkevann', 'Nedslagsfelt for drikkevatn', 'Catchment of drinking water'],
  ['120', 'Område for grunnvannsforsyning', 'Område for grunnvassforsyning', 'Groundwater supply'],
  [
    '130',
    'Byggeforbud rundt veg, bane og flyplass',
    'Byggjeforbod rundt veg, bane og flyplass',
    'No building near road, railway and airport',
  ],
  ['140', 'Frisikt', 'Frisikt', 'Clear line of sight'],
  ['190', 'Andre sikringssoner', 'Andre sikringssoner', 'Other protection zones'],
  ['210', 'Rød sone iht. T-1442', 'Raud sone etter T-1442', 'Red noise zone (T-1442)'],
  ['220', 'Gul sone iht. T-1442', 'Gul sone etter T-1442', 'Yellow noise zone (T-1442)'],
  ['230', 'Grønn sone iht. T-1442', 'Grøn sone etter T-1442', 'Green noise zone (T-1442)'],
  ['290', 'Andre støysoner', 'Andre støysoner', 'Other noise zones'],
  ['310', 'Ras- og skredfare', 'Ras- og skredfare', 'Landslide and avalanche hazard'],
  ['320', 'Flomfare', 'Flaumfare', 'Flood hazard'],
  ['330', 'Radon', 'Radon', 'Radon'],
  ['350', 'Brann-/eksplosjonsfare', 'Brann- og eksplosjonsfare', 'Fire and explosion hazard'],
  ['360', 'Skytebane', 'Skytebane', 'Shooting range'],
  [
    '370',
    'Høyspenningsanlegg (inkl. høyspentkabler)',
    'Høgspenningsanlegg (medrekna kablar)',
    'High-voltage installation',
  ],
  ['380', 'Sone for militær virksomhet', 'Sone for militær verksemd', 'Military activity'],
  ['390', 'Annen fare', 'Annan fare', 'Other hazard'],
  ['410', 'Krav vedrørende infrastruktur', 'Krav om infrastruktur', 'Requirement on infrastructure'],
  [
    '430',
    'Rekkefølgekrav infrastruktur',
    'Rekkjefølgjekrav infrastruktur',
    'Sequence requirement: infrastructure',
  ],
  [
    '440',
    'Rekkefølgekrav samfunnsservice',
    'Rekkjefølgjekrav samfunnsservice',
    'Sequence requirement: public services',
  ],
  [
    '450',
    'Rekkefølgekrav grønnstruktur',
    'Rekkjefølgjekrav grønstruktur',
    'Sequence requirement: green structure',
  ],
  ['510', 'Hensyn landbruk', 'Omsyn landbruk', 'Consideration: agriculture'],
  ['520', 'Hensyn reindrift', 'Omsyn reindrift', 'Consideration: reindeer herding'],
  ['530', 'Hensyn friluftsliv', 'Omsyn friluftsliv', 'Consideration: outdoor life'],
  ['540', 'Hensyn grønnstruktur', 'Omsyn grønstruktur', 'Consideration: green structure'],
  ['550', 'Hensyn landskap', 'Omsyn landskap', 'Consideration: landscape'],
  ['560', 'Bevaring naturmiljø', 'Bevaring av naturmiljø', 'Conservation of nature'],
  ['570', 'Bevaring kulturmiljø', 'Bevaring av kulturmiljø', 'Conservation of cultural heritage'],
  [
    '580',
    'Randområder til nasjonalpark/landskapsvernområde',
    'Randområde til nasjonalpark eller landskapsvernområde',
    'Border area of a national park',
  ],
  ['590', 'Sikring av mineralressurser', 'Sikring av mineralressursar', 'Safeguarding of minerals'],
  ['700', 'Båndlegging (utgått kode)', 'Bandlegging (utgått kode)', 'Legal restriction (former code)'],
  [
    '710',
    'Båndlegging for regulering etter pbl.',
    'Bandlegging for regulering etter pbl.',
    'Restriction until regulated',
  ],
  [
    '720',
    'Båndlegging etter lov om naturvern',
    'Bandlegging etter lov om naturvern',
    'Restriction by nature conservation law',
  ],
  [
    '730',
    'Båndlegging etter lov om kulturminner',
    'Bandlegging etter lov om kulturminne',
    'Restriction by cultural heritage law',
  ],
  ['735', 'Båndlegging etter markaloven', 'Bandlegging etter markalova', 'Restriction by the Marka Act'],
  ['740', 'Båndlegging etter andre lover', 'Bandlegging etter andre lover', 'Restriction by other law'],
  [
    '750',
    'Avkjøringsklasser etter vegloven',
    'Avkøyringsklassar etter veglova',
    'Access classes by the Roads Act',
  ],
  ['800', 'Gjennomføring (utgått kode)', 'Gjennomføring (utgått kode)', 'Implementation (former code)'],
  ['810', 'Krav om felles planlegging', 'Krav om felles planlegging', 'Joint planning required'],
  ['820', 'Omforming', 'Omforming', 'Transformation'],
  ['830', 'Fornyelse', 'Fornying', 'Renewal'],
  ['900', 'Detaljering (utgått kode)', 'Detaljering (utgått kode)', 'Detail (former code)'],
  [
    '910',
    'Reguleringsplan skal fortsatt gjelde',
    'Reguleringsplan skal framleis gjelde',
    'Zoning plan remains in force',
  ],
]);
