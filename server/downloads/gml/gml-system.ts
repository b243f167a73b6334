import type { ExportedPlan } from '../plans/exported-plan.ts';

/** EPSG code of the horizontal system with heights, where there is one for the datum; else undefined. */
function withHeights(srid: number, verticalDatum: string | undefined): number | undefined {
  if (verticalDatum === 'NN2000') {
    if (srid >= 25831 && srid <= 25836) return srid - 19860;
    if (srid >= 5105 && srid <= 5130) return srid + 840;
  }
  if (verticalDatum === 'NN54') {
    if (srid >= 25831 && srid <= 25836) return srid - 19660;
    if (srid >= 5105 && srid <= 5130) return srid + 1040;
  }
  return undefined;
}

/** The srsName attributes of a geometry; heights of an unsaid datum stand under the horizontal system. */
export function gmlSystem({ srid, verticalDatum }: ExportedPlan): (dimension: 2 | 3) => string {
  return (dimension) => {
    const code = dimension === 3 ? (withHeights(srid, verticalDatum) ?? srid) : srid;
    return ` srsName="http://www.opengis.net/def/crs/EPSG/0/${code}" srsDimension="${dimension}"`;
  };
}

/** True where the EPSG register puts north first: geographic systems and NTM; UTM is east first. */
export function isNorthFirst(srid: number): boolean {
  return srid === 4326 || srid === 4258 || (srid >= 5105 && srid <= 5130);
}
