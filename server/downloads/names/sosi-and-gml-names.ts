/**
 * Attributes that SOSI 4.5 and GML (Reguleringsplanforslag 5.0, the national specifications of 2019) name
 * differently. Source: the attribute tables of SOSI Plan 5.0 and DiBK's converter between the two.
 */
const pairs: readonly (readonly [sosi: string, gml: string])[] = [
  ['IDENT', 'identifikasjon'],
  ['LOKALID', 'lokalId'],
  ['NAVNEROM', 'navnerom'],
  ['VERSJONID', 'versjonId'],
  ['FØRSTEDIGITALISERINGSDATO', 'førsteDigitaliseringsdato'],
  ['OPPDATERINGSDATO', 'oppdateringsdato'],
  ['DATAFANGSTDATO', 'datafangstdato'],
  ['VERIFISERINGSDATO', 'verifiseringsdato'],
  ['KVALITET', 'kvalitet'],
  ['OPPHAV', 'opphav'],
  ['PROSESS_HISTORIE', 'prosesshistorie'],
  ['INFORMASJON', 'informasjon'],
  ['LINK', 'link'],
  ['NASJONALAREALPLANID', 'nasjonalArealplanId'],
  ['KOMM', 'kommunenummer'],
  ['PLANID', 'planidentifikasjon'],
  ['PLANNAVN', 'plannavn'],
  ['PLANTYPE', 'plantype'],
  ['PLANSTAT', 'planstatus'],
  ['PLANBEST', 'omPlanbestemmelser'],
  ['LOVREFERANSE', 'lovreferanse'],
  ['LOVREFBESKRIVELSE', 'lovreferanseBeskrivelse'],
  ['OPPRINNELIGPLANID', 'opprinneligPlanId'],
  ['OPPRINNELIGADMINISTRATIVENHET', 'opprinneligAdministrativEnhet'],
  ['FORSLAGSSTILLERTYPE', 'forslagsstillerType'],
  ['VEDTAKENDELIGPLANDATO', 'vedtakEndeligPlanDato'],
  ['KUNNGJØRINGSDATO', 'kunngjøringsdato'],
  ['IKRAFT', 'ikrafttredelsesdato'],
  ['VERTNIV', 'vertikalnivå'],
  ['RPAREALFORMÅL', 'arealformål'],
  ['AREALST', 'arealbruksstatus'],
  ['FELTNAVN', 'feltnavn'],
  ['OMRÅDENAVN', 'områdenavn'],
  ['BESKRIVELSE', 'beskrivelse'],
  ['EIERFORM', 'eierform'],
  ['UTNYTT', 'utnytting'],
  ['UTNTYP', 'utnyttingstype'],
  ['UTNTALL', 'utnyttingstall'],
  ['UTNTALL_MIN', 'utnyttingstall_minimum'],
  ['HENSYNSONENAVN', 'hensynSonenavn'],
  ['RPFARE', 'fare'],
  ['RPSIKRING', 'sikring'],
  ['RPSTØY', 'støy'],
  ['RPANGITTHENSYN', 'angittHensyn'],
  ['RPBÅNDLEGGING', 'båndlegging'],
  ['RPINFRASTRUKTUR', 'infrastruktur'],
  ['RPGJENNOMFØRING', 'gjennomføring'],
  ['RPDETALJERING', 'detaljering'],
  ['BESTEMMELSEOMRNAVN', 'bestemmelseOmrådeNavn'],
  ['RPBESTEMMELSEHJEMMEL', 'bestemmelseHjemmel'],
  ['RPJURLINJE', 'juridisklinje'],
  ['RPJURPUNKT', 'juridiskpunkt'],
  ['STRENG', 'tekststreng'],
  ['RPPÅSKRIFTTYPE', 'påskriftType'],
  ['TYPEREGULERTHØYDE', 'typeregulerthøyde'],
  ['HØYDEFRAPLANBEST', 'høydeFraPlanbestemmelse'],
  ['REGULERTHØYDE', 'regulerthøyde'],
  ['HØYDE-REF', 'høydereferansesystem'],
  ['SAKSNUMMER', 'saksnummer'],
];

/** GML's name of a SOSI attribute; undefined where we know of none. */
export const gmlNameOf: ReadonlyMap<string, string> = new Map(pairs);
/** SOSI's name of a GML property; undefined where we know of none. */
export const sosiNameOf: ReadonlyMap<string, string> = new Map(pairs.map(([sosi, gml]) => [gml, sosi]));

/** GML properties whose value stands in an element of its type. */
export const gmlTypeOf: ReadonlyMap<string, string> = new Map([
  ['identifikasjon', 'Identifikasjon'],
  ['kvalitet', 'Posisjonskvalitet'],
  ['nasjonalArealplanId', 'NasjonalArealplanId'],
  ['utnytting', 'Utnytting'],
  ['høydeFraPlanbestemmelse', 'HøydeFraPlanbestemmelse'],
]);
