// Collects the pictures of a film, each with its caption and how long it stands, and writes them as an animated WebP.
import type { Page } from 'playwright-core'

import sharp from 'sharp'

interface Frame {
  /** In milliseconds. */
  delay: number
  image: Buffer
}

/** Of the film; captions stand in a strip of their own below the page. */
const size = { height: 540, strip: 44, width: 960 }

export class Recorder {
  private caption = ''
  private readonly frames: Frame[] = []
  private readonly page: Page
  /** Its frame is also the still. */
  private still = 0

  constructor(page: Page) {
    this.page = page
  }

  /** Of all frames so far. */
  get seconds(): number {
    return Math.round(this.frames.reduce((sum, { delay }) => sum + delay, 0) / 1000)
  }

  say(caption: string): void {
    this.caption = caption
  }

  /** What the page shows now stands for so long. */
  async show(seconds: number): Promise<void> {
    const picture = await this.page.screenshot({ animations: 'disabled', caret: 'hide' })
    const image = await sharp(picture)
      .resize(size.width, size.height)
      .extend({ background: strip, bottom: size.strip })
      .composite([{ input: captionOf(this.caption), left: 0, top: size.height }])
      .png()
      .toBuffer()
    this.frames.push({ delay: Math.round(seconds * 1000), image })
  }

  /** Down the page in even steps, with a stop at the end. */
  async scroll(pixels: number, seconds: number): Promise<void> {
    const steps = Math.round(seconds * 8)
    for (let step = 0; step < steps; step += 1) {
      await this.page.mouse.wheel(0, pixels / steps)
      await this.page.waitForTimeout(60)
      await this.show(seconds / steps)
    }
  }

  keepStill(): void {
    this.still = this.frames.length - 1
  }

  async write(files: { film: string; still: string }): Promise<void> {
    const images = this.frames.map(({ image }) => image)
    await sharp(images, { join: { animated: true } })
      .webp({ delay: this.frames.map(({ delay }) => delay), effort: 6, loop: 0, quality: 62 })
      .toFile(files.film)
    await sharp(images[this.still]).png({ palette: true }).toFile(files.still)
  }
}

const strip = '#7a2e1d'

function captionOf(text: string): Buffer {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.strip}">
      <text x="24" y="29" fill="#fffdf9" font-family="sans-serif" font-size="20">${escaped}</text>
    </svg>`,
  )
}
