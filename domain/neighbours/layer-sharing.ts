import { z } from 'zod';

/** Layers of open geodata that a municipality decides over, as tiles, OGC API, feeds and downloads carry them. */
export const sharedLayers = ['plans', 'planObjects', 'hearings', 'comments'] as const;
export type SharedLayer = (typeof sharedLayers)[number];

/** Who reads a layer: everyone, the municipalities of a region that this one belongs to, or itself alone. */
export const layerAudiences = ['public', 'region', 'none'] as const;
export type LayerAudience = (typeof layerAudiences)[number];

export const layerSharingSchema = z.object({ layer: z.enum(sharedLayers), audience: z.enum(layerAudiences) });

/** Whom each layer is shared with. A layer that nobody has decided on is for everyone. */
export type LayerSharing = Readonly<Record<SharedLayer, LayerAudience>>;
