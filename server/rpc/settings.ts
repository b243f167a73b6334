import type { Config } from '../config.ts';
import { everyone } from './trpc.ts';

/** What the client must know of the settings: the map's ground, its one layer from elsewhere, and whether this is a demo. */
export const settings = everyone.query(({ ctx: { config } }) => ({
  demo: config.demo,
  background: { ...background(config), announcedPlans: announcedPlans(config) },
}));

/** Plans that others have announced, as a picture over the ground; null where no service is set. */
function announcedPlans({ announcedPlansTileUrl: tiles }: Config) {
  if (!tiles) return null;
  const { hostname } = new URL(tiles.replace(/[{}]/g, ''));
  return {
    tiles,
    attribution: `Kunngjorte planer: <a href="https://www.geonorge.no">Geonorge</a> (${hostname})`,
  };
}

function background(config: Config) {
  if (config.basemapTileUrl) {
    return {
      kind: 'raster' as const,
      tiles: config.basemapTileUrl,
      attribution: '© <a href="https://www.kartverket.no">Kartverket</a>',
    };
  }
  if (config.demo) {
    return {
      kind: 'geojson' as const,
      region: '/geodata/background/region.geojson',
      detail: '/geodata/background/detail.geojson',
      attribution:
        'Kyst: © <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>. Gater og hus er oppdiktet (eksempel).',
    };
  }
  return { kind: 'none' as const, attribution: '' };
}
