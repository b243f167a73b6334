import { customType } from 'drizzle-orm/pg-core';

/** PostGIS geometry. Read as hexadecimal EWKB; write it with an SQL function such as `st_geomfromewkt`. */
export const geometry = customType<{ data: string; driverData: string }>({
  dataType: () => 'geometry',
});
