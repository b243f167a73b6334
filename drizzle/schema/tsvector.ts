import { customType } from 'drizzle-orm/pg-core';

/** The words of a text, for searching. */
export const tsvector = customType<{ data: string; driverData: string }>({
  dataType: () => 'tsvector',
});
