import { ownValue } from '../own-value.ts';
import { type CodeNames, codeNames } from './code-names.ts';

// Source: SOSI Plan 5.0, code lists rpJuridiskLinje, kpJuridiskLinje, kpSamferdselLinje and
// kpInfrastrukturLinje. The lists reuse numbers (1161), so each object type has its own.

/** RpJuridiskLinje: legal lines of zoning plans. */
export const zoningLineNames: CodeNames = codeNames([
  ['1203', 'Regulert tomtegrense', 'Regulert tomtegrense', 'Regulated plot boundary'],
  [
    '1204',
    'Eiendomsgrense som skal oppheves',
    'Eigedomsgrense som skal opphevast',
    'Property boundary to be removed',
  ],
  [
    '1210',
    'Bygg, kulturminner mm. som skal bevares',
    'Bygg, kulturminne mm. som skal bevarast',
    'Buildings and heritage to be preserved',
  ],
  ['1211', 'Byggegrense', 'Byggjegrense', 'Building line'],
  ['1213', 'Planlagt bebyggelse', 'Planlagde bygningar', 'Planned buildings'],
  [
    '1214',
    'Bebyggelse som inngår i planen',
    'Bygningar som inngår i planen',
    'Buildings that are part of the plan',
  ],
  [
    '1215',
    'Bebyggelse som forutsettes fjernet',
    'Bygningar som er føresette fjerna',
    'Buildings to be removed',
  ],
  ['1221', 'Regulert senterlinje', 'Regulert senterlinje', 'Regulated centre line'],
  ['1222', 'Frisiktlinje', 'Frisiktlinje', 'Line of clear sight'],
  ['1223', 'Regulert kant kjørebane', 'Regulert kant av køyrebane', 'Regulated edge of carriageway'],
  ['1224', 'Regulert kjørefelt', 'Regulert køyrefelt', 'Regulated traffic lane'],
  ['1225', 'Regulert parkeringsfelt', 'Regulert parkeringsfelt', 'Regulated parking bay'],
  ['1226', 'Regulert fotgjengerfelt', 'Regulert fotgjengarfelt', 'Regulated pedestrian crossing'],
  ['1227', 'Regulert støyskjerm', 'Regulert støyskjerm', 'Regulated noise barrier'],
  ['1228', 'Regulert støttemur', 'Regulert støttemur', 'Regulated retaining wall'],
  ['1235', 'Sikringsgjerde', 'Sikringsgjerde', 'Safety fence'],
  ['1252', 'Bru', 'Bru', 'Bridge'],
  ['1254', 'Tunnel', 'Tunnel', 'Tunnel'],
  ['1259', 'Måle- og avstandslinje', 'Måle- og avstandslinje', 'Measuring line'],
  ['1260', 'Strandlinje sjø', 'Strandlinje sjø', 'Shoreline of the sea'],
  ['1261', 'Strandlinje vassdrag', 'Strandlinje vassdrag', 'Shoreline of a watercourse'],
  ['1262', 'Midtlinje vassdrag', 'Midtlinje vassdrag', 'Middle of a watercourse'],
]);

/** KpJuridiskLinje: legal lines of municipal plans. */
export const municipalLineNames: CodeNames = codeNames([
  ['1111', 'Byggegrense', 'Byggjegrense', 'Building line'],
  ['1112', 'Forbudsgrense sjø', 'Forbodsgrense sjø', 'Prohibition line at sea'],
  ['1113', 'Forbudsgrense vassdrag', 'Forbodsgrense vassdrag', 'Prohibition line at watercourses'],
  ['1160', 'Strandlinje sjø', 'Strandlinje sjø', 'Shoreline of the sea'],
  ['1161', 'Strandlinje vassdrag', 'Strandlinje vassdrag', 'Shoreline of a watercourse'],
  ['1162', 'Midtlinje vassdrag', 'Midtlinje vassdrag', 'Middle of a watercourse'],
  ['1163', 'Markagrense', 'Markagrense', 'Forest boundary (Marka)'],
]);

/** KpSamferdselLinje: transport lines of municipal plans. */
export const municipalTransportLineNames: CodeNames = codeNames([
  ['1121', 'Fjernveg', 'Fjernveg', 'Trunk road'],
  ['1122', 'Hovedveg', 'Hovudveg', 'Main road'],
  ['1124', 'Samleveg', 'Samleveg', 'Distributor road'],
  ['1125', 'Adkomstveg', 'Tilkomstveg', 'Access road'],
  ['1130', 'Gang-/sykkelveg', 'Gang- og sykkelveg', 'Path for walking and cycling'],
  ['1131', 'Sykkelveg', 'Sykkelveg', 'Cycle path'],
  ['1132', 'Gangveg', 'Gangveg', 'Footpath'],
  ['1140', 'Turveg/turdrag', 'Turveg eller turdrag', 'Hiking path'],
  ['1143', 'Skitrekk', 'Skitrekk', 'Ski lift'],
  ['1151', 'Jernbane', 'Jernbane', 'Railway'],
  ['1152', 'Sporveg', 'Sporveg', 'Tramway'],
  ['1155', 'Taubane', 'Taubane', 'Cableway'],
  ['1156', 'Kollektivtrasé', 'Kollektivtrasé', 'Public transport route'],
  ['1161', 'Farled', 'Farlei', 'Fairway'],
  ['1162', 'Småbåtled', 'Småbåtlei', 'Small-boat route'],
  ['1163', 'Motorferdsel i utmark', 'Motorferdsel i utmark', 'Motor traffic in outlying land'],
]);

/** KpInfrastrukturLinje: infrastructure lines of municipal plans. */
export const municipalInfrastructureLineNames: CodeNames = codeNames([
  ['1165', 'Vann', 'Vatn', 'Water'],
  ['1166', 'Avløp', 'Avløp', 'Sewage'],
  ['1167', 'Kraftledning', 'Kraftleidning', 'Power line'],
  ['1168', 'Overvannstrasé', 'Overvasstrasé', 'Storm water route'],
]);

const lineNamesByObjectType: Readonly<Record<string, CodeNames>> = {
  RpJuridiskLinje: zoningLineNames,
  KpJuridiskLinje: municipalLineNames,
  KpSamferdselLinje: municipalTransportLineNames,
  KpInfrastrukturLinje: municipalInfrastructureLineNames,
};

/** The code list of a line's object type, or undefined when it is no legal line. */
export function legalLineNames(objectType: string): CodeNames | undefined {
  return ownValue(lineNamesByObjectType, objectType);
}
