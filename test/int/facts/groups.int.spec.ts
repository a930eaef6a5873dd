import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Candidate } from '../../../src/owed/classify.ts'
import type { OpenSignOff } from '../../../src/workflow/signOff/openSignOffs.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { poolOf } from '../../../src/database/connection.ts'
import { addDays } from '../../../src/domain/days.ts'
import { freeDay } from '../../../src/domain/freeFrom.ts'
import { permits, safeTerms } from '../../../src/domain/terms.ts'
import { fillFacts } from '../../../src/facts/fillFacts.ts'
import { articleGroups, dueSQL, groupedArticles } from '../../../src/facts/groups.ts'
import { classify } from '../../../src/owed/classify.ts'
import { kinds } from '../../../src/owed/owedGroups.ts'
import { decide } from '../../../src/workflow/decide.ts'
import { copyText } from '../../../src/workflow/signOff/copyText.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { textDocument } from '../../helpers/documents.ts'

// Articles in all states, made by chance from a fixed seed; a failure names the article with its state.
const count = 2500
const today = '2026-03-10'
const days = [today, '2026-02-28', '2026-12-31']

let desk: Desk
beforeAll(async () => {
  desk = await bootPayload()
  await store(made)
  await fillFacts(desk.payload)
})
afterAll(() => desk.close())

function numbersFrom(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const random = numbersFrom(29)
function oneOf<Value>(...values: Value[]): Value {
  return values[Math.floor(random() * values.length)]!
}
/** Mostly the first, so that many articles lack a single thing. */
function mostly<Value>(usual: Value, ...others: Value[]): Value {
  return random() < 0.85 ? usual : oneOf(...others)
}

type OutletRow = ReturnType<typeof outletRow>
function outletRow(n: number) {
  return {
    id: randomUUID(),
    name: `Outlet ${n}`,
    allowedSince: oneOf(null, null, addDays(today, -40), '2026-03-01', '2026-01-01', '2025-06-15'),
    askAfter: oneOf(null, 0, 30, 365),
    embargo: oneOf(null, 0, 1, 7, 40, 400),
    excerpt: oneOf(null, 0, 150),
    freeAfter: oneOf(null, 0, 1, 40, 45, 400, 3_000_001),
    fullText: oneOf('allowed', 'after-embargo', 'after-embargo', 'ask', 'ask', 'forbidden'),
    isOwn: n === 0,
    signOff: n % 5 === 1,
  }
}

const outlets = Array.from({ length: 80 }, (_, n) => outletRow(n))
const authorId = randomUUID()
const authorName = 'An author'
const pictures = (['owned', 'licensed', 'outlet-only', 'unknown'] as const).map((rights) => ({
  id: randomUUID(),
  alt: 'A picture',
  rights,
}))

const texts = {
  broken: {
    root: {
      ...textDocument('A text.').root,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'With a mark', version: 1 },
            { type: 'footnote-ref', label: '3', noteId: 'gone', version: 1 },
          ],
          version: 1,
        },
      ],
    },
  },
  empty: textDocument('  '),
  whole: textDocument('A text of six words, no more.'),
}

type Made = ReturnType<typeof make>
function make() {
  const stage = oneOf(
    'drafted',
    'published-at-outlet',
    'published-at-outlet',
    'published-at-outlet',
    'republished-on-blog',
    'republished-on-blog',
  )
  const day = addDays(today, Math.floor(random() * 140) - 70)
  return {
    id: randomUUID(),
    author: mostly<null | string>(authorId, null),
    blogMode:
      stage === 'republished-on-blog' ? oneOf('full', 'excerpt', 'link', 'link', null) : null,
    body: mostly<keyof typeof texts | null>('whole', 'broken', 'empty', null),
    bylineText: mostly<null | string>('By A. Author', '  ', '\u00A0', null),
    day: mostly(day, null, '2024-02-29', '2025-12-31', '2026-03-10'),
    from: oneOf(null, null, null, addDays(today, -20), today, addDays(today, 5), '2026-12-31'),
    grantedBy: oneOf(null, null, '', 'The editor'),
    grantedOn: oneOf(null, '2026-01-05'),
    heldBackOn: mostly<null | string>(null, null, '2025-03-10', '2025-03-11', '2024-02-29', today),
    hour: oneOf('12:00:00Z', '00:00:00Z', '23:59:59Z'),
    isNeeded: oneOf(true, false, false, null),
    mode: oneOf(null, null, 'full', 'excerpt', 'link'),
    note: mostly<keyof typeof texts | null>('whole', 'empty', null),
    outlet: mostly<null | OutletRow>(oneOf(...outlets), null),
    outletIssue: oneOf(null, '', ' '),
    outletUrl: mostly<null | string>('https://outlet.example/a', ' \u2003', null),
    picture: oneOf(null, null, ...pictures),
    precision: oneOf('day', 'day', 'day', 'month', 'year', 'unknown'),
    schedule:
      stage !== 'drafted' && random() < 0.2
        ? {
            held: oneOf<string[]>([], [], ['embargoed']),
            mode: oneOf('full', 'excerpt', 'link'),
            on: oneOf(null, '2026-03-20'),
            withPictures: oneOf(true, false),
          }
        : null,
    signed: mostly<'changes' | 'now' | 'since changed' | null>(
      'now',
      null,
      'since changed',
      'changes',
    ),
    signOff: oneOf(null, false, false, true),
    snoozedUntil: mostly(null, addDays(today, -1), today, addDays(today, 1), '2027-01-01'),
    stage,
    waived: mostly(null, '', ' \n', 'Not worth it'),
  } as const
}
const made = Array.from({ length: count }, make)

/** What the pure functions are told of it. */
function candidateOf(one: Made): Candidate {
  const { id, outlet, schedule } = one
  const picture = one.picture && !['licensed', 'owned'].includes(one.picture.rights)
  return {
    id,
    facts: {
      blogMode: one.stage === 'republished-on-blog' ? (one.blogMode ?? 'full') : null,
      brokenFootnotes: one.body === 'broken' ? ['3'] : [],
      hasAuthor: one.author === authorId,
      hasBody: one.body === 'whole' || one.body === 'broken',
      hasByline: Boolean(one.bylineText?.trim()),
      hasEvidence: Boolean(one.outletUrl?.trim() || one.outletIssue?.trim()),
      hasNote: one.note === 'whole',
      hasOutlet: outlet !== null,
      heldBackOn: one.heldBackOn,
      isOwn: outlet?.isOwn === true,
      openSignOffs: openSignOffs(one),
      permission: {
        from: one.from,
        grantedBy: one.grantedBy,
        grantedOn: one.grantedOn,
        mode: one.mode as never,
      },
      picturesNeeded: one.isNeeded === true,
      picturesWithoutRights: picture ? [{ name: 'a', field: 'body' }] : [],
      precision: one.precision as never,
      publishedOn: one.day,
      stage: one.stage as never,
    },
    outlet: outlet && { id: outlet.id, name: outlet.name },
    schedule:
      schedule &&
      ({
        ...schedule,
        slug: null,
        at: '2026-03-01T00:00:00Z',
        by: null,
        creditLine: null,
      } as never),
    snoozedUntil: one.snoozedUntil,
    terms: outlet && {
      allowedSince: outlet.allowedSince,
      askAfterDays: outlet.askAfter,
      embargoDays: outlet.embargo,
      excerptWords: outlet.excerpt,
      freeAfterDays: outlet.freeAfter,
      fullText: outlet.fullText as never,
      searchPolicy: 'canonical',
    },
    title: id,
    waived: Boolean(one.waived?.trim()),
  }
}

function openSignOffs({ author, outlet, signed, signOff }: Made): OpenSignOff[] {
  const isRequired = (signOff || outlet?.signOff) && author === authorId
  const state = signed === 'now' ? null : signed === 'since changed' ? 'stale' : 'missing'
  return isRequired && state ? [{ name: authorName, state }] : []
}

interface Row extends Record<string, unknown> {
  due: null | string
  free_from: null | string
  free_since: null | string
  id: string
  in_group: string
  kind: null | string
  missing: string[]
  owed_days: null | number
  upgrade_from: null | string
}

/** The same by `classify`, and by `decide` for what it does not list. */
function expectedOf(one: Made, on: string): Omit<Row, 'id'> {
  const candidate = candidateOf(one)
  const { facts, schedule, terms } = candidate
  const all = classify([candidate], on)
  const kind = kinds.find((name) => all[name].length > 0) ?? null
  const [line] = kind ? all[kind] : []
  const upgrade = facts.blogMode === 'full' ? null : (facts.blogMode ?? null)
  const since = line?.freeSince ?? null
  const mode = schedule?.mode ?? (upgrade ? 'full' : (facts.permission?.mode ?? 'full'))
  const { refusals } = decide({
    actor: null,
    article: facts,
    mode,
    terms: terms ?? safeTerms,
    to: facts.stage === 'drafted' ? 'published-at-outlet' : 'republished-on-blog',
    today: on,
    withPictures: schedule?.withPictures,
  })
  const free = freeDay(mode, { ...facts, terms: terms ?? safeTerms })
  const isFreeNow = free !== null && free > on && permits(facts.permission, mode, on)
  return {
    due: line?.due ?? null,
    free_from: isFreeNow ? null : free,
    free_since: since,
    in_group: line ? (line.group === 'soon' ? 'free-soon' : line.group) : notListed(candidate, on),
    kind,
    missing: facts.blogMode === 'full' ? [] : refusals.map(({ code }) => code),
    owed_days: since && Math.max(0, (Date.parse(on) - Date.parse(since)) / 86_400_000),
    upgrade_from: upgrade,
  }
}

function notListed({ facts, snoozedUntil, waived }: Candidate, on: string): string {
  if (facts.stage === 'drafted' || facts.blogMode === 'full') {
    return facts.stage === 'drafted' ? 'drafts' : 'on-blog'
  }
  return waived ? 'waived' : snoozedUntil && snoozedUntil > on ? 'snoozed' : 'on-blog'
}

describe('the groups of SQL', () => {
  it.each(days)('are those of classify on %s', async (on) => {
    const { execute, names } = poolOf(desk.payload)
    const { rows } = await execute<Row>(
      sql`select id, in_group, kind, missing, free_from::text, free_since::text, owed_days, upgrade_from,
          case when kind = 'scheduled' then ${dueSQL(
            sql`(
            select s.scheduled_on from ${names.own('schedules')} s where s.article_id = g.id)`,
            on,
          )} end::text as due
        from (${groupedArticles(names, { today: on })}) g`,
    )
    const found = new Map(rows.map((row) => [row.id, row]))
    // Not an assertion each: 2,500 of them take a quarter of a minute.
    const wrong = made
      .map((one) => ({
        expected: { ...expectedOf(one, on), id: one.id },
        found: found.get(one.id),
        one,
      }))
      .filter(({ expected, found: row }) => !isDeepStrictEqual({ ...row }, expected))
    expect(wrong.slice(0, 3)).toEqual([])
    expect(new Set(rows.map(({ in_group }) => in_group))).toEqual(new Set(articleGroups))
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set([null, ...kinds]))
  })
})

/** Straight into the tables: the rules of writing would not let all of these states come about. */
async function store(all: Made[]): Promise<void> {
  const { execute } = poolOf(desk.payload)
  const insert = (into: string, columns: Record<string, string>, values: object[]) => {
    const names = Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', ')
    const types = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`)
    return execute(
      sql`insert into ${sql.raw(into)} (${sql.raw(names)}) select ${sql.raw(names)}
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as x(${sql.raw(types.join(', '))})`,
    )
  }
  const id = { id: 'uuid' }
  await insert('authors', { ...id, name: 'text', slug: 'text' }, [
    { id: authorId, name: authorName, slug: 'an-author' },
  ])
  await insert('media', { ...id, alt: 'text', rights: 'enum_media_rights' }, pictures)
  await insert(
    'outlets',
    {
      ...id,
      name: 'text',
      slug: 'text',
      is_own: 'boolean',
      terms_allowed_since: 'timestamptz',
      terms_ask_after_days: 'numeric',
      terms_embargo_days: 'numeric',
      terms_excerpt_words: 'numeric',
      terms_free_after_days: 'numeric',
      terms_full_text: 'enum_outlets_terms_full_text',
      terms_sign_off: 'boolean',
    },
    outlets.map((one) => ({
      ...one,
      slug: one.id,
      is_own: one.isOwn,
      terms_allowed_since: one.allowedSince && `${one.allowedSince}T12:00:00Z`,
      terms_ask_after_days: one.askAfter,
      terms_embargo_days: one.embargo,
      terms_excerpt_words: one.excerpt,
      terms_free_after_days: one.freeAfter,
      terms_full_text: one.fullText,
      terms_sign_off: one.signOff,
    })),
  )
  await insert(
    'articles',
    {
      ...id,
      blog_mode: 'enum_offprint_blog_mode',
      body: 'jsonb',
      held_back_on: 'timestamptz',
      outlet_id: 'uuid',
      outlet_issue: 'text',
      outlet_url: 'text',
      permission_from: 'timestamptz',
      permission_granted_by: 'text',
      permission_granted_on: 'timestamptz',
      permission_mode: 'enum_articles_permission_mode',
      pictures_needed: 'boolean',
      published_at: 'timestamptz',
      published_at_precision: 'enum_articles_published_at_precision',
      sign_off: 'boolean',
      snoozed_until: 'timestamptz',
      stage: 'enum_offprint_stage',
      title: 'text',
      waived_reason: 'text',
    },
    all.map((one) => ({
      id: one.id,
      blog_mode: one.blogMode,
      body: one.body && texts[one.body],
      held_back_on: one.heldBackOn && `${one.heldBackOn}T${one.hour}`,
      outlet_id: one.outlet?.id,
      outlet_issue: one.outletIssue,
      outlet_url: one.outletUrl,
      permission_from: one.from && `${one.from}T${one.hour}`,
      permission_granted_by: one.grantedBy,
      permission_granted_on: one.grantedOn,
      permission_mode: one.mode,
      pictures_needed: one.isNeeded,
      published_at: one.day && `${one.day}T${one.hour}`,
      published_at_precision: one.precision,
      sign_off: one.signOff,
      snoozed_until: one.snoozedUntil && `${one.snoozedUntil}T${one.hour}`,
      stage: one.stage,
      title: one.id,
      waived_reason: one.waived,
    })),
  )
  await storeSignOffs(all, insert)
  const of = <Value>(read: (one: Made) => null | undefined | Value) =>
    all.flatMap((one) => {
      const value = read(one)
      return value === null || value === undefined ? [] : [{ parent_id: one.id, value }]
    })
  await insert(
    'articles_byline',
    { id: 'text', _order: 'integer', _parent_id: 'uuid', author_id: 'uuid' },
    of(({ author }) => author).map(({ parent_id, value }) => ({
      id: parent_id,
      _order: 1,
      _parent_id: parent_id,
      author_id: value,
    })),
  )
  await insert(
    'articles_texts',
    { order: 'integer', parent_id: 'uuid', path: 'text', text: 'text' },
    of(({ bylineText }) => bylineText).map(({ parent_id, value }) => ({
      order: 1,
      parent_id,
      path: 'bylineText',
      text: value,
    })),
  )
  await insert(
    'articles_rels',
    { media_id: 'uuid', order: 'integer', parent_id: 'uuid', path: 'text' },
    of(({ picture }) => picture?.id).map(({ parent_id, value }) => ({
      media_id: value,
      order: 1,
      parent_id,
      path: 'pictures',
    })),
  )
  await insert(
    'notes',
    { ...id, article_id: 'uuid', body: 'jsonb' },
    of(({ note }) => note).map(({ parent_id, value }) => ({
      id: randomUUID(),
      article_id: parent_id,
      body: texts[value],
    })),
  )
  await insert(
    'offprint_data.schedules',
    {
      article_id: 'uuid',
      held: 'text[]',
      mode: 'enum_offprint_blog_mode',
      scheduled_on: 'date',
      set_at: 'timestamptz',
      token: 'uuid',
      with_pictures: 'boolean',
    },
    of(({ schedule }) => schedule).map(({ parent_id, value }) => ({
      ...value,
      article_id: parent_id,
      scheduled_on: value.on,
      set_at: '2026-03-01T00:00:00Z',
      token: randomUUID(),
      with_pictures: value.withPictures,
    })),
  )
}

type Insert = (into: string, columns: Record<string, string>, values: object[]) => Promise<unknown>

/** A letter of each answer; an older one says the opposite. */
async function storeSignOffs(all: Made[], insert: Insert): Promise<void> {
  const letters = all
    .filter(({ signed }) => signed !== null)
    .flatMap((one) => [
      { ...signOffOf(one), answer: one.signed === 'changes' ? 'conditions' : 'yes', day: '03' },
      { ...signOffOf(one), answer: one.signed === 'changes' ? 'yes' : 'conditions', day: '02' },
    ])
  await insert(
    'permission_requests',
    {
      id: 'uuid',
      author_id: 'uuid',
      copy_hash: 'text',
      kind: 'enum_permission_requests_kind',
      language: 'enum_permission_requests_language',
      silence: 'enum_permission_requests_silence',
      status: 'enum_permission_requests_status',
    },
    letters.map((one) => ({
      id: one.id,
      author_id: authorId,
      copy_hash: one.hash,
      kind: 'sign-off',
      language: 'en',
      silence: 'nothing',
      status: 'answered',
    })),
  )
  await insert(
    'permission_requests_articles',
    {
      id: 'text',
      _order: 'integer',
      _parent_id: 'uuid',
      answer: 'enum_permission_requests_articles_answer',
      answered_at: 'timestamptz',
      article_id: 'uuid',
      mode: 'enum_permission_requests_articles_mode',
    },
    letters.map(({ id, answer, article, day }) => ({
      id,
      _order: 1,
      _parent_id: id,
      answer,
      answered_at: `2026-01-${day}`,
      article_id: article,
      mode: 'full',
    })),
  )
}

/** Whether the copy is still the same is worked out from the text. */
function signOffOf({ id, author, body, bylineText, signed }: Made) {
  const written = { body: body && texts[body], bylineText: [bylineText ?? ''], title: id }
  const { hash } = copyText(written as never, author === authorId ? [authorName] : [])
  return { id: randomUUID(), article: id, hash: signed === 'since changed' ? 'other' : hash }
}
