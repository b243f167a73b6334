import { ownValue } from '../own-value.ts';
import { type CodeNames, codeNames } from './code-names.ts';

// Source: SOSI Plan 5.0, code lists rpJuridiskPunkt and kpSamferdselPunkt.

/** RpJuridiskPunkt: legal points of zoning plans. */
export const zoningPointNames: CodeNames = codeNames([
  ['1231', 'Vegstengning/fysisk kjøresperre', 'Vegstenging eller fysisk køyresperre', 'Road closure'],
  ['1241', 'Stenging av avkjørsel', 'Stenging av avkøyrsle', 'Closure of an access'],
  ['1242', 'Avkjørsel (inn og ut)', 'Avkøyrsle (inn og ut)', 'Access (in and out)'],
  ['1243', 'Innkjøring', 'Innkøyring', 'Entrance'],
  ['1244', 'Utkjøring', 'Utkøyring', 'Exit'],
  ['1251', 'Brukar', 'Brukar', 'Bridge abutment'],
  ['1253', 'Tunnelåpning', 'Tunnelopning', 'Tunnel opening'],
  ['1271', 'Eksisterende tre som skal bevares', 'Eksisterande tre som skal bevarast', 'Tree to be preserved'],
  ['1272', 'Regulert nytt tre', 'Regulert nytt tre', 'Regulated new tree'],
  ['1273', 'Regulert møneretning', 'Regulert møneretning', 'Regulated ridge direction'],
]);

/** KpSamferdselPunkt: transport points of municipal plans. */
export const municipalTransportPointNames: CodeNames = codeNames([
  ['1129', 'Vegkryss', 'Vegkryss', 'Road junction'],
  ['1159', 'Kollektivknutepunkt', 'Kollektivknutepunkt', 'Public transport hub'],
]);

const pointNamesByObjectType: Readonly<Record<string, CodeNames>> = {
  RpJuridiskPunkt: zoningPointNames,
  KpSamferdselPunkt: municipalTransportPointNames,
};

/** The code list of a point's object type, or undefined when it is no legal point. */
export function legalPointNames(objectType: string): CodeNames | undefined {
  return ownValue(pointNamesByObjectType, objectType);
}
