/** Distances around a thing that are offered; a person may also write their own within the limits. */
export const aroundMetres = { offered: [10, 25, 50, 100], least: 1, most: 500 } as const;
