/** Longitude and latitude. */
export type LonLat = readonly [lon: number, lat: number];

// Drawn by hand from what is generally known of Vestfold: which municipalities meet where, how far each
// reaches, and which towns lie in it. Good to a kilometre or so; never for deciding whose a property is.

const holmestrandTonsbergLarvik: LonLat = [10.05, 59.455];
const larvikTonsbergSandefjord: LonLat = [10.05, 59.386];
const holmestrandTonsbergHorten: LonLat = [10.352, 59.45];
const tonsbergSandefjordFaerder: LonLat = [10.365, 59.245];
const holmestrandLarvikOutside: LonLat = [9.96, 59.472];
const larvikSandefjordOutside: LonLat = [10.29, 58.75];
const sandefjordFaerderOutside: LonLat = [10.36, 58.76];
const tonsbergFaerderOutside: LonLat = [10.6, 59.235];
const tonsbergHortenOutside: LonLat = [10.6, 59.345];
const hortenHolmestrandOutside: LonLat = [10.46, 59.49];

/** Lines between municipalities (or the outside), each drawn once and used by both sides. */
export const borders = {
  larvikHolmestrand: [holmestrandLarvikOutside, [10.0, 59.468], [10.03, 59.46], holmestrandTonsbergLarvik],
  larvikTonsberg: [holmestrandTonsbergLarvik, [10.044, 59.43], [10.046, 59.405], larvikTonsbergSandefjord],
  larvikSandefjord: [
    larvikTonsbergSandefjord,
    [10.02, 59.36],
    [9.995, 59.33],
    [10.0, 59.29],
    [10.03, 59.25],
    [10.05, 59.21],
    [10.09, 59.18],
    [10.12, 59.15],
    [10.14, 59.12],
    [10.17, 59.09],
    [10.2, 59.06],
    [10.225, 59.03],
    [10.26, 58.95],
    larvikSandefjordOutside,
  ],
  holmestrandTonsberg: [
    holmestrandTonsbergLarvik,
    [10.075, 59.4525],
    [10.09, 59.4527],
    [10.115, 59.4531],
    [10.15, 59.47],
    [10.19, 59.482],
    [10.22, 59.475],
    [10.24, 59.455],
    [10.29, 59.456],
    [10.325, 59.457],
    holmestrandTonsbergHorten,
  ],
  sandefjordTonsberg: [
    larvikTonsbergSandefjord,
    [10.1, 59.387],
    [10.14, 59.376],
    [10.17, 59.352],
    [10.21, 59.332],
    [10.25, 59.314],
    [10.29, 59.29],
    [10.33, 59.265],
    tonsbergSandefjordFaerder,
  ],
  tonsbergFaerder: [
    tonsbergSandefjordFaerder,
    [10.378, 59.262],
    [10.389, 59.2715],
    [10.3975, 59.2703],
    [10.4045, 59.264],
    [10.4133, 59.2618],
    [10.4244, 59.259],
    [10.43, 59.2575],
    [10.44, 59.247],
    [10.446, 59.231],
    [10.49, 59.23],
    [10.54, 59.24],
    tonsbergFaerderOutside,
  ],
  sandefjordFaerder: [
    tonsbergSandefjordFaerder,
    [10.375, 59.225],
    [10.36, 59.2],
    [10.33, 59.175],
    [10.318, 59.14],
    [10.345, 59.1],
    [10.36, 59.0],
    sandefjordFaerderOutside,
  ],
  tonsbergHorten: [
    holmestrandTonsbergHorten,
    [10.338, 59.42],
    [10.35, 59.395],
    [10.375, 59.388],
    [10.392, 59.364],
    [10.43, 59.356],
    [10.47, 59.342],
    [10.492, 59.336],
    [10.54, 59.335],
    tonsbergHortenOutside,
  ],
  hortenHolmestrand: [
    holmestrandTonsbergHorten,
    [10.375, 59.456],
    [10.405, 59.463],
    hortenHolmestrandOutside,
  ],
  larvikOutside: [
    larvikSandefjordOutside,
    [10.0, 58.76],
    [9.87, 58.85],
    [9.83, 58.96],
    [9.79, 59.0],
    [9.81, 59.06],
    [9.84, 59.12],
    [9.85, 59.19],
    [9.83, 59.25],
    [9.79, 59.29],
    [9.758, 59.35],
    [9.8, 59.4],
    [9.86, 59.45],
    [9.91, 59.47],
    holmestrandLarvikOutside,
  ],
  holmestrandOutside: [
    holmestrandLarvikOutside,
    [9.918, 59.5],
    [9.93, 59.55],
    [9.97, 59.6],
    [10.02, 59.64],
    [10.1, 59.66],
    [10.17, 59.673],
    [10.25, 59.662],
    [10.33, 59.64],
    [10.4, 59.61],
    [10.43, 59.55],
    hortenHolmestrandOutside,
  ],
  hortenOutside: [hortenHolmestrandOutside, [10.56, 59.46], [10.6, 59.4], tonsbergHortenOutside],
  tonsbergOutside: [tonsbergHortenOutside, [10.62, 59.29], tonsbergFaerderOutside],
  faerderOutside: [
    tonsbergFaerderOutside,
    [10.68, 59.15],
    [10.66, 58.95],
    [10.52, 58.78],
    sandefjordFaerderOutside,
  ],
  sandefjordOutside: [sandefjordFaerderOutside, [10.33, 58.75], larvikSandefjordOutside],
} satisfies Record<string, readonly LonLat[]>;

export type BorderName = keyof typeof borders;

/** Saltdal stands alone: nobody else of the demo borders on it. */
export const saltdalOutline: readonly LonLat[] = [
  [15.2, 67.12],
  [15.1, 67.05],
  [15.05, 66.98],
  [14.98, 66.88],
  [15.05, 66.8],
  [14.95, 66.72],
  [14.95, 66.62],
  [15.15, 66.55],
  [15.4, 66.52],
  [15.6, 66.52],
  [15.7, 66.6],
  [15.9, 66.7],
  [16.06, 66.8],
  [16.1, 66.9],
  [16.0, 66.97],
  [15.85, 67.05],
  [15.62, 67.12],
  [15.45, 67.17],
];
