// The text of the pages in these tests. It is made up.
export const sentence =
  'The pilots of Averil have guided ships past the sandbank for two hundred years, and, as far as anybody knows, lost three. '

/** So many paragraphs, each different. */
export function paragraphs(length: number): string {
  return Array.from(
    { length },
    (_, n) => `<p>In the year of ${n + 1} masts, ${sentence.repeat(3)}</p>`,
  ).join('\n')
}
