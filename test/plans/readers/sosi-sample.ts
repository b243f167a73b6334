/** A small SOSI file: a header with the given lines put in place of the usual ones, then the body, then .SLUTT. */
export function sosiSample(body: string, header: Partial<SosiSampleHeader> = {}): string {
  const { charset, system, unit, origin } = { ...usual, ...header };
  return [
    '.HODE',
    ...(charset === '' ? [] : [`..TEGNSETT ${charset}`]),
    '..TRANSPAR',
    ...(system === '' ? [] : [`...KOORDSYS ${system}`]),
    '...VERT-DATUM NN2000',
    `...ORIGO-NØ ${origin}`,
    ...(unit === '' ? [] : [`...ENHET ${unit}`]),
    '..OMRÅDE',
    '...MIN-NØ 6570000 560000',
    '...MAX-NØ 6572000 562000',
    '..SOSI-VERSJON 4.5',
    '..SOSI-NIVÅ 4',
    body.trim(),
    '.SLUTT',
    '',
  ].join('\n');
}

export type SosiSampleHeader = {
  readonly charset: string;
  readonly system: string;
  readonly unit: string;
  readonly origin: string;
};

const usual: SosiSampleHeader = { charset: 'UTF-8', system: '22', unit: '0.01', origin: '0 0' };

/** A square of 100 m with a square hole of 20 m, as an area purpose in a plan of Tønsberg. */
export const squareWithHole = `
.KURVE 1:
..OBJTYPE RpFormålGrense
..NØ
657000000 56000000 ...KP 1
..NØ
657000000 56010000
657010000 56010000 ...KP 1
.KURVE 2:
..OBJTYPE RpFormålGrense
..NØ
657000000 56000000 ...KP 1
..NØ
657010000 56000000
657010000 56010000 ...KP 1
.KURVE 3:
..OBJTYPE RpFormålGrense
..NØ
657004000 56004000
657006000 56004000
657006000 56006000
657004000 56006000
657004000 56004000
.FLATE 4:
..OBJTYPE RpArealformålOmråde
..IDENT
...LOKALID 7c43d398-7cce-444d-92fa-ce6c6294a22a
...NAVNEROM http://data.geonorge.no/sosi/plan
..NASJONALAREALPLANID
...KOMM 3905
...PLANID 20250001
..VERTNIV 2
..RPAREALFORMÅL 1110
..EIERFORM 3
..FELTNAVN BFS1
..UTNYTT
...UTNTYP 16
...UTNTALL 25
..UTNYTT
...UTNTYP 10
..REF :1 :-2 (:3)
..NØ
657001000 56001000
`;
