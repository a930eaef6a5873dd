// The same for an e-mail of plain text: its own lines, without quotes, signatures and headers of what was forwarded.
import type { Forwarded, TakenLetter } from './letterHTML.ts'

import { headerNames, isForwardLine, isReplyLine, isUnsubscribe } from './lines.ts'

export interface TakenText extends TakenLetter {
  text: string
}

export function takeLines(given: string): TakenText {
  const lines = given.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const at = lines.findIndex(isForwardLine)
  const { end, forwarded } = at < 0 ? { end: 0, forwarded: null } : headersFrom(lines, at + 1)
  const leftOut = [lines.slice(0, end).join('\n')]
  const body = lines.slice(end)
  const signature = body.findIndex((line) => /^-- ?$/.test(line))
  const text = signature < 0 ? body : body.slice(0, signature)
  leftOut.push(signature < 0 ? '' : body.slice(signature + 1).join('\n'))
  // What was forwarded may quote every line of it.
  const isQuoted = text.filter((line) => line.trim()).every((line) => /^>/.test(line))
  const kept = isQuoted
    ? text.map((line) => line.replace(/^> ?/, ''))
    : withoutQuotes(text, leftOut)
  return { forwarded, leftOut: leftOut.filter((part) => part.trim()), text: kept.join('\n').trim() }
}

function headersFrom(lines: string[], start: number): { end: number; forwarded: Forwarded } {
  const forwarded: Forwarded = { date: '', sender: '', subject: '' }
  let end = start
  for (const [index, line] of lines.slice(start, start + 15).entries()) {
    const [, name = '', value = ''] = /^[>\s]*\*?([\p{L}-]+)\*?\s?:(.*)$/u.exec(line) ?? []
    const field = headerNames.get(name.toLowerCase())
    if (field && field !== 'other') {
      forwarded[field] ||= value.replace(/^[*\s]+/, '').trim()
    }
    if (field) {
      end = start + index + 1
    } else if (line.trim() && end > start) {
      break
    }
  }
  return { end, forwarded }
}

function withoutQuotes(lines: string[], leftOut: string[]): string[] {
  return lines.filter((line, index) => {
    const isAround =
      isReplyLine(line) && /^\s*>/.test(lines.slice(index + 1).find((one) => one.trim()) ?? '')
    const isLeft = /^>/.test(line) || isAround || isUnsubscribe(line)
    if (isLeft) {
      leftOut.push(line.replace(/^[>\s]+/, ''))
    }
    return !isLeft
  })
}
