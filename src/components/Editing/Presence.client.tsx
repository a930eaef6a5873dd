'use client'

export function Presence() {
  return null
}
