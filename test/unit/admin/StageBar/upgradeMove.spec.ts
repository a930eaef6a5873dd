import { expect, it } from 'vitest'

import type { Refusal } from '../../../../src/types.ts'

import { isFreeLater, upgradeMove } from '../../../../src/admin/moves/moveName.ts'

const embargoed: Refusal = { code: 'embargoed', field: 'publishedAt', message: 'not yet' }
const bodyMissing: Refusal = { code: 'body-missing', field: 'body', message: 'no body' }

function onBlog(...refusals: Refusal[]) {
  return { freeFrom: '2026-12-12', upgrade: { from: 'link' as const, refusals } }
}

it('is offered once the terms allow the full text, with what is missing', () => {
  expect(upgradeMove(onBlog())).toMatchObject({ allowed: true, to: 'republished-on-blog' })
  expect(upgradeMove(onBlog(bodyMissing))).toMatchObject({
    allowed: false,
    refusals: [bodyMissing],
  })
  expect(upgradeMove(onBlog(bodyMissing, embargoed))).toBeNull()
  expect(upgradeMove({ upgrade: null })).toBeNull()
})

it('answers a no of the outlet by a reason', () => {
  const no: Refusal = { code: 'held-back', field: 'heldBack.on', message: 'no' }
  expect(upgradeMove(onBlog(no))).toMatchObject({ needsReason: true, refusals: [no] })
  expect(upgradeMove(onBlog(no, embargoed))).toBeNull()
})

it('can be scheduled while an embargo runs whose end is known', () => {
  expect(isFreeLater(onBlog(embargoed))).toBe(true)
  expect(isFreeLater({ ...onBlog(embargoed), freeFrom: null })).toBe(false)
  expect(isFreeLater(onBlog())).toBe(false)
})
