import type { DrawnSurface, PlanDrawing } from './drawing/plan-drawing.ts';
import { surfaceShape } from './drawing/surface-geometry.ts';

/**
 * A GeoJSON file of the drawing's areas in metres, with the older `crs` member and attributes under
 * their SOSI names. Meant for plans of which only the plan area is drawn yet.
 * @param updated the day of the last change, YYYYMMDD
 */
export function writeGeojson(drawing: PlanDrawing, updated: string): Buffer {
  const collection = {
    type: 'FeatureCollection',
    name: drawing.identity.name,
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
    features: drawing.surfaces.map((surface) => ({
      type: 'Feature',
      id: surface.localId,
      properties: properties(drawing, surface, updated),
      geometry: geometry(drawing, surface),
    })),
  };
  return Buffer.from(`${JSON.stringify(collection, null, 1)}\n`, 'utf8');
}

function geometry(drawing: PlanDrawing, surface: DrawnSurface) {
  const rings = surfaceShape(drawing, surface).flat();
  const coordinates = rings.map((ring, index) => {
    const closed = [...ring, ...ring.slice(0, 1)].map(([east, north]) => [onGrid(east), onGrid(north)]);
    const isExterior = index === 0;
    return isExterior ? closed : closed.reverse();
  });
  return { type: 'Polygon', coordinates };
}

function properties({ identity }: PlanDrawing, surface: DrawnSurface, updated: string) {
  const { municipalityNumber, planId, name, planType, planStatus, proposerType, version } = identity;
  return {
    OBJTYPE: surface.objectType,
    NASJONALAREALPLANID: { KOMM: municipalityNumber, PLANID: planId },
    PLANNAVN: name,
    PLANTYPE: planType,
    PLANSTAT: planStatus,
    LOVREFERANSE: '6',
    FORSLAGSSTILLERTYPE: proposerType,
    VERTNIV: String(surface.level),
    OPPDATERINGSDATO: updated,
    IDENT: {
      LOKALID: surface.localId,
      NAVNEROM: `http://data.geonorge.no/${municipalityNumber}/Reguleringsplaner/so`,
      VERSJONID: String(version),
    },
  };
}

function onGrid(metres: number): number {
  return Math.round(metres * 100) / 100;
}
