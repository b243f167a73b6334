import postgres from 'postgres';

const rowsAStatement = 500;

/**
 * The named baseline of import: the polygons of a GeoJSON plan with their attributes, sent as JSON five hundred at
 * a time into a bare table with a spatial index, in one transaction. No file is read, nothing checked, no other
 * column, index or rule kept: what the database alone needs at least. Returns polygons a second.
 */
export async function benchRawInsert(databaseUrl: string, geojson: Buffer): Promise<number> {
  const { features } = JSON.parse(geojson.toString()) as {
    readonly features: readonly { readonly properties: unknown; readonly geometry: unknown }[];
  };
  const owner = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    await owner`create table bench_raw (attributes jsonb, geom geometry)`;
    await owner`create index on bench_raw using gist (geom)`;
    const start = performance.now();
    await owner.begin(async (transaction) => {
      for (let from = 0; from < features.length; from += rowsAStatement) {
        const rows = features
          .slice(from, from + rowsAStatement)
          .map(({ properties, geometry }) => ({ properties, geometry: JSON.stringify(geometry) }));
        await transaction`
          insert into bench_raw (attributes, geom)
          select properties, st_setsrid(st_geomfromgeojson(geometry), 25832)
          from json_to_recordset(${JSON.stringify(rows)}::text::json) as given (properties jsonb, geometry text)
        `;
      }
    });
    const rate = features.length / ((performance.now() - start) / 1000);
    await owner`drop table bench_raw`;
    return rate;
  } finally {
    await owner.end();
  }
}
