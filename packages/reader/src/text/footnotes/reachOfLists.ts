// Which lines may refer to each list: where labels begin again, at the foot of each page or section, those above it.
import type { LineRange } from '../../types.ts'
import type { Footnote } from '../words/types.ts'

/** The first and the last line that may have markers for each list; `lines` are those of the text. */
export function reachOfLists(
  lists: readonly (readonly Footnote[])[],
  lines: readonly number[],
): LineRange[] {
  return lists.map((list, at) => {
    const above = lists.slice(0, at).findLast((other) => sharesLabel(list, other))
    const below = lists.slice(at + 1).find((other) => sharesLabel(list, other))
    return [
      above && hasTextBetween(above, list, lines) ? endOf(above) : 0,
      below && hasTextBetween(list, below, lines) ? startOf(list) : Infinity,
    ]
  })
}

function sharesLabel(one: readonly Footnote[], other: readonly Footnote[]): boolean {
  return one.some(({ label }) => other.some((footnote) => footnote.label === label))
}

function hasTextBetween(
  above: readonly Footnote[],
  below: readonly Footnote[],
  lines: readonly number[],
): boolean {
  return lines.some((line) => line > endOf(above) && line < startOf(below))
}

function startOf(list: readonly Footnote[]): number {
  return list[0]?.lines[0] ?? 0
}

function endOf(list: readonly Footnote[]): number {
  return list.at(-1)?.lines[1] ?? 0
}
