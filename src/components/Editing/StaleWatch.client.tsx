'use client'

export function StaleWatch() {
  return null
}
