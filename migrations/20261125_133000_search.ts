// Search: dictionaries that know no accents, and what is looked through.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const dictionaries = {
  danish: 'danish_stem',
  dutch: 'dutch_stem',
  english: 'english_stem',
  finnish: 'finnish_stem',
  french: 'french_stem',
  german: 'german_stem',
  hungarian: 'hungarian_stem',
  indonesian: 'indonesian_stem',
  italian: 'italian_stem',
  norwegian: 'norwegian_stem',
  portuguese: 'portuguese_stem',
  romanian: 'romanian_stem',
  russian: 'russian_stem',
  simple: 'simple',
  spanish: 'spanish_stem',
  swedish: 'swedish_stem',
  turkish: 'turkish_stem',
}

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`create extension if not exists unaccent;`)
  for (const [name, stem] of Object.entries(dictionaries)) {
    await db.execute(
      sql.raw(`create text search configuration offprint_${name} (copy = pg_catalog.${name});
        alter text search configuration offprint_${name}
          alter mapping for hword, hword_part, word with unaccent, ${stem};`),
    )
  }
  await db.execute(sql`
    create table offprint_search (
      republication_id uuid primary key references republications (id) on delete cascade,
      configuration text not null,
      whole text not null,
      words tsvector not null
    );
    create index offprint_search_words on offprint_search using gin (words);
    create index offprint_search_configuration on offprint_search (configuration);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table offprint_search;`)
  for (const name of Object.keys(dictionaries)) {
    await db.execute(sql.raw(`drop text search configuration offprint_${name};`))
  }
}
