import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type postgres from 'postgres';

const run = promisify(execFile);

/**
 * Rows a second that pgbench inserts, one a transaction, by as many clients: the rows of a comment (itself, its author, its
 * place), with their indexes and nothing else, so neither rules, number, audit nor log.
 */
export async function insertBareRows(
  owner: postgres.Sql,
  url: string,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-pgbench-'));
  try {
    for (const table of ['comment', 'comment_author', 'comment_place']) {
      await owner.unsafe(
        `create table bare_${table} (like ${table} including defaults including generated including indexes)`,
      );
    }
    const [one] = await owner<{ columns: string; author: string; place: string }[]>`
      select
        (select string_agg(column_name, ', ') from information_schema.columns
          where table_name = 'comment' and table_schema = 'public'
          and column_name not in ('id', 'idempotency_key', 'receipt_hash', 'body_hash')) as columns,
        (select string_agg(column_name, ', ') from information_schema.columns
          where table_name = 'comment_author' and table_schema = 'public' and column_name <> 'comment_id') as author,
        (select string_agg(column_name, ', ') from information_schema.columns
          where table_name = 'comment_place' and table_schema = 'public'
          and column_name not in ('id', 'comment_id') and is_generated = 'NEVER') as place
    `;
    if (!one) throw new Error('no columns');
    // What a comment is, taken from one that was sent.
    const { columns } = one;
    // Each client takes a thousand numbers at a time, so that no two meet and none waits for the sequence.
    const values = columns.replace(/\bnumber\b/, `nextval('bare_number')`);
    const script = `
      begin;
      insert into bare_comment (id, idempotency_key, receipt_hash, body_hash, ${columns})
        select gen_random_uuid(), gen_random_uuid(), sha256(random()::text::bytea), body_hash, ${values}
        from sample_comment;
      insert into bare_comment_author (comment_id, ${one.author})
        select gen_random_uuid(), ${one.author} from sample_author;
      insert into bare_comment_place (comment_id, ${one.place})
        select gen_random_uuid(), ${one.place} from sample_place;
      end;
    `;
    await owner.unsafe(`
      create sequence bare_number start with 1000000 cache 1000;
      create table sample_comment as select * from comment order by number limit 1;
      create table sample_author as select author.* from comment_author author join sample_comment on id = comment_id;
      create table sample_place as select place.* from comment_place place join sample_comment on sample_comment.id = comment_id;
    `);
    const path = join(folder, 'insert.sql');
    await writeFile(path, script.replaceAll(/\s*\n\s*/g, ' ').replaceAll('; ', ';\n'));
    const { stdout } = await run('pgbench', [
      ...['--no-vacuum', '--protocol=prepared', `--client=${clients}`, '--jobs=2', `--time=${seconds}`],
      ...[`--file=${path}`, url],
    ]);
    const [, rate] = /tps = ([\d.]+)/.exec(stdout) ?? [];
    if (rate === undefined) throw new Error(`pgbench said no rate: ${stdout}`);
    return Number(rate);
  } finally {
    await owner.unsafe(`
      drop table if exists bare_comment, bare_comment_author, bare_comment_place, sample_comment, sample_author, sample_place;
      drop sequence if exists bare_number
    `);
    await rm(folder, { recursive: true, force: true });
  }
}
