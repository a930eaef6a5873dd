'use client'
// Tells the style sheets how much of the page the head of the stage bar covers while it sticks to the top.
import { type RefObject, useEffect } from 'react'

const property = '--offprint-stage-height'

export function useHeadHeight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const head = bar.current
    if (!head || head.closest('.drawer')) {
      return
    }
    const root = document.documentElement
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(head).position === 'sticky'
      root.style.setProperty(property, isSticky ? `${head.offsetHeight}px` : '0px')
    })
    observer.observe(head)
    return () => {
      observer.disconnect()
      root.style.removeProperty(property)
    }
  }, [bar])
}
