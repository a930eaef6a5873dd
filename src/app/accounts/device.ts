// The browser and the system that a user agent names: from a list of known ones, but no more than a text.
export interface Device {
  browser: null | string
  system: null | string
}

/** That of the columns in the database. */
const longest = 40

/** Null for a caller that names none, as programs do. */
export async function deviceOf(userAgent: null | string): Promise<Device | null> {
  // Only with a sign-in: it loads what Next has for pages and requests.
  const { userAgentFromString } = await import('next/server.js')
  const { browser, os } = userAgentFromString(userAgent ?? undefined)
  const device = { browser: plain(browser.name), system: plain(os.name) }
  return device.browser || device.system ? device : null
}

function plain(name: string | undefined): null | string {
  return name?.replaceAll(/\p{C}/gu, '').trim().slice(0, longest).trim() || null
}
