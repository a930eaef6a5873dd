// The origins from which a session cookie is accepted.

const loopback = ['localhost', '127.0.0.1']

/** The origin of the site; for a loopback address both of its names, because either may be used to sign in. */
export function ownOrigins(siteURL: string, port: number): string[] {
  const { hostname } = new URL(siteURL)
  if (!loopback.includes(hostname)) {
    return [siteURL]
  }
  return [...new Set([siteURL, ...loopback.map((name) => `http://${name}:${port}`)])]
}
