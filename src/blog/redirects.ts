// Where the post is now whose address was asked for in another spelling or form: for one redirect, which never leads to
// another one.
import type { Payload } from 'payload'

import { poolOf } from '../database/connection.ts'
import { type AskedPath, feedOf, foldPath, readAsked } from '../domain/oldPaths.ts'
import { addressOfPath } from '../domain/paths.ts'
import { requireOptions } from '../options.ts'
import { pathBelow, pathIn } from './folder.ts'
import { findHostRedirect } from './hostRedirects.ts'
import { readPathNow } from './readMoved.ts'

/** So many of the app's redirects one after the other are followed. */
const mostSteps = 5

/**
 * The address to go to, with the folder; null where nothing public had this one, or it is the present one.
 * @param address on the site: path and query. @param folder in which the blog stands.
 */
export async function findRedirect(
  payload: Payload,
  address: string,
  folder = '',
): Promise<null | string> {
  const asked = readAsked(address)
  if (asked === null) {
    return null
  }
  const own = await findOwn(payload, asked, folder)
  if (own !== null) {
    return isSame(own, asked) ? null : own
  }
  return followHost(payload, asked, folder)
}

/** Of the blog: a post, a feed, or its front page by the name of a file. */
async function findOwn(payload: Payload, asked: AskedPath, folder: string): Promise<null | string> {
  const path = folder === '' ? asked.path : pathBelow(folder, asked.path)
  if (path === null) {
    return null
  }
  const below = { ...asked, path }
  const now = await readPathNow(poolOf(payload), below)
  if (now !== null) {
    return pathIn(folder, addressOfPath(now))
  }
  const isFront = path !== '/' && foldPath(path) === '/' && asked.query === ''
  const other = isFront ? '/' : requireOptions(payload).feeds === false ? null : feedOf(below)
  return other === null ? null : pathIn(folder, other)
}

/** One of the app's may lead to an old address of ours or to another one of its own, even in a circle. */
async function followHost(
  payload: Payload,
  asked: AskedPath,
  folder: string,
): Promise<null | string> {
  const seen = [asked]
  let target = await findHostRedirect(payload, asked, folder)
  while (target?.startsWith('/')) {
    const next = readAsked(target)
    if (next === null || seen.length > mostSteps || seen.some((one) => isSamePage(one, next))) {
      return null
    }
    seen.push(next)
    const further =
      (await findOwn(payload, next, folder)) ?? (await findHostRedirect(payload, next, folder))
    if (further === null || isSame(further, next)) {
      break
    }
    target = further
  }
  return target
}

function isSame(address: string, asked: AskedPath): boolean {
  const other = readAsked(address)
  return other?.path === asked.path && other.query === asked.query
}

function isSamePage(one: AskedPath, other: AskedPath): boolean {
  return foldPath(one.path) === foldPath(other.path) && one.query === other.query
}
