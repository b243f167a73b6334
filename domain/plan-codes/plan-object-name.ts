import type { Language, Texts } from '../language.ts';
import { nameOfCode } from './code-names.ts';
import { formerZoneName } from './former-zones.ts';
import { landUse, landUseKindOf } from './land-use.ts';
import { legalLineNames } from './legal-lines.ts';
import { legalPointNames } from './legal-points.ts';
import { provisionBasisNames } from './provision-bases.ts';
import { zoneFamilyOf, zoneNames } from './zones.ts';

type CodedObject = {
  /** OBJTYPE, e.g. RpArealformålOmråde. */
  readonly objectType: string;
  readonly code?: string | null | undefined;
  /** arealbruksstatus of municipal plans; what is still to come is named so. */
  readonly status?: string | null | undefined;
};

/**
 * What a plan object is in plain words: "Boligbebyggelse - blokkbebyggelse", "Flomfare",
 * "Byggegrense", "Bestemmelsesområde: rekkefølge". Brings all code lists with it: load it lazily.
 */
export function planObjectName(object: CodedObject, language: Language): string {
  const name = nameOfCoded(object, language);
  const status = statusWords[object.status ?? ''];
  return status ? `${name} (${status[language]})` : name;
}

function nameOfCoded({ objectType, code }: CodedObject, language: Language): string {
  const landUseKind = landUseKindOf(objectType);
  if (landUseKind && code) return landUse(code, landUseKind).names[language];
  const family = zoneFamilyOf(objectType);
  if (family) return code ? nameOfCode(zoneNames, code, language) : family.names[language];
  const former = formerZoneName(objectType, code);
  if (former) return former[language];
  const names = legalLineNames(objectType) ?? legalPointNames(objectType);
  if (names && code) return nameOfCode(names, code, language);
  const typeName = objectTypeNames[objectType]?.[language] ?? objectType;
  const basis = code && objectType === 'RpBestemmelseOmråde' && Object.hasOwn(provisionBasisNames, code);
  return basis ? `${typeName}: ${nameOfCode(provisionBasisNames, code, language)}` : typeName;
}

/** The present state goes without saying. */
const statusWords: Readonly<Record<string, Texts>> = {
  '2': { nb: 'framtidig', nn: 'framtidig', en: 'future' },
  '3': { nb: 'videreutvikling', nn: 'vidareutvikling', en: 'to be developed' },
};

const purpose: Texts = { nb: 'Arealformål', nn: 'Arealføremål', en: 'Land-use purpose' };
const legalLine: Texts = { nb: 'Juridisk linje', nn: 'Juridisk linje', en: 'Legal line' };
const legalPoint: Texts = { nb: 'Juridisk punkt', nn: 'Juridisk punkt', en: 'Legal point' };
const planArea: Texts = { nb: 'Planområde', nn: 'Planområde', en: 'Plan area' };
const provisionArea: Texts = { nb: 'Bestemmelsesområde', nn: 'Føresegnsområde', en: 'Area with provisions' };
const temporary: Texts = {
  nb: 'Midlertidig bygge- og anleggsområde',
  nn: 'Mellombels byggje- og anleggsområde',
  en: 'Temporary construction area',
};
const label: Texts = { nb: 'Påskrift', nn: 'Påskrift', en: 'Label' };
const height: Texts = { nb: 'Regulert høyde', nn: 'Regulert høgd', en: 'Regulated height' };

const objectTypeNames: Readonly<Record<string, Texts>> = {
  RpArealformålOmråde: purpose,
  KpArealformålOmråde: purpose,
  KpArealbrukOmråde: purpose,
  RbFormålOmråde: purpose,
  RpOmråde: planArea,
  KpOmråde: planArea,
  RpBestemmelseOmråde: provisionArea,
  KpBestemmelseOmråde: provisionArea,
  PblMidlByggAnleggOmråde: temporary,
  RpBestemmelseMidlByggAnlegg: temporary,
  RpJuridiskLinje: legalLine,
  KpJuridiskLinje: legalLine,
  KpSamferdselLinje: legalLine,
  KpInfrastrukturLinje: legalLine,
  RpJuridiskPunkt: legalPoint,
  KpJuridiskPunkt: legalPoint,
  KpSamferdselPunkt: legalPoint,
  RpPåskrift: label,
  KpPåskrift: label,
  RpRegulertHøyde: height,
  KpRegulertHøyde: height,
};
