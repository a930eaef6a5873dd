// Whether a request opens the admin panel: it comes from nowhere, from elsewhere, or from the sign-in. Pure.

/** @param outside paths of the panel where nobody is signed in yet */
export function isOpening(headers: Pick<Headers, 'get'>, outside: string[]): boolean {
  const referer = headers.get('referer')
  if (!referer || !URL.canParse(referer)) {
    return true
  }
  const { host, pathname } = new URL(referer)
  const isElsewhere = host !== (headers.get('x-forwarded-host') ?? headers.get('host'))
  return isElsewhere || outside.some((path) => pathname === path || pathname.startsWith(`${path}/`))
}
