// Has Next answer one request of each kind before the port is opened: the first one loads its part of the app, which
// takes seconds in which no other request is answered.
import { shared, warmingUp } from '../src/app/shared.ts'

/** A page of the blog, that of the sign-in, and the API. */
const addresses = ['/', '/admin/login', '/api/users/me']
/** What a user sees first, and a form with the editor. */
const addressesOfUsers = ['/admin', '/admin/collections/articles/create']
/** In milliseconds: a server whose database is away must answer that it is. */
const longest = 30_000

type Fetch = (url: string) => Promise<unknown>

/** @param fetch requests a response of Next */
export async function warmUp(fetch: Fetch): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, longest).unref())
  await Promise.race([late, allOf(addresses, fetch)])
  try {
    shared[warmingUp] = true
    await Promise.race([late, allOf(addressesOfUsers, fetch)])
  } finally {
    shared[warmingUp] = false
  }
}

function allOf(list: string[], fetch: Fetch): Promise<unknown> {
  return Promise.allSettled(list.map((address) => fetch(address)))
}
