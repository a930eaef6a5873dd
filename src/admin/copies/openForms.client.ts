// Which forms are open in any tab of this browser: each holds a lock, which ends with its tab however that ends.

const prefix = 'offprint-form:'

/** Random without `crypto.randomUUID`, which pages on plain http do not have. */
export function newFormId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

/** Returns the function that releases the lock. */
export function holdForm(form: string): () => void {
  let release = () => {}
  const untilReleased = new Promise<void>((resolve) => (release = resolve))
  void lockManager()?.request(prefix + form, () => untilReleased)
  return release
}

/** Empty where the browser has no locks: then the copies of open forms are offered too, which loses nothing. */
export async function openForms(): Promise<Set<string>> {
  const { held = [], pending = [] } = (await lockManager()?.query()) ?? {}
  const names = [...held, ...pending].map(({ name = '' }) => name)
  return new Set(
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
  )
}

/** Browsers have it on https and on localhost only. */
function lockManager(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks
}
