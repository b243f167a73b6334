import { createServer } from 'node:http';
import { argv } from 'node:process';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import postgres from 'postgres';
import { peerSql } from './peer-sql.ts';

/** `serve-peers.ts DATABASE_URL`: `/{peer}/{z}/{x}/{y}` by the SQL of other tile servers; prints its port. */
const client = postgres(argv[2] ?? '', {
  max: 8,
  onnotice: () => undefined,
  connection: { role: 'allmenning_public' },
});

const server = createServer(async (request, response) => {
  const [, peer, z, x, y] = (request.url ?? '').split('/');
  const query = peer === 'martin' || peer === 'pgTileserv' ? peerSql(peer, Number(z)) : undefined;
  if (!query) return response.writeHead(404).end();
  const [row] = await client.unsafe<{ tile: Buffer }[]>(query, [Number(z), Number(x), Number(y)], {
    prepare: true,
  });
  const body = await promisify(gzip)(row?.tile ?? Buffer.alloc(0));
  response.writeHead(200, {
    'content-type': 'application/vnd.mapbox-vector-tile',
    'content-encoding': 'gzip',
  });
  return response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
