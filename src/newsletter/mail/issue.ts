// What the mail of an issue says, in the words of its reader.
export interface IssueLine {
  facts: string
  href: string
  /** Of title and note. */
  language: string
  note: string[]
  read: string
  title: string
}

export interface Issue {
  introduction: string[]
  language: string
  lines: IssueLine[]
  manage: { href: string; label: string }
  subject: string
  why: string
}
