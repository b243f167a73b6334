/**
 * One area purpose: code, official bokmål name, colours as hex parted by spaces (two to four are
 * stripes, none means no fill), and the colours of its future state where there is one.
 */
export type LandUseRow = readonly [code: string, name: string, colours: string, futureColours?: string];
