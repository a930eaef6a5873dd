// Remembers what was read while one file is read: steps ask the same of the same lines, and of the same articles, again and again.

/** What one function remembers: once it has so many texts, it begins anew. Longer ones are read each time. */
const usual = { letters: 400, texts: 2000 }

const memories: Map<string, unknown>[] = []
let isRemembering = false

/** What `remembered()` functions read within `run` is cleared at its end: lines would keep their files in memory. */
export function remembering<T>(run: () => T): T {
  if (isRemembering) {
    return run()
  }
  isRemembering = true
  try {
    return run()
  } finally {
    isRemembering = false
    memories.forEach((memory) => memory.clear())
  }
}

/** For functions whose result depends on the text alone, is never undefined, and is changed by nobody. */
export function remembered<T>(read: (text: string) => T, most = usual): (text: string) => T {
  const known = new Map<string, T>()
  memories.push(known)
  return (text) =>
    isRemembering && text.length <= most.letters
      ? recall(known, text, most.texts, () => read(text))
      : read(text)
}

/** What the map has for that key, otherwise what is read, which it then has. */
export function recall<T>(known: Map<string, T>, key: string, most: number, read: () => T): T {
  const found = known.get(key)
  if (found !== undefined) {
    return found
  }
  const value = read()
  if (known.size >= most) {
    known.clear()
  }
  known.set(key, value)
  return value
}

/** Reads each object once, as long as anybody has it. */
export function onceFor<Key extends object, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { value: T }>()
  return (key) => {
    const found = known.get(key) ?? { value: read(key) }
    known.set(key, found)
    return found.value
  }
}
