// From which origins a cookie of the desk is accepted.

const loopback = ['localhost', '127.0.0.1']

/** The site's own origin; for a loopback one both names, else an admin under the other stays signed out. */
export function ownOrigins(siteURL: string, port: number): string[] {
  const { hostname } = new URL(siteURL)
  if (!loopback.includes(hostname)) {
    return [siteURL]
  }
  return [...new Set([siteURL, ...loopback.map((name) => `http://${name}:${port}`)])]
}
