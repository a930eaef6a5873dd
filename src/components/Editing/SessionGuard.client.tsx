'use client'

export function SessionGuard() {
  return null
}
