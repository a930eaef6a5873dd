// The blog API, by `fetch` alone: programs in other languages ask in the same way.
const api = `${process.env.OFFPRINT_URL ?? 'http://localhost:3000'}/api/blog`

/** All posts, the newest first. */
export async function* listPosts() {
  let cursor = ''
  do {
    const { docs, nextCursor } = await ask(`/posts?limit=100${cursor && `&cursor=${cursor}`}`)
    yield* docs
    cursor = nextCursor && encodeURIComponent(nextCursor)
  } while (cursor)
}

/** Null where there is none. */
export async function readPost(slug) {
  return ask(`/posts/${encodeURIComponent(slug)}`)
}

async function ask(path) {
  const response = await fetch(api + path)
  if (!response.ok && response.status !== 404) {
    throw new Error(`${path}: ${response.status}`)
  }
  return response.ok ? response.json() : null
}
