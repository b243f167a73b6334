import type { MapLevel } from './map-level.ts';

/** How the reader wants the map drawn; the layers panel changes it. */
export type MapDisplay = {
  /** 0 to 1. */
  readonly fillOpacity: number;
  readonly level: MapLevel;
  /** Legend rows that are switched off. */
  readonly hiddenRows: readonly string[];
  readonly showsPurposes: boolean;
  readonly showsZones: boolean;
  readonly showsLines: boolean;
  readonly showsLabels: boolean;
  readonly showsComments: boolean;
  /** Plans announced in the national service; only where the settings name one. */
  readonly showsAnnouncedPlans: boolean;
  readonly isHighContrast: boolean;
};

export const DEFAULT_DISPLAY: MapDisplay = {
  fillOpacity: 0.65,
  level: 'on',
  hiddenRows: [],
  showsPurposes: true,
  showsZones: true,
  showsLines: true,
  showsLabels: true,
  showsComments: true,
  showsAnnouncedPlans: false,
  isHighContrast: false,
};

/** The display of a first visit: high contrast for those whose device asks for it. Needs a browser. */
export function initialDisplay(): MapDisplay {
  const wantsContrast = window.matchMedia('(forced-colors: active), (prefers-contrast: more)').matches;
  return wantsContrast ? { ...DEFAULT_DISPLAY, isHighContrast: true } : DEFAULT_DISPLAY;
}
