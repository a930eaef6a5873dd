/** What of a name tells it from others: letters and digits, without the article. */
export function keyOf(name: string): string {
  return name
    .replace(/^the /iu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
