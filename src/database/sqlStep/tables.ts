// Our own tables, their indexes and foreign keys.
import type { Kind } from '../../slugs.ts'
import type { NameTexts, OwnTable } from '../names.ts'

import { type Part, unless } from './part.ts'

export function tables(names: NameTexts): Part[] {
  const { type, idType: id, own, userIDType: userID } = names
  return [
    // `token` tells a schedule from the one that replaces it. `tried_on` and `tried_state`: on which day, and with
    // which state of article, note, outlet and pictures, it was refused.
    table(
      names,
      'schedules',
    )(`
      article_id ${id} primary key,
      slug text,
      credit_line text,
      held text[] not null default '{}',
      mode ${type('enum_offprint_blog_mode')} not null,
      scheduled_on date,
      set_at timestamptz not null,
      set_by_id ${userID},
      token uuid not null,
      tried_on date,
      tried_state text,
      with_pictures boolean not null default false`),
    table(
      names,
      'search',
    )(`
      republication_id ${id} primary key,
      configuration text not null,
      whole text not null,
      words tsvector not null`),
    index(names, 'search_words', `${own('search')} using gin (words)`),
    index(names, 'search_configuration', `${own('search')} (configuration)`),
    table(
      names,
      'moved',
    )(`
      path text primary key,
      article_id ${id} not null,
      left_at timestamptz not null default now(),
      slug text not null generated always as (substring(path from '[^/]*$')) stored`),
    index(names, 'moved_article', `${own('moved')} (article_id)`),
    index(names, 'moved_slug', `${own('moved')} (slug, left_at)`),
    table(names, 'version')('version integer not null'),
    ...since(2, importTables(names)),
    ...since(3, pictureTables(names)),
    // As it stands in the source, for whoever compares; and old addresses that the article did not get.
    column(names, ['import_items', 'original'], 'jsonb', 4),
    column(names, ['import_items', 'refused'], "jsonb not null default '[]'", 4),
    ...since(5, articleTables(names)),
    ...since(6, bulkTables(names)),
    ...since(7, eventTables(names)),
    ...since(8, [
      previewTable(names),
      index(names, 'previews_article', `${own('previews')} (article_id)`),
    ]),
    ...since(9, webhookTables(names)),
    ...since(11, relatedTables(names)),
    ...since(13, linkPictureTables(names)),
    ...since(14, tablesOfOthers(names)),
    ...since(15, [
      index(names, 'article_search_keys', `${own('article_search')} using gin (keys)`),
    ]),
  ]
}

/** What has happened, and what the public was last told of each post. Both outlive articles that are deleted. */
function eventTables(names: NameTexts): Part[] {
  const { idType: id, own } = names
  return [
    // `position` is null until it is stamped. `public_position` counts the events for everybody alone: what the public
    // reads says nothing of how much happens at the desk.
    table(
      names,
      'events',
    )(`
      id uuid primary key default gen_random_uuid(),
      position bigint unique,
      public_position bigint unique,
      kind text not null,
      article_id ${id},
      slug text,
      path text,
      at timestamptz not null default clock_timestamp(),
      public boolean not null`),
    index(names, 'events_unstamped', `${own('events')} (at) where position is null`),
    publicPosts(names),
  ]
}

/** `hash` is of what readers see; null for what was on the blog before there were events. */
function publicPosts(names: NameTexts): Part {
  const part = table(
    names,
    'public_posts',
  )(`
      article_id ${names.idType} primary key,
      slug text,
      path text,
      hash text`)
  return {
    ...part,
    create: [
      ...part.create,
      `insert into ${names.own('public_posts')} (article_id, slug, path)
        select r.article_id, r.slug, r.path from ${names.table('republications')} r
        join ${names.table('articles')} a on a.id = r.article_id and a.stage = 'republished-on-blog'
        on conflict do nothing`,
    ],
  }
}

/** What was started about many articles at once, and what became of each. `holder` works on it `until` then. */
function bulkTables(names: NameTexts): Part[] {
  const { idType: id, own, userIDType: userID } = names
  return [
    table(
      names,
      'bulk_runs',
    )(`
      id uuid primary key,
      action text not null,
      input jsonb not null,
      is_dry boolean not null,
      undoes uuid,
      started_by_id ${userID},
      via text not null,
      language text not null,
      created_at timestamptz not null default now(),
      ended_at timestamptz,
      holder uuid,
      until timestamptz not null default now()`),
    index(names, 'bulk_runs_open', `${own('bulk_runs')} (created_at) where ended_at is null`),
    // `expected` is the `updatedAt` that it was chosen with; `kept` is what takes it back.
    table(
      names,
      'bulk_rows',
    )(`
      run_id uuid not null,
      position integer not null,
      article_id ${id} not null,
      title text not null,
      expected timestamptz,
      state text not null default 'waiting',
      result jsonb not null default '{}',
      kept jsonb,
      primary key (run_id, position)`),
    index(names, 'bulk_rows_state', `${own('bulk_rows')} (run_id, state, position)`),
  ]
}

/**
 * Posts that belong together, each pair once. Without foreign keys: they would lock other articles than the one that is
 * written. Whoever reads it joins what is on the blog.
 */
function relatedTables(names: NameTexts): Part[] {
  const { idType: id, own } = names
  return [
    table(
      names,
      'related',
    )(`
      one_id ${id} not null,
      other_id ${id} not null,
      score real not null,
      primary key (one_id, other_id)`),
    index(names, 'related_other', `${own('related')} (other_id)`),
  ]
}

/** Posts as they would be, each for an hour, by the hash of the token in its link. A move of the article ends it: `stage`. */
function previewTable(names: NameTexts): Part {
  const { idType: id, userIDType: userID } = names
  return table(
    names,
    'previews',
  )(`
      hash text primary key,
      article_id ${id} not null,
      user_id ${userID} not null,
      stage text not null,
      post text not null,
      until timestamptz not null`)
}

/** Whom changes are told to: the secrets, how far it is told, who delivers `until` then, and what was answered. */
function webhookTables(names: NameTexts): Part[] {
  const { idType: id, own } = names
  return [
    // Secrets are encrypted. `old_secret` signs as well until `old_until`. `position` is that of the latest event whose
    // delivery is in the other table.
    table(
      names,
      'webhook_endpoints',
    )(`
      webhook_id ${id} primary key,
      secret text not null,
      is_shown boolean not null default false,
      old_secret text,
      old_until timestamptz,
      position bigint not null,
      holder uuid,
      until timestamptz not null default now()`),
    table(
      names,
      'webhook_deliveries',
    )(`
      webhook_id ${id} not null,
      event_id uuid not null,
      position bigint not null,
      kind text not null,
      article_id ${id},
      state text not null default 'waiting',
      tries integer not null default 0,
      created_at timestamptz not null default now(),
      next_at timestamptz not null default now(),
      first_at timestamptz,
      tried_at timestamptz,
      took integer,
      status integer,
      answer text,
      primary key (webhook_id, event_id)`),
    index(
      names,
      'webhook_deliveries_position',
      `${own('webhook_deliveries')} (webhook_id, position)`,
    ),
    index(names, 'webhook_deliveries_event', `${own('webhook_deliveries')} (event_id)`),
    index(
      names,
      'webhook_deliveries_due',
      `${own('webhook_deliveries')} (webhook_id, next_at) where state = 'waiting'`,
    ),
    index(
      names,
      'webhook_deliveries_waiting',
      `${own('webhook_deliveries')} (webhook_id, article_id, position) where state = 'waiting'`,
    ),
  ]
}

/** What programs elsewhere say, and are told. Whoever works on a row has it `until` then. */
function tablesOfOthers(names: NameTexts): Part[] {
  const { idType: id, own } = names
  return [
    // Pages that have still to be fetched, and looked through for a link to the article's post.
    table(
      names,
      'webmention_queue',
    )(`
      source text not null,
      article_id ${id} not null,
      target text not null,
      asked_at timestamptz not null default clock_timestamp(),
      next_at timestamptz not null default now(),
      tries integer not null default 0,
      until timestamptz not null default now(),
      primary key (source, article_id)`),
    index(names, 'webmention_queue_article', `${own('webmention_queue')} (article_id)`),
    // `position` is that of the latest event that has changed the feed, `notified` the one that the hub knows of.
    table(
      names,
      'websub_feeds',
    )(`
      path text primary key,
      position bigint not null,
      notified bigint not null default 0,
      notified_at timestamptz,
      next_at timestamptz not null default now(),
      first_at timestamptz,
      tries integer not null default 0,
      until timestamptz not null default now()`),
  ]
}

/**
 * The picture of each post for whoever makes a card of a link to it. `input` is of what it shows: a picture of something
 * else is not shown. `seen` is the hash of the post when that was compared last; `site` is of what all of them share.
 */
function linkPictureTables(names: NameTexts): Part[] {
  const { idType: id, own } = names
  return [
    table(
      names,
      'link_pictures',
    )(`
      article_id ${id} primary key,
      hash text not null,
      input text not null,
      seen text,
      site text not null,
      png bytea not null`),
    index(names, 'link_pictures_hash', `${own('link_pictures')} (hash)`),
  ]
}

/**
 * What is worked out from an article when it is written, for the lists of those who work on it. No query for the public
 * reads these tables.
 */
function articleTables(names: NameTexts): Part[] {
  const { idType: id, own } = names
  return [
    // `broken_footnotes`: labels of references without a note; `unused_footnotes`: those of notes without a reference.
    table(
      names,
      'article_facts',
    )(`
      article_id ${id} primary key,
      has_body boolean not null,
      has_note boolean not null,
      words integer not null,
      note_words integer not null,
      footnotes integer not null,
      broken_footnotes text[] not null,
      unused_footnotes text[] not null`),
    // `head` has the words of title and names, `body` those of note and text. `named` is what `head` has besides the title.
    table(
      names,
      'article_search',
    )(`
      article_id ${id} primary key,
      configuration text not null default 'simple',
      head tsvector not null default '',
      body tsvector not null default '',
      named text not null default '',
      whole text not null default '',
      keys text[] not null default '{}'`),
    index(names, 'article_search_head', `${own('article_search')} using gin (head)`),
    index(names, 'article_search_body', `${own('article_search')} using gin (body)`),
  ]
}

/** Of import runs: the parts of their file, what was read in it, who works on it, and which articles came of it. */
function importTables(names: NameTexts): Part[] {
  const { idType: id, own } = names
  return [
    table(
      names,
      'import_parts',
    )(`
      import_id ${id} not null,
      position integer not null,
      bytes bytea not null,
      primary key (import_id, position)`),
    // `piece` is what was read; `choices` is what somebody has decided about it, and the rest follows from the two.
    table(
      names,
      'import_items',
    )(`
      import_id ${id} not null,
      position integer not null,
      key text not null,
      hash text not null,
      place text not null,
      title text not null,
      outlet text,
      authors text[] not null default '{}',
      topics text[] not null default '{}',
      published text,
      status text,
      state text not null,
      decision text not null,
      doubts jsonb not null default '[]',
      left_out jsonb not null default '[]',
      choices jsonb not null default '{}',
      message jsonb,
      piece jsonb,
      article_id ${id},
      primary key (import_id, position)`),
    index(names, 'import_items_state', `${own('import_items')} (import_id, state, position)`),
    index(names, 'import_items_article', `${own('import_items')} (article_id)`),
    table(
      names,
      'import_leases',
    )(`
      import_id ${id} primary key,
      holder text not null,
      until timestamptz not null`),
    // `guid` is the id in the feed of the old blog. `written_at` is the article's `updatedAt` once it was written: whoever changed it since has made it later.
    table(
      names,
      'imported',
    )(`
      article_id ${id} primary key,
      key text not null unique,
      hash text not null,
      guid text,
      written_at timestamptz not null,
      import_id ${id}`),
    index(names, 'imported_import', `${own('imported')} (import_id)`),
  ]
}

/**
 * Where imported pictures come from: an address, or `sha256:…` of what lay in an archive. Two addresses with equal bytes
 * lead to one picture. `import_id` is the run that has brought it.
 */
function pictureTables(names: NameTexts): Part[] {
  const { idType: id, mediaIDType: media, own } = names
  return [
    table(
      names,
      'import_pictures',
    )(`
      address text primary key,
      hash text not null,
      media_id ${media} not null,
      import_id ${id}`),
    ...['hash', 'media_id', 'import_id'].map((column) =>
      index(names, `import_pictures_${column}`, `${own('import_pictures')} (${column})`),
    ),
  ]
}

/** The version that made them as they are now. */
function since(version: number, parts: Part[]): Part[] {
  return parts.map((part) => ({ ...part, since: version }))
}

function table({ own }: NameTexts, name: OwnTable): (columns: string) => Part {
  return (columns) => ({
    name,
    create: [`create table if not exists ${own(name)} (${columns}\n)`],
    exists: `to_regclass('${own(name)}') is not null`,
    kind: 'table',
    ...(columns.includes('primary key') ? { intact: hasPrimaryKey(own(name)) } : {}),
  })
}

/** Of a table that an earlier version has made. */
function column(
  { own, schema }: NameTexts,
  [table, name]: [OwnTable, string],
  type: string,
  since: number,
): Part {
  return {
    name: `${table}.${name}`,
    create: [`alter table ${own(table)} add column if not exists ${name} ${type}`],
    exists: `exists (select 1 from information_schema.columns where table_schema = '${schema}' and table_name = '${table}' and column_name = '${name}')`,
    kind: 'column',
    since,
  }
}

function hasPrimaryKey(table: string): string {
  return `exists (select 1 from pg_constraint where conrelid = to_regclass('${table}') and contype = 'p')`
}

function index({ ofOurs }: NameTexts, name: string, on: string): Part {
  return {
    name,
    create: [`create index if not exists ${name} on ${on}`],
    exists: `to_regclass('${ofOurs(name)}') is not null`,
    kind: 'index',
  }
}

/** They go with a table of Payload that is dropped: rows that point to nothing are deleted before. */
export function foreignKeys(names: NameTexts): Part[] {
  const to = (kind: Kind) => names.table(kind)
  return [
    ...since(2, importKeys(names)),
    ...since(3, pictureKeys(names)),
    ...since(5, [
      foreignKey(names, ['article_facts', 'article_id'], to('articles'), 'cascade'),
      foreignKey(names, ['article_search', 'article_id'], to('articles'), 'cascade'),
    ]),
    ...since(6, bulkKeys(names)),
    ...since(8, [
      foreignKey(names, ['previews', 'article_id'], to('articles'), 'cascade'),
      foreignKey(names, ['previews', 'user_id'], to('users'), 'cascade'),
    ]),
    ...since(9, webhookKeys(names)),
    ...since(13, [foreignKey(names, ['link_pictures', 'article_id'], to('articles'), 'cascade')]),
    ...since(14, [
      foreignKey(names, ['webmention_queue', 'article_id'], to('articles'), 'cascade'),
    ]),
    foreignKey(names, ['moved', 'article_id'], to('articles'), 'cascade'),
    foreignKey(names, ['schedules', 'article_id'], to('articles'), 'cascade'),
    foreignKey(names, ['schedules', 'set_by_id'], to('users'), 'set null'),
    foreignKey(names, ['search', 'republication_id'], to('republications'), 'cascade'),
  ]
}

function importKeys(names: NameTexts): Part[] {
  const articles = names.table('articles')
  const imports = names.table('imports')
  return [
    foreignKey(names, ['import_items', 'article_id'], articles, 'set null'),
    foreignKey(names, ['import_items', 'import_id'], imports, 'cascade'),
    foreignKey(names, ['import_leases', 'import_id'], imports, 'cascade'),
    foreignKey(names, ['import_parts', 'import_id'], imports, 'cascade'),
    foreignKey(names, ['imported', 'article_id'], articles, 'cascade'),
    foreignKey(names, ['imported', 'import_id'], imports, 'set null'),
  ]
}

/** An article that is deleted meanwhile stays in the list of what became of each. */
function bulkKeys(names: NameTexts): Part[] {
  return [
    foreignKey(names, ['bulk_rows', 'run_id'], names.own('bulk_runs'), 'cascade'),
    foreignKey(names, ['bulk_runs', 'started_by_id'], names.table('users'), 'set null'),
  ]
}

/** Deliveries go with their event, which is kept for a time. */
function webhookKeys(names: NameTexts): Part[] {
  const webhooks = names.table('webhooks')
  return [
    foreignKey(names, ['webhook_endpoints', 'webhook_id'], webhooks, 'cascade'),
    foreignKey(names, ['webhook_deliveries', 'webhook_id'], webhooks, 'cascade'),
    foreignKey(names, ['webhook_deliveries', 'event_id'], names.own('events'), 'cascade'),
  ]
}

function pictureKeys(names: NameTexts): Part[] {
  return [
    foreignKey(names, ['import_pictures', 'media_id'], names.table('media'), 'cascade'),
    foreignKey(names, ['import_pictures', 'import_id'], names.table('imports'), 'set null'),
  ]
}

function foreignKey(
  { own }: NameTexts,
  [from, column]: [OwnTable, string],
  to: string,
  onDelete: 'cascade' | 'set null',
): Part {
  const name = `${from}_${column}_fkey`
  const isOrphan = `${column} is not null and not exists (select 1 from ${to} t where t.id = ${column})`
  const exists = `exists (select 1 from pg_constraint where conname = '${name}' and conrelid = to_regclass('${own(from)}'))`
  return {
    name,
    create: [
      onDelete === 'cascade'
        ? `delete from ${own(from)} where ${isOrphan}`
        : `update ${own(from)} set ${column} = null where ${isOrphan}`,
      unless(
        exists,
        `alter table ${own(from)} add constraint ${name}
          foreign key (${column}) references ${to} (id) on delete ${onDelete}`,
      ),
    ],
    exists,
    kind: 'constraint',
  }
}
