'use client'

export function LocalCopy() {
  return null
}
