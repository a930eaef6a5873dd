'use client'
// The pages that a user opened last by the command palette, in this browser, until they sign out.

interface RecentPage {
  detail?: string
  href: string
  label: string
}

const most = 6

/** @param user see userKey() */
export function readRecentPages(user: string): RecentPage[] {
  const stored = storage()?.getItem(keyOf(user))
  return stored ? parse(stored) : []
}

/** The last one comes first. */
export function addRecentPage(user: string, page: RecentPage): void {
  const others = readRecentPages(user).filter(({ href }) => href !== page.href)
  storage()?.setItem(keyOf(user), JSON.stringify([page, ...others].slice(0, most)))
}

export function removeRecentPages(user: string): void {
  storage()?.removeItem(keyOf(user))
}

function keyOf(user: string): string {
  return `offprint-recent-${user}`
}

/** Null where the browser keeps nothing for sites. */
function storage(): null | Storage {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** Other scripts of the host, and people, can write there too. */
function parse(stored: string): RecentPage[] {
  try {
    const pages = JSON.parse(stored) as unknown
    return Array.isArray(pages) ? pages.filter(isPage) : []
  } catch {
    return []
  }
}

function isPage(value: unknown): value is RecentPage {
  const { href, label } = (value ?? {}) as Partial<RecentPage>
  return typeof href === 'string' && /^\/(?![/\\])/.test(href) && typeof label === 'string'
}
