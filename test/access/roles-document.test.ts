import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedureAccess } from '../../server/access/procedure-access.ts';
import { routeAccess } from '../../server/access/route-access.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { listProcedures } from '../rpc/list-procedures.ts';
import { listRoutes } from './list-routes.ts';
import { writeRolesTables } from './roles-document.ts';

const path = join(import.meta.dirname, '..', '..', 'docs', 'roles.md');
const mark =
  '<!-- Written from the code. After a change: npx vitest run test/access/roles-document.test.ts -u -->\n\n';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

describe('who may what', () => {
  it('is declared for every procedure, and for none that is gone', () => {
    expect(
      listProcedures()
        .map((one) => one.path)
        .toSorted(),
    ).toEqual(Object.keys(procedureAccess).toSorted());
  });

  it('is declared for every address, and for none that is gone', () => {
    // The client's own files are served where it has been built, the other where devices shall keep nothing.
    const declared = Object.keys(routeAccess).filter(
      (name) => !['GET /*', 'GET /service-worker.js'].includes(name),
    );
    expect(listRoutes(test.server).toSorted()).toEqual(declared.toSorted());
  });

  it('stands in docs/roles.md as the code has it', async () => {
    const text = readFileSync(path, 'utf8');
    const [introduction = ''] = text.split(mark);
    await expect(`${introduction}${mark}${writeRolesTables()}`).toMatchFileSnapshot(path);
  });
});
