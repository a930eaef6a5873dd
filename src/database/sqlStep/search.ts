// Text search of ours: dictionaries that know no accents, and a function that searches articles by its indexes.
import type { NameTexts } from '../names.ts'

import { type Part, unless } from './part.ts'

/** Names of our search configurations, and the dictionary of each. */
export const dictionaries = {
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

export function searchConfigurations({ ofOurs, schema }: NameTexts): Part[] {
  return Object.entries(dictionaries).map(([name, dictionary]) => {
    const exists = `exists (select 1 from pg_ts_config
      where cfgname = '${name}' and cfgnamespace = to_regnamespace('"${schema}"'))`
    return {
      name,
      create: [
        unless(
          exists,
          `create text search configuration ${ofOurs(name)} (copy = pg_catalog.${name})`,
        ),
        // The dictionary is wherever the extension is.
        `do $$ begin execute (
          select format('alter text search configuration ${ofOurs(name)}
            alter mapping for hword, hword_part, word with %I.unaccent, ${dictionary}', n.nspname)
          from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace
          where d.dictname = 'unaccent' limit 1
        ); end $$`,
      ],
      exists,
      kind: 'search configuration',
      // Of words: the first dictionary removes accents.
      intact: `exists (select 1 from pg_ts_config_map
        join pg_ts_config c on c.oid = mapcfg join pg_ts_dict d on d.oid = mapdict
        where c.cfgname = '${name}' and c.cfgnamespace = to_regnamespace('"${schema}"')
          and maptokentype = 2 and mapseqno = 1 and d.dictname = 'unaccent')`,
    }
  })
}

/**
 * Ids of the articles that have these words, some of them twice. PostgreSQL does not know that to look into every row takes
 * long, since the words stand outside of the rows: without indexes it takes ten times as long.
 */
export function searchFunction({ idType, ofOurs, own }: NameTexts): Part {
  const search = own('article_search')
  return byIndexes(
    ofOurs,
    ['articles_with', idType],
    5,
    `
      select article_id from ${search} where head @@ words
      union all select article_id from ${search} where body @@ words
      `,
  )
}

/** Ids of republications of which readers see these words, not more than anybody compares. */
export function postsFunction({ idType, ofOurs, own }: NameTexts): Part {
  return byIndexes(
    ofOurs,
    ['posts_with', idType],
    11,
    `
      select republication_id from ${own('search')} where words @@ posts_with.words limit 200
      `,
  )
}

function byIndexes(
  ofOurs: NameTexts['ofOurs'],
  [name, idType]: [string, string],
  since: number,
  body: string,
): Part {
  const called = ofOurs(name)
  return {
    name,
    create: [
      `create or replace function ${called}(words tsquery) returns setof ${idType}
      language sql stable set enable_seqscan = off as $$${body}$$`,
    ],
    exists: `to_regprocedure('${called}(tsquery)') is not null`,
    intact: `exists (select 1 from pg_proc where oid = to_regprocedure('${called}(tsquery)')
      and proconfig = '{enable_seqscan=off}'
      and regexp_replace(prosrc, '\\s', '', 'g') = $body$${body.replaceAll(/\s/g, '')}$body$)`,
    kind: 'function',
    since,
  }
}
