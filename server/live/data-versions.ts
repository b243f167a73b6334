/** What open geodata consists of; the word for each layer in code, settings and versions. */
export const liveLayers = ['municipalities', 'plans', 'planObjects', 'hearings', 'comments'] as const;

export type LiveLayer = (typeof liveLayers)[number];

/**
 * A short text a layer, another whenever any reader may meet other data than before, and safe in an address.
 * Publishing, withdrawing, redacting, a deadline that passes and what a municipality shares all change it.
 * It says nothing of who reads: answers for a municipality are kept apart by the keeper.
 */
export type DataVersions = Readonly<Record<LiveLayer, string>>;
