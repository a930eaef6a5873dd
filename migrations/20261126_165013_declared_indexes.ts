// Indexes and keys as the schema declares them: a key of one column instead of two, and expressions that stand in the
// migrations of other apps as they are. Catalogs are those that `push` would make.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const waived = { after: `'[^[:space:]]'`, before: String.raw`'\S'` }

const plain = ' \u00A0\u3000\t-_/|.,:!?&*\'"´’‘“”„«»()[]{}<>=~^%@–—…·•、。・'
const all = ' \u00A0\u3000\t-_/\\|.,:;!?&*\'"`´’‘“”„«»()[]{}<>=~^%@–—…·•、。・'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const small = capitals.toLowerCase()

const slugs = {
  after: slugOf(
    `'${quoted(plain)}${capitals}' || chr(92) || chr(96) || chr(59)`,
    `repeat('-', ${plain.length}) || '${small}' || repeat('-', 3)`,
  ),
  before: slugOf(`'${quoted(all)}${capitals}'`, `'${'-'.repeat(all.length)}${small}'`),
}

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await run(db, [
    'set local statement_timeout = 0',
    ...dropped(),
    'alter table republications drop constraint republications_article_stage',
    'alter table republications drop column article_stage',
    'alter table articles drop constraint articles_id_stage',
    `alter table articles add column republished_id uuid
      generated always as (case when stage = 'republished-on-blog' then id end) stored`,
    'alter table articles add constraint articles_republished_id unique (republished_id)',
    `alter table republications add constraint republications_article_stage
      foreign key (article_id) references articles (republished_id)`,
    'alter table users alter column digest_time_zone drop not null',
    ...created('after'),
  ])
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await run(db, [
    'set local statement_timeout = 0',
    ...dropped(),
    `update users set digest_time_zone = 'UTC' where digest_time_zone is null`,
    'alter table users alter column digest_time_zone set not null',
    'alter table republications drop constraint republications_article_stage',
    'alter table articles drop column republished_id',
    'alter table articles add constraint articles_id_stage unique (id, stage)',
    `alter table republications add column article_stage enum_offprint_stage
      generated always as ('republished-on-blog'::enum_offprint_stage) stored`,
    `alter table republications add constraint republications_article_stage
      foreign key (article_id, article_stage) references articles (id, stage)`,
    ...created('before'),
  ])
}

async function run(db: MigrateUpArgs['db'], statements: string[]): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

function dropped(): string[] {
  const names = [
    'articles_topic_slugs',
    'articles_upgrade_free',
    'articles_upgrade_permitted',
    'articles_waiting_free',
    'articles_waiting_permitted',
    'articles_waiting_unfree',
  ]
  return names.map((name) => `drop index ${name}`)
}

function created(when: 'after' | 'before'): string[] {
  const notWaived = `coalesce(waived_reason, '') !~ ${waived[when]}`
  const atOutlet = `stage = 'published-at-outlet' and ${notWaived}`
  const withoutText = `stage = 'republished-on-blog' and blog_mode <> 'full' and ${notWaived}`
  return [
    `create index articles_topic_slugs on articles_texts ((${slugs[when]}), text) where path = 'topics'`,
    `create index articles_upgrade_free on articles (free_from) where ${withoutText}`,
    `create index articles_upgrade_permitted on articles (permission_granted_on)
      where ${withoutText} and permission_mode = 'full'`,
    `create index articles_waiting_free on articles (free_from) where ${atOutlet}`,
    `create index articles_waiting_permitted on articles (permission_granted_on)
      where ${atOutlet} and permission_mode is not null`,
    `create index articles_waiting_unfree on articles (published_at)
      where ${atOutlet} and free_from is null`,
  ]
}

function slugOf(from: string, to: string): string {
  return `btrim(regexp_replace(translate(text, ${from}, ${to}), '-+', '-', 'g'), '-')`
}

function quoted(text: string): string {
  return text.replaceAll("'", "''")
}
