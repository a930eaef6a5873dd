// How long a password may be, in characters. Plain JavaScript, because settings are read before anything is installed.

export const shortest = 12

/** A longer one protects no better, and has to be carried and hashed. */
export const longest = 200

export function hasGoodLength(password) {
  const { length } = [...password]
  return length >= shortest && length <= longest
}
