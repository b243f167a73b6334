const app = 'http://skjema.geonorge.no/SOSI/produktspesifikasjon/Reguleringsplanforslag/5.0';

/** A small GML file of Reguleringsplanforslag 5.0 around the given features; `srsName` stands on its envelope. */
export function gmlSample(features: readonly string[], srsName: string | null = crs(25832)): string {
  const envelope =
    srsName === null
      ? ''
      : `<gml:boundedBy><gml:Envelope srsName="${srsName}" srsDimension="2"><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1</gml:upperCorner></gml:Envelope></gml:boundedBy>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:app="${app}" xmlns:xlink="http://www.w3.org/1999/xlink" gml:id="_collection">
${envelope}
${features.map((feature) => `<gml:featureMember>${feature}</gml:featureMember>`).join('\n')}
</gml:FeatureCollection>`;
}

/** The official form of a coordinate system's name. */
export function crs(code: number): string {
  return `http://www.opengis.net/def/crs/EPSG/0/${code}`;
}

/** A boundary feature whose grense is the given geometry. */
export function boundary(id: string, geometry: string): string {
  return `<app:RpFormålGrense gml:id="${id}"><app:grense>${geometry}</app:grense></app:RpFormålGrense>`;
}

/** An area purpose whose område is the given geometry. */
export function landUse(id: string, geometry: string): string {
  return `<app:RpArealformålOmråde gml:id="${id}"><app:identifikasjon><app:Identifikasjon><app:lokalId>7c43d398-7cce-444d-92fa-ce6c6294a22a</app:lokalId></app:Identifikasjon></app:identifikasjon><app:område>${geometry}</app:område><app:arealformål>1110</app:arealformål><app:feltnavn>BFS1</app:feltnavn><app:utnytting><app:Utnytting><app:utnyttingstype>16</app:utnyttingstype><app:utnyttingstall>25</app:utnyttingstall></app:Utnytting></app:utnytting></app:RpArealformålOmråde>`;
}

/** A polygon of bare coordinate lists, the outer ring first. */
export function polygon(...rings: readonly string[]): string {
  const [exterior = '', ...interiors] = rings.map(
    (list) => `<gml:LinearRing><gml:posList>${list}</gml:posList></gml:LinearRing>`,
  );
  return `<gml:Polygon><gml:exterior>${exterior}</gml:exterior>${interiors.map((ring) => `<gml:interior>${ring}</gml:interior>`).join('')}</gml:Polygon>`;
}

/** A line of one coordinate list. */
export function lineString(list: string, id?: string): string {
  return `<gml:LineString${id === undefined ? '' : ` gml:id="${id}"`}><gml:posList>${list}</gml:posList></gml:LineString>`;
}
