// A digest before it is rendered: its texts and links, in the order in which they appear.
import type { ID } from '../types.ts'

export interface DigestAction {
  href: string
  label: string
}

export interface DigestLine {
  action: DigestAction
  facts: string
  id: ID
  /** It can be put on the blog today. */
  isOwed: boolean
  /** What blocks it, as sentences. */
  obstacles: string[]
  /** Snooze and waive. */
  others: DigestAction[]
  title: string
  /** What has to be added first, as sentences. */
  todo: string[]
}

export interface DigestSection {
  heading: string
  lines: DigestLine[]
  /** How many more there are; null if all are listed. */
  more: null | string
}

export interface Digest {
  admin: DigestAction
  greeting: string
  intro: string
  language: string
  /** How late articles were on the blog of late, and how much is owed; null where it is not known. */
  pace: null | string
  sections: DigestSection[]
  subject: string
  todoLabel: string
  unsubscribe: DigestAction
  why: string
}
