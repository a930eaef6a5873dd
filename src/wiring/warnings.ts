// What an app can run with, and should change: told at start and by `offprint check`.
import type { AccessResult, CollectionSlug, Config, Payload, PayloadRequest, Where } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { configOf } from '../database/configOf.ts'
import { tenantMediaWarning } from './collisions/settings.ts'

const guide = 'See docs/plugin/access.md.'

export async function findWarnings(payload: Payload, options: ResolvedOptions): Promise<string[]> {
  const { media, users } = options.slugs
  const tenants = tenantMediaWarning(payload.config as unknown as Config, options)
  return [
    ...((await areUsersOpen(payload, users)) ? [openUsers(users)] : []),
    ...((await ask(payload, media, 'read', null)) === true ? [openMedia(media)] : []),
    ...(tenants === null ? [] : [tenants]),
    ...(await findRoleWarnings(payload, options)),
  ]
}

function openUsers(slug: string): string {
  return (
    `Any login may change or delete other users of "${slug}", also the password of an admin of Offprint, and so become admin. ` +
    'Set `access: { create: admins, delete: admins, update: adminsOrSelf }` of the collection, ' +
    `with \`import { admins, adminsOrSelf } from 'offprint'\`, or rules of your own. ${guide}`
  )
}

function openMedia(slug: string): string {
  return (
    `Everybody may read every file of "${slug}", also pictures that may not be shown on the blog. ` +
    'To show the public only what articles on the blog use, set `access: { read: staffOrPublic }` ' +
    "of the collection, with `import { staffOrPublic } from 'offprint'`."
  )
}

/** Asked for logins that nobody has and that have no role: whomever they may change is somebody else. */
async function areUsersOpen(payload: Payload, slug: CollectionSlug): Promise<boolean> {
  const logins = Object.values(payload.collections).filter(({ config }) => Boolean(config.auth))
  const answers = await Promise.all(
    logins.flatMap(({ config }) =>
      (['delete', 'update'] as const).map((one) => ask(payload, slug, one, config.slug)),
    ),
  )
  const wheres = answers.filter((one): one is Where => typeof one === 'object')
  const counts = wheres.map((where) => hasAny(payload, slug, where))
  return answers.includes(true) || (await Promise.all(counts)).includes(true)
}

const largestID = 2_147_483_647
const unusedIDs = ['00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000001']

/**
 * What the rule of a collection answers.
 * @param login the collection of who asks; null for the anonymous
 * @returns false for a rule that needs more than a request and a login
 */
async function ask(
  payload: Payload,
  slug: string,
  operation: 'delete' | 'read' | 'update',
  login: null | string,
): Promise<AccessResult> {
  const [id, other] = payload.db.defaultIDType === 'number' ? [largestID, largestID - 1] : unusedIDs
  const user = login && { id, collection: login, email: 'nobody@example.invalid' }
  const req = { context: {}, headers: new Headers(), payload, user } as unknown as PayloadRequest
  try {
    const { access } = configOf(payload, slug)
    return await access[operation](login ? { id: other as never, req } : { req })
  } catch {
    return false
  }
}

async function findRoleWarnings(payload: Payload, options: ResolvedOptions): Promise<string[]> {
  const { foreignFields, hasAccess, isAdmin, slugs } = options
  if (isAdmin) {
    return []
  }
  if (foreignFields.includes('role')) {
    return [
      `Nobody has a role: the field "role" of "${slugs.users}" does not have the options admin, editor and author. Set the option access.roleOf or admins. ${guide}`,
    ]
  }
  const hasNoAdmin =
    !hasAccess.roleOf &&
    !(await hasAny(payload, slugs.users, { role: { equals: 'admin' } })) &&
    (await hasAny(payload, slugs.users))
  return hasNoAdmin
    ? [`No user is admin. Set the option admins, or the role of a user. ${guide}`]
    : []
}

/** Before the migrations have run there is nobody. */
async function hasAny(payload: Payload, collection: CollectionSlug, where = {}): Promise<boolean> {
  try {
    return (await payload.count({ collection, overrideAccess: true, where })).totalDocs > 0
  } catch {
    return false
  }
}
