// Generates articles for the benchmark in the database, from a list of words.
import { query } from '../../postgres/connection.ts'

const words = `array['harbour','ledger','monsoon','pilot','treaty','canal','granite','orchard','signal','estuary',
  'freight','beacon','parish','quarry','tariff','meadow','customs','lantern','ferry','archive','coastal','northern',
  'slowly','between','reports','officials','argue','describe','remain','begin','river','season','market','border']`

/** SQL for `count` words; `seed` makes them differ between rows. */
function someWords(count: number, seed: string) {
  return `(select string_agg((${words})[1 + abs(hashint8((${seed})::bigint * 7919 + w)::bigint) % 34], ' ') from generate_series(1, ${count}) w)`
}

function paragraph(text: string) {
  return `jsonb_build_object('type', 'paragraph', 'version', 1, 'format', '', 'indent', 0, 'direction', null,
    'children', jsonb_build_array(jsonb_build_object('type', 'text', 'version', 1, 'detail', 0, 'format', 0,
      'mode', 'normal', 'style', '', 'text', ${text})))`
}

function document(...paragraphs: string[]) {
  return `jsonb_build_object('root', jsonb_build_object('type', 'root', 'version', 1, 'format', '', 'indent', 0,
    'direction', null, 'children', jsonb_build_array(${paragraphs.join(', ')})))`
}

const kinds = [
  'none',
  'outlets',
  'institutions',
  'authors',
  'articles',
  'notes',
  'republications',
] as const
type Kind = (typeof kinds)[number]

function prefixOf(kind: Kind) {
  return `00000000-0000-7000-8${String(kinds.indexOf(kind)).padStart(3, '0')}-`
}

function id(kind: Kind, n: string) {
  return `('${prefixOf(kind)}' || lpad(to_hex(${n}), 12, '0'))::uuid`
}

/** The id of the nth. */
export function idOf(kind: Kind, n: number): string {
  return prefixOf(kind) + n.toString(16).padStart(12, '0')
}

/** The number of an article with about 9,000 words, with headings and footnotes. */
export const longest = 7

/** Numbers of at most a hundred others that are on the blog, spread over all. */
export function onBlog(size: number): number[] {
  const step = Math.max(10, Math.floor(size / 100 / 10) * 10)
  return Array.from({ length: Math.min(100, size / 10) }, (_, n) => ((n * step) % size) + 5)
}

/** The path of the page of an article that is on the blog. */
export function pathOf(n: number): string {
  const day = new Date(Date.UTC(2012, 0, 1 + (n % 5000))).toISOString().slice(0, 10)
  return `/${day.replaceAll('-', '/')}/piece-${n}`
}

/** Twenty sections of six paragraphs, each with a footnote. */
function longDocument() {
  const node = (type: string, more: string, children: string) =>
    `jsonb_build_object('type', '${type}', 'version', 1, 'format', '', 'indent', 0, 'direction', null, 'children', ${children}${more})`
  const text = (words: string) =>
    `jsonb_build_object('type', 'text', 'version', 1, 'detail', 0, 'format', 0, 'mode', 'normal', 'style', '', 'text', ${words})`
  const key = (p: string) => `'version', 1, 'noteId', 'n' || ${p}, 'label', (${p})::text`
  const reference = (p: string) => `jsonb_build_object('type', 'footnote-ref', ${key(p)})`
  const withMark = node(
    'paragraph',
    '',
    `jsonb_build_array(${text(someWords(75, 'p * 11'))}, ${reference('p')})`,
  )
  const heading = node(
    'heading',
    `, 'tag', 'h2'`,
    `jsonb_build_array(${text(`initcap(${someWords(4, 'p * 13')})`)})`,
  )
  const note = node(
    'footnote',
    `, ${key('p')}`,
    `jsonb_build_array(${paragraph(someWords(15, 'p * 17'))})`,
  )
  const all = `(select jsonb_agg(x order by p, o) from generate_series(1, 120) p, lateral (
    select 1 o, ${heading} x where p % 6 = 1 union all select 2, ${withMark}) parts)
    || jsonb_build_array(${node('footnotes', `, 'label', 'Notes'`, `(select jsonb_agg(${note} order by p) from generate_series(1, 120) p)`)})`
  return `jsonb_build_object('root', ${node('root', '', all)})`
}

/** Eight of ten are on the blog, one is published at its outlet, one is drafted. */
export async function fill(databaseURL: string, count: number): Promise<void> {
  const statements = [
    `insert into outlets (id, name, slug, terms_full_text, terms_search_policy, is_public)
      select ${id('outlets', 'n')}, 'Outlet ' || n, 'outlet-' || n, 'allowed', 'canonical', true from generate_series(1, 40) n`,
    `insert into institutions (id, name, is_public)
      select ${id('institutions', 'n')}, 'Institute ' || n, true from generate_series(1, 60) n`,
    `insert into authors (id, name, slug, is_public)
      select ${id('authors', 'n')}, 'Author ' || n, 'author-' || n, true from generate_series(1, 200) n`,
    `insert into articles (id, title, body, outlet_id, outlet_url, published_at, stage, slug, blog_mode, free_from)
      select ${id('articles', 'n')}, initcap(${someWords(6, 'n')}),
        ${document(...[1, 2, 3, 4, 5, 6].map((part) => paragraph(someWords(70, `(n * 10 + ${part})`))))},
        ${id('outlets', '1 + n % 40')}, 'https://outlet.example/' || n, d.day,
        (case when n % 10 = 0 then 'drafted' when n % 10 = 1 then 'published-at-outlet'
          else 'republished-on-blog' end)::enum_offprint_stage,
        'piece-' || n, case when n % 10 > 1 then 'full'::enum_offprint_blog_mode end, d.day
      from generate_series(1, ${count}) n,
        lateral (select timestamptz '2010-01-01 12:00Z' + (n % 5000) * interval '1 day' as day) d`,
    `update articles set body = ${longDocument()} where slug = 'piece-${longest}'`,
    `insert into articles_byline (_order, _parent_id, id, author_id)
      select 1, ${id('articles', 'n')}, 'b' || n, ${id('authors', '1 + n % 200')} from generate_series(1, ${count}) n`,
    `insert into articles_byline_affiliations (_order, _parent_id, id, institution_id, role)
      select 1, 'b' || n, 'f' || n, ${id('institutions', '1 + n % 60')}, 'fellow' from generate_series(1, ${count}) n`,
    `insert into articles_texts ("order", parent_id, path, text)
      select 1, ${id('articles', 'n')}, path, case path when 'topics' then 'topic ' || n % 30 else 'Author is a fellow, ' || n end
      from generate_series(1, ${count}) n, unnest(array['topics', 'bylineText']) path`,
    `insert into notes (id, article_id, body, is_public)
      select ${id('notes', 'n')}, ${id('articles', 'n')}, ${document(paragraph(someWords(30, 'n * 3')))}, n % 10 > 1
      from generate_series(1, ${count}) n`,
    `insert into republications (id, article_id, note_id, slug, path, republished_at, mode, search_policy, credit_line)
      select ${id('republications', 'n')}, ${id('articles', 'n')}, ${id('notes', 'n')}, 'piece-' || n, to_char(d.day, '/YYYY/MM/DD/') || 'piece-' || n,
        d.day, 'full', 'canonical', 'First published in Outlet ' || 1 + n % 40 || '.'
      from generate_series(1, ${count}) n,
        lateral (select timestamptz '2012-01-01' + (n % 5000) * interval '1 day' as day) d where n % 10 > 1`,
    `insert into offprint_data.search (republication_id, configuration, whole, words)
      select r.id, 'offprint_data.english', t.whole, to_tsvector('offprint_data.english', t.whole)
      from republications r join articles a on a.id = r.article_id,
        lateral (select a.title || ' ' || (select string_agg(p -> 'children' -> 0 ->> 'text', ' ')
          from jsonb_array_elements(a.body -> 'root' -> 'children') p) as whole) t`,
    `insert into offprint_data.article_facts (article_id, has_body, has_note, words, note_words, footnotes,
        broken_footnotes, unused_footnotes)
      select id, true, true, 420, 30, 0, '{}', '{}' from articles`,
    `insert into offprint_data.article_search (article_id, configuration, whole, head, body, keys)
      select a.id, 'english', t.whole, setweight(to_tsvector('offprint_data.english', a.title), 'A') || setweight(to_tsvector('offprint_data.simple', o.name), 'B'),
        to_tsvector('offprint_data.english', t.whole),
        array[substr(a.outlet_url, 9), a.slug, '=' || lower(replace(a.title, ' ', ''))]
      from articles a join outlets o on o.id = a.outlet_id,
        lateral (select string_agg(p -> 'children' -> 0 ->> 'text', ' ') as whole
          from jsonb_array_elements(a.body -> 'root' -> 'children') p) as t`,
    'analyze',
  ]
  for (const statement of statements) {
    await query(databaseURL, statement)
  }
}
