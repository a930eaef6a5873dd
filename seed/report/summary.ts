// The report of an import for a terminal: how many, by outlet, by year, and each question with what it is about.
import type { ImportedItem, ProposedOutlet } from 'offprint/import'

import { proposeOutlets } from 'offprint/import'

import { lostText, messageOf } from './csv.ts'

type State = ImportedItem['state']

/** Of each list, on a terminal: the file of `--report` has all. */
const shown = 20

const words: Record<State, string> = {
  changed: 'would be written again',
  failed: 'failed',
  fills: 'would fill an article of a list',
  new: 'would be new',
  'no-article': 'no articles',
  question: 'with a question',
  unchanged: 'there already',
  written: 'written',
}

export class BacklogSummary {
  readonly counts: Record<State, number> = {
    changed: 0,
    failed: 0,
    fills: 0,
    new: 0,
    'no-article': 0,
    question: 0,
    unchanged: 0,
    written: 0,
  }
  /** Why words are in no field, and of how many articles. */
  private readonly lost = new Map<string, number>()
  private readonly named: string[] = []
  /** Items that are no articles, with the reason. */
  readonly others: { key: string; message: string; place: string }[] = []
  private own = 0
  private pictures = 0
  private readonly picturesLost: string[] = []
  pieces = 0
  private readonly problems: string[] = []
  private readonly questions = new Map<string, string[]>()
  private readonly refused: string[] = []
  private readonly unlinked: string[] = []
  private readonly years = new Map<string, number>()

  add(item: ImportedItem): void {
    const { doubts, isOwn, key, outlet, piece, place, refused, state } = item
    this.counts[state] += 1
    if (!piece) {
      this.others.push({ key, message: messageOf(item), place })
      return
    }
    this.pieces += 1
    this.own += isOwn ? 1 : 0
    this.pictures += piece.pictures.length
    this.picturesLost.push(
      ...item.picturesLost.map((lost) => `${place}: ${piece.title}: ${lostText(lost)}`),
    )
    this.named.push(...(outlet === null || isOwn ? [] : [outlet]))
    const year = piece.published?.slice(0, 4) ?? 'no date'
    this.years.set(year, (this.years.get(year) ?? 0) + 1)
    for (const reason of new Set(piece.leftOut.map((one) => one.reason))) {
      this.lost.set(reason, (this.lost.get(reason) ?? 0) + 1)
    }
    for (const { message } of doubts) {
      this.questions.set(message, [
        ...(this.questions.get(message) ?? []),
        `${place}: ${piece.title}`,
      ])
    }
    this.refused.push(...refused.map((one) => `${one.path} of ${place}: ${piece.title}`))
    if (state === 'written' && item.message) {
      this.unlinked.push(`${place}: ${piece.title}: ${item.message}`)
    }
    if (state === 'failed') {
      this.problems.push(`${place}: ${piece.title}: ${messageOf(item)}`)
    }
  }

  /** Nothing failed, and nothing is asked. */
  get isComplete(): boolean {
    return this.counts.failed + this.counts.question === 0
  }

  /** Of the whole source, the most frequent first. */
  outlets(): ProposedOutlet[] {
    return proposeOutlets(this.named, [])
  }

  render(name: string, isDry: boolean): string[] {
    return [
      ...this.renderOutlets(),
      ...list(
        'Years',
        [...this.years].sort().map(([year, count]) => `${year}: ${count}`),
      ),
      ...list(
        'Words that are in no field (--json has them)',
        [...this.lost].map(([reason, count]) => `${reason}: of ${count} articles`),
      ),
      ...list(
        'No articles',
        this.others.map(({ message, place }) => `${place}: ${message}`),
      ),
      ...[...this.questions].flatMap(([message, items]) =>
        list(`Question (${items.length}): ${message}`, items),
      ),
      ...list('Old addresses that lead to another article, or are none', this.refused),
      ...list(`Pictures that could not be had (${this.picturesLost.length})`, this.picturesLost),
      ...list('Not linked to their originals', this.unlinked),
      ...list('Failed', this.problems),
      this.sentence(name),
      ...(isDry ? [`Dry run of ${name}: nothing was written.`] : []),
    ]
  }

  private renderOutlets(): string[] {
    const outlets = this.outlets().map(({ name, aliases, count }) => {
      const also = aliases.length > 0 ? ` (also ${aliases.join(', ')})` : ''
      return `${name}: ${count}${also}`
    })
    const own = this.own > 0 ? [`the blog itself: ${this.own}`] : []
    return list('Outlets', [...own, ...outlets])
  }

  private sentence(name: string): string {
    const parts = (Object.keys(words) as State[])
      .filter((state) => this.counts[state] > 0)
      .map((state) => `${this.counts[state]} ${words[state]}`)
    const shows = this.pictures > 0 ? ` They show ${this.pictures} pictures.` : ''
    return `${name}: ${parts.join(', ') || 'nothing'}.${shows}`
  }
}

function list(head: string, lines: string[]): string[] {
  const more = lines.length > shown ? [`  and ${lines.length - shown} more`] : []
  return lines.length > 0
    ? [head, ...lines.slice(0, shown).map((line) => `  ${line}`), ...more, '']
    : []
}
