// Addresses that a piece had belong to the article: taking it down and putting it back loses none of them.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop trigger offprint_keep_path on republications;
    alter table offprint_moved
      add column article_id uuid references articles (id) on delete cascade,
      add column left_at timestamptz not null default now(),
      add column slug text not null generated always as (substring(path from '[^/]*$')) stored;
    update offprint_moved m set article_id = r.article_id
      from republications r where r.id = m.republication_id;
    delete from offprint_moved m
      where m.article_id is null or exists (select 1 from republications r where r.path = m.path);
    alter table offprint_moved drop column republication_id, alter column article_id set not null;
    create index offprint_moved_article on offprint_moved (article_id);
    create index offprint_moved_slug on offprint_moved (slug, left_at);
    create or replace function offprint_keep_path() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' and old.path is not null then
        insert into offprint_moved (path, article_id)
          select old.path, a.id from articles a where a.id = old.article_id
          on conflict (path) do update set article_id = excluded.article_id, left_at = now();
      end if;
      if tg_op <> 'DELETE' then
        delete from offprint_moved where path = new.path;
      end if;
      return null;
    end
    $$;
    create trigger offprint_keep_path after update of path on republications
      for each row when (old.path is distinct from new.path) execute function offprint_keep_path();
    create trigger offprint_keep_path_along after insert or delete on republications
      for each row execute function offprint_keep_path();
  `)
}

/** Of what is not on the blog there is no republication that its addresses could belong to: they are lost. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger offprint_keep_path_along on republications;
    drop trigger offprint_keep_path on republications;
    alter table offprint_moved
      add column republication_id uuid references republications (id) on delete cascade;
    update offprint_moved m set republication_id = r.id
      from republications r where r.article_id = m.article_id;
    delete from offprint_moved where republication_id is null;
    alter table offprint_moved
      drop column slug, drop column left_at, drop column article_id,
      alter column republication_id set not null;
    create index offprint_moved_republication on offprint_moved (republication_id);
    create or replace function offprint_keep_path() returns trigger language plpgsql as $$
    begin
      if old.path is not null then
        insert into offprint_moved (path, republication_id) values (old.path, new.id)
          on conflict (path) do update set republication_id = excluded.republication_id;
      end if;
      delete from offprint_moved where path = new.path;
      return null;
    end
    $$;
    create trigger offprint_keep_path after update of path on republications
      for each row when (old.path is distinct from new.path) execute function offprint_keep_path();
  `)
}
