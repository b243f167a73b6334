/** Object types as the national specifications spell them; layers and files are named after them in many ways. */
const objectTypes = [
  ...['Arealplan', 'RpOmråde', 'RpGrense', 'RpArealformålOmråde', 'RpFormålGrense', 'RpBestemmelseOmråde'],
  ...['RpBestemmelseMidlByggAnlegg', 'RpBestemmelseGrense', 'RpRegulertHøyde', 'RpJuridiskLinje'],
  ...['RpJuridiskPunkt', 'RpPåskrift', 'PblMidlByggAnleggOmråde', 'PblMidlByggAnleggGrense'],
  ...['RbFormålOmråde', 'RbBevaringOmråde', 'RbFornyelseOmråde', 'RbRekkefølgeOmråde'],
  ...['RbRestriksjonOmråde', 'RbFareOmråde', 'RbFormålGrense'],
  ...['KpOmråde', 'KpGrense', 'KpArealformålOmråde', 'KpArealbrukOmråde', 'KpArealGrense'],
  ...['KpBestemmelseOmråde', 'KpBestemmelseGrense', 'KpRestriksjonOmråde', 'KpRetningslinjeOmråde'],
  ...['KpInfrastrukturLinje', 'KpRegulertHøyde', 'KpJuridiskLinje', 'KpSamferdselLinje', 'KpSamferdselPunkt'],
  ...['KpPåskrift'],
  ...[
    'AngittHensyn',
    'Båndlegging',
    'Detaljering',
    'Fare',
    'Gjennomføring',
    'Infrastruktur',
    'Sikring',
    'Støy',
  ].flatMap((zone) => [`Rp${zone}Sone`, `Kp${zone}Sone`, `Rp${zone}Grense`, `Kp${zone}Grense`]),
];

/** Attributes that we interpret: SOSI's name, the names of GML after it. The first is what the column becomes. */
const attributes: readonly (readonly string[])[] = [
  ['arealformål', 'RPAREALFORMÅL', 'KPAREALFORMÅL', 'rpArealformål', 'kpArealformål'],
  ['KPAREALBRUK', 'PLANAREAL'],
  ['RBFORMÅL', 'REGFORM', 'reguleringsformål'],
  ['arealbruksstatus', 'AREALST'],
  ['feltnavn', 'FELTNAVN', 'feltbetegnelse', 'FELTBETEGNELSE'],
  ['områdenavn', 'OMRÅDENAVN'],
  ['eierform', 'EIERFORM', 'eierformType'],
  ['vertikalnivå', 'VERTNIV', 'vertikalniva'],
  ['hensynSonenavn', 'HENSYNSONENAVN'],
  ['bestemmelseOmrådeNavn', 'BESTEMMELSEOMRNAVN'],
  ['bestemmelseHjemmel', 'RPBESTEMMELSEHJEMMEL', 'KPBESTEMMELSEHJEMMEL', 'rpBestemmelseHjemmel'],
  ...[
    'fare',
    'sikring',
    'støy',
    'angittHensyn',
    'båndlegging',
    'infrastruktur',
    'gjennomføring',
    'detaljering',
  ].map((zone) => [zone, `RP${zone}`, `KP${zone}`]),
  ['juridisklinje', 'RPJURLINJE', 'KPJURLINJE', 'juridiskLinje'],
  ['juridiskpunkt', 'RPJURPUNKT', 'KPJURPUNKT', 'juridiskPunkt'],
  ['KPSAMFERDSELLINJE'],
  ['KPINFRASTRUKTURLINJE'],
  ['KPSAMFERDSELPUNKT'],
  ['tekststreng', 'STRENG', 'generellTekststreng'],
  ['påskriftType', 'RPPÅSKRIFTTYPE', 'KPPÅSKRIFTTYPE'],
  ['typeRegulertHøyde', 'TYPEREGULERTHØYDE', 'TYPEHØYDE', 'typeHøyde'],
  ['regulertHøyde', 'REGULERTHØYDE'],
  ['høydereferansesystem', 'HØYDE-REF'],
  ['utnyttingstype', 'UTNTYP'],
  ['utnyttingstall', 'UTNTALL'],
  ['utnyttingstall_minimum', 'UTNTALL_MIN'],
  ['kommunenummer', 'KOMM'],
  ['planidentifikasjon', 'PLANID', 'arealplanId'],
  ['plannavn', 'PLANNAVN'],
  ['plantype', 'PLANTYPE'],
  ['planstatus', 'PLANSTAT'],
  ['lovreferanse', 'LOVREFERANSE'],
  ['forslagsstillerType', 'FORSLAGSSTILLERTYPE'],
  ['vedtakEndeligPlanDato', 'VEDTAKENDELIGPLANDATO'],
  ['ikrafttredelsesdato', 'IKRAFT'],
  ['saksnummer', 'SAKSNUMMER'],
  ['beskrivelse', 'BESKRIVELSE'],
  ['lokalId', 'LOKALID'],
  ['objekttype', 'OBJTYPE', 'objekttypenavn', 'objtypenavn', 'featuretype'],
];

/** Letters alone, in lower case, without our own: how a name looks after databases and shape files had it. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]/g, '');
}

const typeByName = new Map(objectTypes.map((type) => [foldName(type), type]));
const attributeByName = new Map(
  attributes.flatMap((names) => names.map((name) => [foldName(name), names[0] ?? name] as const)),
);

/** The object type that a layer, table or value names, in the specifications' spelling; undefined for none. */
export function planObjectType(name: string): string | undefined {
  const folded = foldName(name.replace(/^.*[.:/]/, ''));
  return typeByName.get(folded) ?? typeByName.get(folded.replace(/(?:flate|polygon|linje|punkt|f|l|p)$/, ''));
}

/** The attribute that a column means, by its whole name, its last part, or what is left of it; undefined for none. */
export function planAttribute(column: string): string | undefined {
  const whole = attributeByName.get(foldName(column));
  const last = attributeByName.get(foldName(column.split(/[.|_]/).at(-1) ?? column));
  return whole ?? last ?? cutAttribute(column);
}

/** Field names of a dBASE table end after ten bytes, in the middle of a letter if need be. */
function cutAttribute(column: string): string | undefined {
  const bytes = Buffer.byteLength(column.replace('\ufffd', '?'));
  if (bytes !== 10) return undefined;
  const start = foldName(column);
  const found = new Set([...attributeByName].flatMap(([name, to]) => (name.startsWith(start) ? [to] : [])));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
