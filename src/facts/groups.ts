// The group of every article by the terms of a day, as SQL: what `classify` says of one, for counts and lists of all.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'

import {
  atOutletSQL,
  hasRights,
  isHeldBack,
  picturesOfArticle,
  sizeOf,
  withoutTextSQL,
} from '../database/rules.ts'
import { soonDays } from '../domain/freeFrom.ts'
import { signOffColumn } from '../workflow/signOff/openSignOffs.ts'

/** Each article is in one of them. The first six are what waits for the blog. */
export const articleGroups = [
  'ready',
  'needs-work',
  'waiting',
  'free-soon',
  'scheduled',
  'held',
  'held-back',
  'snoozed',
  'waived',
  'drafts',
  'on-blog',
] as const
export type ArticleGroup = (typeof articleGroups)[number]

interface GroupsInput {
  /** SQL of which articles `a`; all of them by default. */
  of?: SQL
  /** `YYYY-MM-DD` in the time zone of the site. */
  today: string
}

/** A condition for `of`: what waits at its outlet, or on the blog for its full text; deferred or not. */
export const mayWait = sql.raw(`(${atOutletSQL('a')} or (${withoutTextSQL('a')}))`)

/**
 * A query of `id`, `in_group`, `kind` (of the list of what is owed, or null), `missing` (codes of refusals), `free_from`,
 * `free_since`, `owed_days`, `upgrade_from`, `sort_day`, and `is_filled`: false where the facts of a text are not known.
 * In steps, because each builds on the one before; `offset 0` keeps PostgreSQL from computing one several times.
 */
export function groupsQuery(names: Names, { of = sql`true`, today }: GroupsInput): SQL {
  const day = sql`${today}::date`
  const steps = [placed, dated, judged, lacking, grouped]
  return steps.reduce(
    (before, step) => sql`select x.*, ${step(day)} from (${before} offset 0) x`,
    base(names, of, today),
  )
}

/** What is stored. */
function base(names: Names, of: SQL, today: string): SQL {
  const day = sql`${today}::date`
  const { own, table } = names
  const firstDay = sql`case a.published_at_precision::text
    when 'day' then ${dayIn(sql`a.published_at`)}
    when 'month' then date_trunc('month', ${dayIn(sql`a.published_at`)})::date
    when 'year' then date_trunc('year', ${dayIn(sql`a.published_at`)})::date end`
  const isSince = sql`coalesce(${firstDay} >= ${dayIn(sql`o.terms_allowed_since`)}, false)`
  const embargo = daysOf(sql`coalesce(o.terms_embargo_days, 0)`)
  const freeAfter = daysOf(sql`o.terms_free_after_days`)
  return sql`select a.id, a.title, a.stage::text as stage, a.outlet_id, o.name as outlet_name, a.updated_at,
      a.published_at_precision::text as precision, ${dayIn(sql`a.published_at`)} as published_on,
      ${firstDay} as first_day, ${isSince} as is_allowed_since,
      case when a.stage = 'republished-on-blog' then coalesce(a.blog_mode::text, 'full') end as blog_mode,
      a.permission_mode::text as permission_mode, coalesce(a.permission_granted_by, '') <> '' as has_grantor,
      ${dayIn(sql`a.permission_granted_on`)} as granted_on, ${dayIn(sql`a.permission_from`)} as permitted_from,
      ${dayIn(sql`a.held_back_on`)} as held_back_on, ${isHeldBack(today)} as is_held_back,
      o.id is not null as has_outlet, o.is_own is true as is_own,
      coalesce(o.terms_full_text::text, 'ask') as full_text,
      case o.terms_full_text::text when 'allowed' then 0
        when 'after-embargo' then ${embargo}
        else case when ${isSince} then least(${embargo}, ${freeAfter}) else ${freeAfter} end
        end as days_until_free,
      coalesce(o.terms_excerpt_words, 0) > 0 as has_excerpt,
      ${hasText(sql`a.outlet_url`)} or ${hasText(sql`a.outlet_issue`)} as has_evidence,
      exists (select 1 from ${table('articles', 'byline')} b
        where b._parent_id = a.id and b.author_id is not null) as has_author,
      exists (select 1 from ${table('articles', 'texts')} t
        where t.parent_id = a.id and t.path = 'bylineText' and ${hasText(sql`t.text`)}) as has_byline,
      ${signOffColumn(names)} as sign_offs,
      f.article_id is not null as is_filled, coalesce(f.has_body, false) as has_body,
      coalesce(f.has_note, false) as has_note, coalesce(cardinality(f.broken_footnotes), 0) > 0 as is_broken,
      s.article_id is not null as has_schedule, s.mode::text as schedule_mode,
      coalesce(cardinality(s.held), 0) > 0 as is_held,
      (coalesce(a.pictures_needed, false) or coalesce(s.with_pictures, false)) and exists (
        select 1 ${picturesOfArticle(names)} and not ${hasRights('p')}) as lacks_rights,
      ${hasText(sql`a.waived_reason`)} as is_waived, a.proposal_at is not null as is_proposed,
      coalesce(${dayIn(sql`a.snoozed_until`)} > ${day}, false) as is_snoozed
    from ${table('articles')} a
      left join ${table('outlets')} o on o.id = a.outlet_id
      left join ${own('article_facts')} f on f.article_id = a.id
      left join ${own('schedules')} s on s.article_id = a.id
    where ${of}`
}

/** A number of days as PostgreSQL can add it. */
function daysOf(column: SQL): SQL {
  return sql`case when ${column} < 3000000 then ${column} when ${column} is not null then 3000000 end::int`
}

/**
 * The mode that it is judged for, the terms as `termsFor` says and from when they allow the full text, and whether a
 * permission covers the mode.
 */
function placed(): SQL {
  const latest = sql`case precision
    when 'day' then published_on
    when 'month' then (date_trunc('month', published_on) + interval '1 month - 1 day')::date
    when 'year' then (date_trunc('year', published_on) + interval '1 year - 1 day')::date end`
  const wanted = sql`coalesce(schedule_mode,
    case when blog_mode <> 'full' then 'full' else permission_mode end, 'full')`
  return sql`
    case when ${latest} + days_until_free is not null
      then least(${latest} + days_until_free, '9999-12-31'::date) end as free_by_terms,
    case when is_allowed_since and full_text in ('ask', 'forbidden')
      then case when days_until_free > 0 then 'after-embargo' else 'allowed' end
      else full_text end as own_full_text,
    case when blog_mode <> 'full' then blog_mode end as upgrade_from,
    ${wanted} as mode,
    has_grantor and coalesce(${sizeOf(sql`permission_mode`)} >= ${sizeOf(wanted)}, false) as is_covered`
}

/** From when the mode is free, as `freeDay` says, and whether a permission holds. */
function dated(day: SQL): SQL {
  const from = sql`case when is_covered and mode <> 'link' then permitted_from end`
  return sql`
    least(free_by_terms, ${from}) as free_day,
    coalesce(${from} > ${day}, false) as is_permitted_later,
    is_covered and coalesce(permitted_from <= ${day}, true) as is_permitted`
}

/** What the terms say, as `refuseMode` does. */
function judged(day: SQL): SQL {
  const later = (code: string) =>
    sql`case when is_permitted_later then 'embargoed' else ${code}::text end`
  return sql`
    coalesce(${sizeOf(sql`mode`)} < ${sizeOf(sql`upgrade_from`)}, false) as is_smaller,
    case when mode = 'link' or is_permitted then null
      when mode = 'excerpt' and has_excerpt and full_text <> 'after-embargo' then null
      when free_by_terms <= ${day} then null
      when own_full_text in ('ask', 'forbidden') then ${later('permission-missing')}
      else 'embargoed' end as by_terms`
}

/**
 * The codes of `decide`, in its order: of a draft those of its move to its outlet, of all others those of their move to
 * the blog. What is on the blog in full lacks nothing, and nothing stands against a smaller mode there.
 */
function lacking(day: SQL): SQL {
  const code = (name: string, when: SQL) => sql`case when ${when} then ${name}::text end`
  const atOutlet = [
    code('outlet-missing', sql`not has_outlet`),
    code('evidence-missing', sql`not has_evidence and not is_own`),
    code('outlet-date-missing', sql`published_on is null and precision <> 'unknown'`),
    code('outlet-date-in-future', sql`coalesce(first_day, published_on) > ${day}`),
    code('author-missing', sql`not has_author`),
  ]
  const onBlog = [
    code('note-missing', sql`not has_note and not is_own`),
    code('body-missing', sql`not has_body and mode <> 'link'`),
    code('byline-missing', sql`not has_byline`),
    code('footnotes-broken', sql`is_broken`),
    code('held-back', sql`held_back_on is not null`),
    sql`by_terms`,
    code('image-rights-missing', sql`mode = 'full' and lacks_rights`),
    ...(['missing', 'stale'] as const).map((state) =>
      code(
        `sign-off-${state}`,
        sql`mode <> 'link' and sign_offs @> ${JSON.stringify([{ state }])}::jsonb`,
      ),
    ),
  ]
  const codes = (all: SQL[]) => sql`array_remove(array[${sql.join(all, sql`, `)}]::text[], null)`
  return sql`case when blog_mode = 'full' or is_smaller then '{}'::text[]
    when stage = 'drafted' then ${codes(atOutlet)}
    else ${codes([...atOutlet, ...onBlog])} end as missing`
}

/** As `classify` sorts what waits; all others by their stage. */
function grouped(day: SQL): SQL {
  const byTerms = sql`array['embargoed', 'held-back', 'image-rights-missing', 'permission-missing'] && missing`
  const lacksRights = sql`'image-rights-missing' = any(missing)`
  const isEmbargoed = sql`'embargoed' = any(missing)`
  const needsPermission = sql`'permission-missing' = any(missing)`
  const isSoon = sql`not ${lacksRights} and free_day <= ${day} + ${soonDays}::int`
  const inGroup = sql`case
    when stage = 'drafted' then 'drafts'
    when blog_mode = 'full' then 'on-blog'
    when is_waived then 'waived'
    when is_snoozed then 'snoozed'
    when has_schedule then case when is_held then 'held' else 'scheduled' end
    when upgrade_from is not null and ${byTerms} then 'on-blog'
    when 'held-back' = any(missing) then case when is_held_back then 'held-back' else 'waiting' end
    when ${needsPermission} or ${isEmbargoed} and free_day is not null then
      case when ${isSoon} then 'free-soon' else 'waiting' end
    when cardinality(missing) > 0 then 'needs-work'
    else 'ready' end`
  return sql`${inGroup} as in_group, ${byTerms} as is_blocked`
}

/** The groups with what lists need of them: the kind in the list of what is owed, since when, and the order. */
export function groupedArticles(names: Names, input: GroupsInput): SQL {
  const day = sql`${input.today}::date`
  const isFree = sql`free_day <= ${day}`
  return sql`select g.*, ${shownDay(day)} as free_from, case
      when in_group in ('held', 'scheduled') then 'scheduled'
      when in_group = 'free-soon' then 'soon'
      when in_group = 'held-back' then 'heldBack'
      when in_group in ('ready', 'needs-work', 'waiting') then case when is_blocked then 'blocked' else 'owed' end
      end as kind,
      coalesce(case when is_blocked then ${shownDay(day)} else free_since end, published_on, '9999-12-31') as sort_day,
      case when free_since is not null then greatest(${day} - free_since, 0) end as owed_days
    from (select x.*, case when in_group not in ('drafts', 'on-blog', 'snoozed', 'waived') and not is_blocked
        then case when ${isFree} then free_day else granted_on end end as free_since
      from (${groupsQuery(names, input)} offset 0) x offset 0) g`
}

/** What a permission allows today has no later day. */
function shownDay(day: SQL): SQL {
  return sql`case when not (is_permitted and free_day > ${day}) then free_day end`
}

/**
 * The day of a schedule, as `dueDay` says it: that which was chosen, or the first one on which its mode is allowed.
 * @param chosen a column; `g` are `groupedArticles`
 */
export function dueSQL(chosen: SQL, today: string): SQL {
  return sql`case when g.has_schedule then coalesce(${chosen}, case
    when g.held_back_on is not null then null
    when array['embargoed', 'permission-missing'] && g.missing then g.free_from
    else ${today}::date end) end`
}

/** The UTC date of a stored value. */
function dayIn(column: SQL): SQL {
  return sql`(${column} at time zone 'utc')::date`
}

/** What `trim()` of JavaScript removes. */
const spaces =
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'

/** Nearly always the first character can be seen, and the rest need not be looked at. */
function hasText(column: SQL): SQL {
  return sql`coalesce(ascii(${column}) between 33 and 126 or btrim(${column}, ${spaces}::text) <> '', false)`
}
