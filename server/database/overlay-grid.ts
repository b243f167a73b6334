/**
 * Grid size for overlays (union, intersection, difference) of delivered shapes in a system: a tenth of a millimetre.
 * Without one GEOS first tries with full precision and takes back what fails, which the embedded engine cannot:
 * it ends the query without rows and without an error.
 */
export function overlayGrid(srid: number): number {
  const isInDegrees = srid === 4258 || srid === 4326;
  return isInDegrees ? 1e-9 : 1e-4;
}
