import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type MapServer = AsyncDisposable & {
  readonly tileUrl: (z: number, x: number, y: number) => string;
  /** Plan objects as GeoJSON by OGC API Features; `query` is the address's own. */
  readonly itemsUrl: (query: string) => string;
  /** Files put here are served by nginx as they lie: `NAME.mvt.gz` at `/NAME.mvt`. */
  readonly staticFolder: string;
  readonly staticUrl: string;
};

const programs = ['/usr/bin/mapserv', '/usr/bin/spawn-fcgi', '/usr/sbin/nginx'];

/** Debian's MapServer 8 as two FastCGI processes behind nginx, packed as ours is; null where it is not installed. */
export async function startMapServer(databaseUrl: string): Promise<MapServer | null> {
  for (const program of programs) {
    try {
      execFileSync('test', ['-x', program]);
    } catch {
      console.error(
        `geodata: MapServer is left out: no ${program} (apt install cgi-mapserver spawn-fcgi nginx-light)`,
      );
      return null;
    }
  }
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-mapserver-'));
  const staticFolder = join(folder, 'warm');
  await mkdir(staticFolder);
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(
    join(folder, 'tiles.map'),
    mapFile(new URL(databaseUrl), `http://127.0.0.1:${port}/oga/TILES/ogcapi`),
  );
  await writeFile(join(folder, 'mapserver.conf'), configFile(folder));
  await writeFile(join(folder, 'nginx.conf'), nginxFile(folder, port));
  const environment = { ...process.env, MAPSERVER_CONFIG_FILE: join(folder, 'mapserver.conf') };
  const workers = [0, 1].map((worker) =>
    spawn(
      '/usr/bin/spawn-fcgi',
      ['-n', '-s', join(folder, `${worker}.sock`), '-M', '0666', '--', '/usr/bin/mapserv'],
      {
        env: environment,
        stdio: 'ignore',
      },
    ),
  );
  const nginx = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const url = `http://127.0.0.1:${port}`;
  return {
    staticFolder,
    staticUrl: url,
    tileUrl: (z, x, y) =>
      `${url}/ms?map=TILES&mode=tile&tilemode=gmap&tile=${x}+${y}+${z}&layers=${z < 13 ? 'purposes' : 'plan-objects'}&map.imagetype=mvt`,
    itemsUrl: (query) => `${url}/oga/TILES/ogcapi/collections/items/items?f=json&${query}`,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...workers, nginx].map(end));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function mapFile({ hostname, port, username, password, pathname }: URL, itemsAt: string): string {
  const connection = `host=${hostname} port=${port || 5432} user=${username} password=${password} dbname=${pathname.slice(1)} options='-c role=allmenning_public'`;
  const layer = (name: string, where: string) => `
  LAYER
    NAME "${name}"
    TYPE POLYGON
    STATUS ON
    CONNECTIONTYPE POSTGIS
    CONNECTION "${connection}"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom_3857 FROM (SELECT id, plan_version_id, object_type, kind, code, name, vertical_level, ownership, round(area_square_metres) as area, geom_3857 FROM geodata_plan_object ${where}) AS objects USING UNIQUE id USING SRID=3857"
    PROJECTION "init=epsg:3857" END
    METADATA
      "gml_include_items" "id,plan_version_id,object_type,kind,code,name,vertical_level,ownership,area"
    END
    CLASS NAME "all" STYLE COLOR 0 0 0 END END
  END`;
  return `MAP
  NAME "region"
  SIZE 256 256
  EXTENT -20037508 -20037508 20037508 20037508
  PROJECTION "init=epsg:3857" END
  OUTPUTFORMAT
    NAME "mvt"
    DRIVER "MVT"
    FORMATOPTION "EDGE_BUFFER=64"
    FORMATOPTION "EXTENT=4096"
  END
  WEB
    METADATA
      "ows_enable_request" "*"
      "oga_enable_request" "*"
      "oga_onlineresource" "${itemsAt}"
      "ows_srs" "EPSG:4326 EPSG:3857"
    END
  END
  ${itemsLayer(connection)}
  ${layer('plan-objects', '')}
  ${layer('purposes', "WHERE kind = 'landUse'")}
END
`;
}

/** The view that our own items come from, with all that it tells, in the system that needs the least work. */
const itemsLayer = (connection: string) => `
  LAYER
    NAME "items"
    TYPE POLYGON
    STATUS ON
    TEMPLATE "any"
    CONNECTIONTYPE POSTGIS
    CONNECTION "${connection}"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom_3857 FROM (SELECT ${itemColumns.join(', ')}, geom_3857 FROM geodata_plan_object_item) AS items USING UNIQUE id USING SRID=3857"
    PROJECTION "init=epsg:3857" END
    EXTENT 1000000 8000000 1300000 8500000
    METADATA
      "oga_title" "items"
      "oga_featureid" "id"
      "gml_featureid" "id"
      "gml_include_items" "all"
    END
  END`;

const itemColumns = [
  ...['id', 'object_type', 'kind', 'code', 'name', 'ownership', 'vertical_level', 'land_use_status'],
  ...['round(area_square_metres::numeric, 1) AS area', 'label_text', 'label_type', 'rotation_degrees'],
  ...['height_value', 'height_type', 'description', 'utilisation', 'local_id', 'plan_id', 'plan_identifier'],
  ...['plan_name', 'plan_type', 'status', 'municipality_number', 'municipality_name', 'version_number'],
  ...['alternative', 'published_at'],
];

const configFile = (folder: string) => `CONFIG
  ENV MS_MAP_PATTERN "." END
  MAPS TILES "${folder}/tiles.map" END
END
`;

const nginxFile = (folder: string, port: number) => `worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
daemon off;
events { worker_connections 1024; }
http {
  access_log off;
  upstream mapserver { least_conn; server unix:${folder}/0.sock; server unix:${folder}/1.sock; }
  types { application/vnd.mapbox-vector-tile mvt; }
  keepalive_requests 1000000;
  gzip on; gzip_comp_level 6; gzip_types *; gzip_min_length 0;
  server {
    listen 127.0.0.1:${port};
    location /ms { fastcgi_pass mapserver; include /etc/nginx/fastcgi_params; }
    location /oga/ {
      fastcgi_pass mapserver;
      include /etc/nginx/fastcgi_params;
      fastcgi_split_path_info ^(/oga)(/.*)$;
      fastcgi_param PATH_INFO $fastcgi_path_info;
      gzip_comp_level 1;
    }
    location / { root ${folder}/warm; gzip off; gzip_static always; open_file_cache max=5000; add_header Cache-Control "public, max-age=1"; }
  }
}
`;

function end(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // MapServer would wait for one more request before it heeded a word.
  child.kill('SIGKILL');
  return child.exitCode === null ? ended : Promise.resolve();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
