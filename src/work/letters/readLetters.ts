// Reads the letters that somebody at the desk may have to see. The pure rules then say which of them.
import type { PayloadRequest, Where } from 'payload'

import type { ID } from '../../types.ts'

import { addDays } from '../../domain/days.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'
import { askedIn, isConditional, isOpen, type Letter, lettersToSee, type Told } from './state.ts'

/** More than a desk can have open. */
const most = 500

/** For admins and editors: whoever calls has asked that. @param days how long an answer is news */
export async function readLettersToSee(
  req: PayloadRequest,
  { days, today }: { days: number; today: string },
): Promise<Told[]> {
  const since = addDays(today, -days)
  const slugs = slugsOf(req.payload)
  const { docs } = await req.payload.find({
    collection: slugs.permissionRequests,
    depth: 1,
    limit: most,
    overrideAccess: true,
    pagination: false,
    populate: { [slugs.articles]: { title: true }, [slugs.outlets]: { name: true } },
    req,
    select: fieldsRead,
    sort: '-sentAt',
    where: isUnsettled(since),
  })
  return lettersToSee(docs as Letter[], since, today)
}

/** By outlet, of how many articles a letter waits for the answer. */
export async function countAsked(req: PayloadRequest): Promise<Record<string, number>> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).permissionRequests,
    depth: 0,
    limit: most,
    overrideAccess: true,
    pagination: false,
    req,
    select: { articles: true, outlet: true },
    where: { and: [toOutlets, { status: { in: ['sent', 'answered'] } }] },
  })
  const asked = new Map<string, Set<ID>>()
  for (const letter of docs as Letter[]) {
    const outlet = String(idOf(letter.outlet))
    const open = askedIn(letter).filter((row) => isOpen(row) || isConditional(row))
    const ids = open.flatMap(({ article }) => idOf(article) ?? [])
    asked.set(outlet, new Set([...(asked.get(outlet) ?? []), ...ids]))
  }
  return Object.fromEntries([...asked].map(([outlet, { size }]) => [outlet, size]))
}

/** Sign-offs are told of at their article alone. */
const toOutlets: Where = { kind: { equals: 'permission' } }

const fieldsRead = {
  always: true,
  answeredAt: true,
  answeredBy: true,
  articles: true,
  deadline: true,
  outlet: true,
  sentAt: true,
  silence: true,
  status: true,
  termsAcceptedAt: true,
} as const

/** Of those that were answered the new ones, and where something is to be accepted. */
function isUnsettled(since: string): Where {
  const reasons: Where[] = [
    { answeredAt: { greater_than_equal: since } },
    { and: [{ always: { equals: true } }, { termsAcceptedAt: { exists: false } }] },
    {
      and: [
        { 'articles.answer': { equals: 'conditions' } },
        { 'articles.acceptedAt': { exists: false } },
      ],
    },
  ]
  const isOpenOrNew: Where = {
    or: [
      { status: { in: ['sent', 'expired', 'bounced'] } },
      { and: [{ status: { equals: 'answered' } }, { or: reasons }] },
    ],
  }
  return { and: [toOutlets, isOpenOrNew] }
}
