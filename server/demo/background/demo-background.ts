import type { BackgroundFeature } from './background-feature.ts';
import { demoCoastline } from './demo-coastline.ts';
import { regionFeatures } from './region.ts';
import { drawSurroundings } from './surroundings/draw-surroundings.ts';
import { furulundSurroundings } from './surroundings/furulund.ts';
import { hortenSurroundings } from './surroundings/horten.ts';
import { kjerrvikaSurroundings } from './surroundings/kjerrvika.ts';
import { lindholmSurroundings } from './surroundings/lindholm.ts';
import { nordasenSurroundings } from './surroundings/nordasen.ts';
import { steinholtSurroundings } from './surroundings/steinholt.ts';

export type DemoBackground = {
  readonly type: 'FeatureCollection';
  /** What must stand on a map that shows it. */
  readonly attribution: string;
  readonly features: readonly BackgroundFeature[];
};

/** Whose the coastline is. */
export const coastAttribution = '© OpenStreetMap contributors (ODbL)';

/** An address of the demo, invented; the point is the door. */
export type DemoAddress = {
  readonly address: string;
  readonly municipalityNumber: string;
  readonly lon: number;
  readonly lat: number;
};

/**
 * The demo's base map in WGS 84: coast of Vestfold and Saltdal (OpenStreetMap), and drawn by us the main
 * roads, places and the surroundings of each plan. Paint by layer, and within one layer in order.
 */
export function demoBackground(): DemoBackground {
  return {
    type: 'FeatureCollection',
    attribution: coastAttribution,
    features: [...demoCoastline(), ...regionFeatures(), ...surroundings()],
  };
}

/** Every address of the demo's surroundings, for searching. */
export function demoAddresses(): DemoAddress[] {
  return surroundings().flatMap(({ properties, geometry }) => {
    const { layer, name, municipalityNumber } = properties;
    if (layer !== 'address' || geometry.type !== 'Point' || !name || !municipalityNumber) return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ address: name, municipalityNumber, lon, lat }];
  });
}

let drawn: readonly BackgroundFeature[] | undefined;

function surroundings(): readonly BackgroundFeature[] {
  drawn ??= [
    lindholmSurroundings,
    kjerrvikaSurroundings,
    nordasenSurroundings,
    steinholtSurroundings,
    furulundSurroundings,
    hortenSurroundings,
  ].flatMap(drawSurroundings);
  return drawn;
}
