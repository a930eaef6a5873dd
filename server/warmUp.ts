// Has Next answer one request of each kind before the port is opened: the first one loads its part of the app, which
// takes seconds in which no other request is answered.

/** A page of the blog, one of the admin panel, and the API. */
const addresses = ['/', '/admin/login', '/api/users/me']
/** In milliseconds: a server whose database is away must answer that it is. */
const longest = 30_000

/** @param fetch requests a response of Next */
export async function warmUp(fetch: (url: string) => Promise<unknown>): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, longest).unref())
  await Promise.race([late, Promise.allSettled(addresses.map((address) => fetch(address)))])
}
