// Next answers with 500 where an address is no text, such as `/%ff`, and the blog with 400 where it can be no path.
export function proxy({ nextUrl: { pathname } }) {
  try {
    const text = decodeURIComponent(decodeURIComponent(pathname))
    if (pathname.length < 2000 && !/\p{Cc}/u.test(text)) return undefined
  } catch {
    // It is no text.
  }
  return new Response('Not found', { status: 404 })
}
