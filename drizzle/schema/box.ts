import { customType } from 'drizzle-orm/pg-core';

/** PostgreSQL's box, which SQL alone reads and writes here. */
export const box = customType<{ data: string }>({ dataType: () => 'box' });
