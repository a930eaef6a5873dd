// Limits of the length of passwords, in characters. Plain JavaScript: settings are read before packages are installed.

export const shortest = 12

/** Longer passwords are no safer, but cost more to transfer and hash. */
export const longest = 200

export function hasGoodLength(password) {
  const { length } = [...password]
  return length >= shortest && length <= longest
}
