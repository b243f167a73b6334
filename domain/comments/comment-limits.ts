/** Limits of a comment; the client says them before they are met, the server holds them. */
export const commentLimits = {
  textCharacters: 30_000,
  headingCharacters: 150,
  labelCharacters: 120,
  places: 20,
  verticesPerPlace: 500,
  /** A place must touch the plan or lie within so many metres of it. */
  metresFromPlan: 500,
  /** 25 km²: larger than any zoning plan, smaller than a municipality. */
  areaSquareMetres: 25_000_000,
  lineMetres: 25_000,
  files: 5,
  fileBytes: 50 * 1024 * 1024,
  fileDescriptionCharacters: 300,
} as const;
