// The articles of the demo: Markdown files in seed/demo, and what only the demo knows of them.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'

/** An article of seed/demo, a Markdown file. */
export interface DemoArticle {
  /** What its front matter says. */
  front: DemoFront
  name: string
  /** As it is imported. */
  text: string
}

export interface DemoFront {
  /** When it went on the blog. */
  blog?: string
  /** At the outlet: a day, or `today-12`. */
  date?: string
  /** In so many days it goes on the blog by itself. */
  schedule?: number
  /** @default 'republished-on-blog' */
  stage?: string
  title: string
}

/** What only the demo knows is no part of an article. */
const ofDemo = new Set(['blog', 'schedule', 'stage'])

export function readDemo(root: string, today = new Date()): DemoArticle[] {
  const folder = path.join(root, 'seed/demo')
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  return names.toSorted().map((name) => {
    const file = readFileSync(path.join(folder, name), 'utf8')
    const [, block = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? []
    const given = parse(block, { schema: 'failsafe' }) as DemoFront
    const front = { ...given, ...(given.date && { date: dayOf(given.date, today) }) }
    const own = Object.entries(front).filter(([key]) => !ofDemo.has(key))
    return { name, front, text: `---\n${stringify(Object.fromEntries(own))}---\n${body}` }
  })
}

/** `today-12` is twelve days ago: what waits or is owed is so on any day. */
function dayOf(date: string, today: Date): string {
  const [, days] = /^today-(\d+)$/.exec(date) ?? []
  return days
    ? new Date(today.getTime() - Number(days) * 86_400_000).toISOString().slice(0, 10)
    : date
}
