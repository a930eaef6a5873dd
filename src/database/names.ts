// What tables, columns and types are called in the database of an app: its schema, slugs and kind of ids differ.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionSlug, Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import toSnakeCase from 'to-snake-case'

import type { Kind } from '../slugs.ts'

import { requireOptions } from '../options.ts'

/** Tables that are no collections. Payload knows nothing of them, and they have no versions. */
export type OwnTable =
  | 'article_facts'
  | 'article_search'
  | 'bulk_rows'
  | 'bulk_runs'
  | 'events'
  | 'import_items'
  | 'import_leases'
  | 'import_parts'
  | 'import_pictures'
  | 'imported'
  | 'link_pictures'
  | 'moved'
  | 'previews'
  | 'public_posts'
  | 'related'
  | 'schedules'
  | 'search'
  | 'version'
  | 'webhook_deliveries'
  | 'webhook_endpoints'
  | 'webmention_queue'
  | 'websub_feeds'

/** No functions. The type of ids as a text says what an id looks like. */
type Plain = Pick<NameTexts, 'idType' | 'mediaIDType' | 'schema' | 'userIDType'>

/** SQL of ours takes every name from here. Texts with quotes; `sql.raw` makes SQL of them. */
export interface NameTexts {
  idType: 'integer' | 'uuid'
  /** What PostgreSQL calls the ids of pictures: an app may define that field. */
  mediaIDType: string
  /** `"offprint_data"."keep_path"`: a function, or a text search configuration. */
  ofOurs: (name: string) => string
  /** `"offprint_data"."moved"` */
  own: (table: OwnTable) => string
  /** `"media_id"`: the column of a table `_rels` that names a document of this collection. */
  related: (kind: Kind) => string
  /** Our schema, without quotes. */
  schema: string
  /** `"public"."articles"`, or of what belongs to it: `table('articles', 'byline')`, `('articles', 'rels')`. */
  table: (kind: 'blog' | Kind, part?: string) => string
  /** As `table` and `versions`, of a collection by its slug. */
  tableOf: (slug: string) => string
  /** `"public"."enum_offprint_stage"` */
  type: (name: string) => string
  userIDType: string
  /** `"public"."_articles_v"`, or of what belongs to it: `versions('articles', 'texts')`. */
  versions: (kind: Kind, part?: string) => string
  versionsOf: (slug: string) => string
}

type AsSQL<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (...args: infer Args) => string
    ? (...args: Args) => SQL
    : never
}

/** SQL of every name, and of the type of ids. */
export interface Names extends AsSQL<Omit<NameTexts, keyof Plain>>, Plain {
  /** A text search configuration of ours: `'"offprint_data"."english"'::regconfig`. */
  configuration: (name: string) => SQL
  /** `uuid` or `integer`: for casts, `${id}::${names.id}`. */
  id: SQL
  /** As `id`, of a collection of the app: it may define the field. */
  idOf: (slug: string) => SQL
  /** Of ids in a list: `${`{${ids.join(',')}}`}::${names.ids}`. */
  ids: SQL
  mediaID: SQL
  /** The id of a new row: Payload's default may be one that only Payload itself writes. */
  newID: (kind: Kind) => SQL
  /** What PostgreSQL calls the ids of users: an app may define that field. */
  userID: SQL
}

export type Host = Pick<Payload, 'collections' | 'config' | 'db'>

/** @throws SettingInvalid if the config does not have the plugin. */
export function namesOf(payload: Host): Names {
  const texts = nameTextsOf(payload)
  const { idType, mediaIDType, schema, userIDType } = texts
  const idOf = (slug: string) => customIDOf(payload, slug) ?? idType
  return {
    id: sql.raw(idType),
    type: (name) => sql.raw(texts.type(name)),
    configuration: (name) => sql.raw(`'${texts.ofOurs(name)}'::regconfig`),
    idOf: (slug) => sql.raw(idOf(slug)),
    ids: sql.raw(`${idType}[]`),
    idType,
    mediaID: sql.raw(mediaIDType),
    mediaIDType,
    newID: (kind) => sql.raw(newIDOf(idType, texts.table(kind))),
    ofOurs: (name) => sql.raw(texts.ofOurs(name)),
    own: (table) => sql.raw(texts.own(table)),
    related: (kind) => sql.raw(texts.related(kind)),
    schema,
    table: (kind, part) => sql.raw(texts.table(kind, part)),
    tableOf: (slug) => sql.raw(texts.tableOf(slug)),
    userID: sql.raw(userIDType),
    userIDType,
    versions: (kind, part) => sql.raw(texts.versions(kind, part)),
    versionsOf: (slug) => sql.raw(texts.versionsOf(slug)),
  }
}

/** As SQL, for a table whose name has quotes. */
export function newIDOf(idType: Names['idType'], table: string): string {
  return idType === 'uuid'
    ? 'gen_random_uuid()'
    : `nextval(pg_get_serial_sequence('${table}', 'id'))::integer`
}

/** For SQL that is no query of a request: the SQL step, checks, the bench. */
export function nameTextsOf(host: Host): NameTexts {
  const { config, db } = host
  const { databaseSchema, slugs } = requireOptions({ config })
  const { relationshipsSuffix, schemaName = 'public', tableNameMap, versionsSuffix } = db
  const stored = (name: string) => tableNameMap.get(name) ?? name
  const suffix = (part?: string) => (part === 'rels' ? relationshipsSuffix : part && `_${part}`)
  const qualified = (name: string, part?: string) =>
    `"${schemaName}"."${stored(`${stored(name)}${suffix(part) ?? ''}`)}"`
  const versionsOf = (slug: string, part?: string) =>
    qualified(`_${toSnakeCase(slug)}${versionsSuffix}`, part)
  return {
    type: (name) => `"${schemaName}"."${name}"`,
    idType: idTypeOf(host),
    mediaIDType: customIDOf(host, slugs.media) ?? idTypeOf(host),
    ofOurs: (name) => `"${databaseSchema}"."${name}"`,
    own: (table) => `"${databaseSchema}"."${table}"`,
    related: (kind) => `"${stored(toSnakeCase(slugs[kind]))}_id"`,
    schema: databaseSchema,
    table: (kind, part) => qualified(toSnakeCase(slugs[kind]), part),
    tableOf: (slug) => qualified(toSnakeCase(slug)),
    userIDType: customIDOf(host, slugs.users) ?? idTypeOf(host),
    versions: (kind, part) => versionsOf(slugs[kind], part),
    versionsOf: (slug) => versionsOf(slug),
  }
}

/** The schema is made before `payload.db` is set. */
export function hostOf(adapter: unknown): Host {
  const { payload } = adapter as { payload: Payload }
  return { collections: payload.collections, config: payload.config, db: adapter as Payload['db'] }
}

/** What a table is called in drizzle's schema: `articles_texts` of `"public"."articles_texts"`. */
export function tableKeyOf(qualified: string): string {
  return qualified.slice(qualified.lastIndexOf('.') + 2, -1)
}

/** The SQL type of Payload's ids. */
export function idTypeOf({ db }: Pick<Payload, 'db'>): 'integer' | 'uuid' {
  return db.idType === 'serial' ? 'integer' : 'uuid'
}

function customIDOf({ collections }: Host, slug: string): string | undefined {
  const { customIDType } = collections[slug as CollectionSlug] ?? {}
  return customIDType && { number: 'numeric', text: 'varchar' }[customIDType]
}
