import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Mode, Permission, Terms } from '../../../src/domain/terms.ts'
import type { ArticleFacts } from '../../../src/workflow/decide.ts'

import { addDays, firstDay, latestDay, precisions } from '../../../src/domain/days.ts'
import { freeFrom, stepOn } from '../../../src/domain/freeFrom.ts'
import { askAgainOn } from '../../../src/domain/heldBack.ts'
import { fullTextTerms, isSmaller, modes, searchPolicies } from '../../../src/domain/terms.ts'
import { classify } from '../../../src/owed/classify.ts'
import { decide, isOfTerms } from '../../../src/workflow/decide.ts'
import { dueDay } from '../../../src/workflow/dueDay.ts'
import { refuseMode } from '../../../src/workflow/modes.ts'

const day = fc.integer({ max: 2500, min: 0 }).map((days) => addDays('2022-01-01', days))
const few = fc.option(fc.integer({ max: 800, min: 0 }))
const mode = fc.constantFrom(...modes)

const termsOfAny: fc.Arbitrary<Terms> = fc.record({
  allowedSince: fc.option(day),
  askAfterDays: few,
  embargoDays: few,
  excerptWords: fc.constantFrom(null, 0, 80),
  freeAfterDays: few,
  fullText: fc.constantFrom(...fullTextTerms),
  searchPolicy: fc.constantFrom(...searchPolicies),
})

const permissionOfAny: fc.Arbitrary<Permission> = fc.record({
  from: fc.option(day),
  grantedBy: fc.constantFrom('The editor', 'The editor', '', null),
  mode: fc.option(mode, { freq: 9 }),
})

const article = fc.record({
  permission: fc.option(permissionOfAny),
  precision: fc.constantFrom(...precisions),
  publishedOn: fc.option(day, { freq: 9 }),
})

function check<Values extends [unknown, ...unknown[]]>(
  values: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
  property: (...args: Values) => void,
): void {
  fc.assert(fc.property(...values, property), { numRuns: 400 })
}

/** Its earliest possible day is not before the day since when the outlet allows all, and only that allows it. */
function isCovered(
  { allowedSince, fullText }: Terms,
  { precision, publishedOn }: Pick<ArticleFacts, 'precision' | 'publishedOn'>,
): boolean {
  const first = firstDay(publishedOn, precision)
  const isSince = first !== null && first >= String(allowedSince ?? 'never')
  return isSince && (fullText === 'ask' || fullText === 'forbidden')
}

describe('terms, whatever they are', () => {
  it('stay free once they are, and so does a permission', () => {
    check([mode, article, termsOfAny, day, fc.nat(900)], (one, asked, terms, today, later) => {
      const isFree = (on: string) => refuseMode(one, { ...asked, terms, today: on }) === null
      fc.pre(isFree(today))
      expect(isFree(addDays(today, later))).toBe(true)
    })
  })

  it('are free in full from the day of `freeFrom`, and not before', () => {
    check([article, termsOfAny, day], ({ precision, publishedOn }, terms, today) => {
      const free = freeFrom(publishedOn, precision, terms)
      const isFree = (on: string) =>
        refuseMode('full', { precision, publishedOn, terms, today: on }) === null
      expect(isFree(today)).toBe(free !== null && free <= today)
      expect(free === null || (isFree(free) && !isFree(addDays(free, -1)))).toBe(true)
    })
  })

  it('take steps towards the article alone, each on its day, none before the article is out', () => {
    const order = ['forbidden', 'ask', 'after-embargo', 'allowed']
    check([article, termsOfAny, day, fc.nat(900)], (asked, terms, today, later) => {
      const [now, then] = [today, addDays(today, later)].map((on) => stepOn(terms, asked, on))
      expect(order.indexOf(then!)).toBeGreaterThanOrEqual(order.indexOf(now!))
      const latest = latestDay(asked.publishedOn, asked.precision)
      const isOut = latest !== null && latest <= today
      const { embargoDays, fullText } = terms
      const days = Math.min(embargoDays ?? 0, terms.freeAfterDays ?? Infinity)
      const covered = days > 0 ? 'after-embargo' : 'allowed'
      expect(isOut || now === (isCovered(terms, asked) ? covered : fullText)).toBe(true)
    })
  })

  it('with a day since when all is allowed: differ for what appeared since, but not for excerpts of a length', () => {
    check([mode, article, termsOfAny, day], (one, asked, terms, today) => {
      const refuse = (of: Terms) => refuseMode(one, { ...asked, terms: of, today })?.code ?? null
      const without = refuse({ ...terms, allowedSince: null })
      const isLength = one === 'excerpt' && Boolean(terms.excerptWords)
      if (one === 'link' || isLength || !isCovered(terms, asked)) {
        expect(refuse(terms)).toBe(without)
        return
      }
      const fullText = terms.embargoDays ? 'after-embargo' : 'allowed'
      expect(refuse(terms)).toBe(without && refuse({ ...terms, allowedSince: null, fullText }))
    })
  })

  it('ask for no more for a smaller mode', () => {
    check([mode, mode, article, termsOfAny, day], (one, smaller, asked, terms, today) => {
      const refuse = (of: Mode) => refuseMode(of, { ...asked, terms, today })
      fc.pre(isSmaller(smaller, one) && refuse(one) === null)
      expect(refuse(smaller)).toBeNull()
    })
  })
})

describe('a permission, whatever the terms', () => {
  it('covers its mode and the smaller ones from its day on; before it is an embargo', () => {
    const given = permissionOfAny.filter((one) => Boolean(one.grantedBy && one.mode))
    check([given, mode, article, termsOfAny, day], (permission, one, asked, terms, today) => {
      fc.pre(permission.mode === one || isSmaller(one, permission.mode!))
      const without = refuseMode(one, { ...asked, permission: null, terms, today })
      const refusal = refuseMode(one, { ...asked, permission, terms, today })
      const holds = permission.from === null || permission.from <= today
      expect(refusal?.code).toBe(holds || !without ? undefined : 'embargoed')
      const free = freeFrom(asked.publishedOn, asked.precision, terms)
      const first = free && free < permission.from! ? free : permission.from
      expect(refusal?.message ?? String(first)).toContain(String(first))
    })
  })
})

describe('a schedule for as soon as possible', () => {
  it('is due on the first day that the terms and the permission allow', () => {
    check([mode, article, termsOfAny, day], (one, asked, terms, today) => {
      const isFree = (on: string) => refuseMode(one, { ...asked, terms, today: on }) === null
      const schedule = { mode: one, on: null }
      const facts = { ...asked, heldBackOn: null }
      const due = dueDay(schedule, { article: facts, terms }, today)
      expect(due === null ? !isFree('9999-12-31') : isFree(due)).toBe(true)
      expect(due === null || due === today || !isFree(addDays(due, -1))).toBe(true)
      expect(
        dueDay(schedule, { article: { ...facts, heldBackOn: today }, terms }, today),
      ).toBeNull()
    })
  })
})

describe('the owed list', () => {
  const complete: Omit<ArticleFacts, 'heldBackOn' | 'precision' | 'publishedOn'> = {
    brokenFootnotes: [],
    hasAuthor: true,
    hasBody: true,
    hasByline: true,
    hasEvidence: true,
    hasNote: true,
    hasOutlet: true,
    isOwn: false,
    openSignOffs: [],
    picturesNeeded: false,
    picturesWithoutRights: [],
    stage: 'published-at-outlet',
  }
  const factsOfAny: fc.Arbitrary<ArticleFacts> = fc
    .tuple(article, fc.option(day))
    .map(([asked, heldBackOn]) => ({ ...complete, ...asked, heldBackOn }))

  it('owes what nothing of the terms stands against, and keeps a no for a year', () => {
    check([factsOfAny, termsOfAny, day], (facts, terms, today) => {
      const owed = classify(
        [
          {
            id: 'a',
            facts,
            outlet: { id: 'o', name: 'An outlet' },
            schedule: null,
            snoozedUntil: null,
            terms,
            title: 'A title',
            waived: false,
          },
        ],
        today,
      )
      const to = 'republished-on-blog'
      const { refusals } = decide({ actor: null, article: facts, terms, to, today })
      const isOwed = !refusals.some(isOfTerms)
      expect(owed.owed.length).toBe(isOwed ? 1 : 0)
      const isKept = facts.heldBackOn !== null && askAgainOn(facts.heldBackOn) > today
      expect(owed.heldBack.length).toBe(isKept ? 1 : 0)
      const isAskable = facts.heldBackOn !== null && !isKept
      const [line] = [...owed.owed, ...owed.soon, ...owed.blocked, ...owed.heldBack]
      expect(line?.group === 'waiting' || !isAskable).toBe(true)
    })
  })

  it('refuses what is held back without a reason alone, in every mode', () => {
    check([factsOfAny, termsOfAny, day, mode], (facts, terms, today, one) => {
      const to = 'republished-on-blog'
      const ask = (article: ArticleFacts, reason: string) =>
        decide({ actor: null, article, mode: one, reason, terms, to, today })
          .refusals.map(({ code }) => code)
          .join()
      const free = ask({ ...facts, heldBackOn: null }, '')
      const held = { ...facts, heldBackOn: '2022-01-01' }
      expect(ask(held, ' ')).toContain('held-back')
      expect(ask(held, 'The editor agreed by telephone.')).toBe(free)
    })
  })
})
