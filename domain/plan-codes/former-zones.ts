import type { Texts } from '../language.ts';
import { ownValue } from '../own-value.ts';
import { type CodeNames, codeNames } from './code-names.ts';
import { landUse } from './land-use.ts';

// Source: SOSI Plan 4.5 and the national cartography of plans under the act of 1985 (DiBK's styles of 2025).
// Bokmål is official; nynorsk and English are ours.

/** RbRestriksjonOmråde, RbBevaringOmråde, RbFornyelseOmråde and RbRekkefølgeOmråde. */
const zoningNames: CodeNames = codeNames([
  ['640', 'Frisiktsone ved veg', 'Frisiktsone ved veg', 'Clear sight at a road'],
  [
    '641',
    'Restriksjonsområde rundt flyplass',
    'Restriksjonsområde rundt flyplass',
    'Restrictions around an airport',
  ],
  ['645', 'Grunnvannsmagasin', 'Grunnvassmagasin', 'Groundwater reservoir'],
  ['646', 'Nedslagsfelt for drikkevann', 'Nedslagsfelt for drikkevatn', 'Catchment of drinking water'],
  [
    '660',
    'Bevaring av bygninger og anlegg',
    'Bevaring av bygningar og anlegg',
    'Preserved buildings and facilities',
  ],
  ['661', 'Bevaring av bygninger', 'Bevaring av bygningar', 'Preserved buildings'],
  ['662', 'Bevaring av anlegg', 'Bevaring av anlegg', 'Preserved facilities'],
  [
    '663',
    'Bevaring av landskap og vegetasjon',
    'Bevaring av landskap og vegetasjon',
    'Preserved landscape and vegetation',
  ],
  ['800', 'Fornyelsesområde', 'Fornyingsområde', 'Area of renewal'],
  ['991', 'Rekkefølgebestemmelser', 'Rekkjefølgjeføresegner', 'Provisions on sequence'],
  ['992', 'Midlertidig trafikkområde', 'Mellombels trafikkområde', 'Temporary traffic area'],
]);

const restrictionNames: CodeNames = codeNames([
  [
    '110',
    'Krav om regulerings- eller bebyggelsesplan',
    'Krav om regulerings- eller utbyggingsplan',
    'Zoning or building plan required',
  ],
  ['111', 'Krav om reguleringsplan', 'Krav om reguleringsplan', 'Zoning plan required'],
  ['112', 'Krav om bebyggelsesplan', 'Krav om utbyggingsplan', 'Building plan required'],
  [
    '136',
    'Byggeforbud inntil 100 m langs vassdrag',
    'Byggjeforbod inntil 100 m langs vassdrag',
    'No building within 100 m of a watercourse',
  ],
  [
    '141',
    'Unntatt rettsvirkning på grunn av innsigelse eller endring',
    'Unnateke rettsverknad på grunn av motsegn eller endring',
    'Without legal effect: objection or change',
  ],
  ['142', 'Særskilt unntatt rettsvirkning', 'Særskilt unnateke rettsverknad', 'Exempt from legal effect'],
  [
    '149',
    'Eldre plan skal fortsatt gjelde',
    'Eldre plan skal framleis gjelde',
    'An older plan remains in force',
  ],
  ['410', 'Nedslagsfelt for drikkevann', 'Nedslagsfelt for drikkevatn', 'Catchment of drinking water'],
  ['411', 'Område for grunnvann', 'Område for grunnvatn', 'Groundwater'],
  ['420', 'Flystøysone', 'Flystøysone', 'Aircraft noise'],
  ['499', 'Andre restriksjoner', 'Andre restriksjonar', 'Other restrictions'],
]);

const guidelineNames: CodeNames = codeNames([
  ['111', 'LNF-område der landbruk er viktigst', 'LNF-område der landbruk er viktigast', 'Mostly farming'],
  [
    '112',
    'LNF-område der friluftsliv er viktigst',
    'LNF-område der friluftsliv er viktigast',
    'Mostly outdoor life',
  ],
  ['113', 'LNF-område der naturvern er viktigst', 'LNF-område der naturvern er viktigast', 'Mostly nature'],
  [
    '121',
    'Viktig landskaps- eller turdrag der det ikke bør bygges',
    'Viktig landskaps- eller turdrag der det ikkje bør byggjast',
    'Green link where building should not be allowed',
  ],
  [
    '122',
    'Viktig landskaps- eller turdrag der det kan bygges',
    'Viktig landskaps- eller turdrag der det kan byggjast',
    'Green link where building can be allowed',
  ],
]);

const families: Readonly<Record<string, { readonly names: CodeNames; readonly family: Texts }>> = {
  RbBevaringOmråde: {
    names: zoningNames,
    family: { nb: 'Bevaringsområde', nn: 'Bevaringsområde', en: 'Area of preservation' },
  },
  RbFareOmråde: { names: {}, family: { nb: 'Fareområde', nn: 'Fareområde', en: 'Hazard area' } },
  RbFornyelseOmråde: {
    names: zoningNames,
    family: { nb: 'Fornyelsesområde', nn: 'Fornyingsområde', en: 'Area of renewal' },
  },
  RbRekkefølgeOmråde: {
    names: zoningNames,
    family: { nb: 'Rekkefølgeområde', nn: 'Rekkjefølgjeområde', en: 'Area of sequence' },
  },
  RbRestriksjonOmråde: {
    names: zoningNames,
    family: { nb: 'Restriksjonsområde', nn: 'Restriksjonsområde', en: 'Area of restrictions' },
  },
  KpRestriksjonOmråde: {
    names: restrictionNames,
    family: { nb: 'Restriksjonsområde', nn: 'Restriksjonsområde', en: 'Area of restrictions' },
  },
  KpRetningslinjeOmråde: {
    names: guidelineNames,
    family: { nb: 'Område med retningslinjer', nn: 'Område med retningslinjer', en: 'Area with guidelines' },
  },
};

/** Codes that the official drawing of the act of 1985 tells apart, by object type. */
export const formerZoneCodes: Readonly<Record<string, readonly string[]>> = {
  RbBevaringOmråde: ['660', '661', '662', '663'],
  RbFareOmråde: [],
  RbFornyelseOmråde: ['800'],
  RbRekkefølgeOmråde: ['991', '992'],
  RbRestriksjonOmråde: ['640', '641', '645', '646'],
  KpRestriksjonOmråde: Object.keys(restrictionNames),
  KpRetningslinjeOmråde: Object.keys(guidelineNames),
};

/** Name of an area that a plan under the act of 1985 lays above its purposes; undefined when it is none. */
export function formerZoneName(objectType: string, code: string | null | undefined): Texts | undefined {
  const known = ownValue(families, objectType);
  if (!known || !code) return known?.family;
  if (Object.hasOwn(known.names, code)) return known.names[code];
  const purpose = objectType.startsWith('Rb') ? landUse(code, 'legacyZoning') : undefined;
  return purpose?.isKnown ? purpose.names : known.family;
}
