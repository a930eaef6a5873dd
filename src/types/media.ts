// What the library reads of the pictures of an app; their collection is the option `mediaSlug`.

export interface Media<ID extends number | string = string> extends PictureFile {
  alt?: null | string
  caption?: null | string
  credit?: null | string
  id: ID
  /** Whether the public may see it. Added and kept by the plugin. */
  isPublic?: boolean | null
  /** `owned`, `licensed`, `outlet-only` or `unknown`. Only the first two reach the blog. */
  rights?: null | string
  /** The blog shows the size `page` where there is one, else the picture itself; browsers choose among those of its shape. */
  sizes?: Partial<Record<string, PictureFile>>
}

export interface PictureFile {
  height?: null | number
  mimeType?: null | string
  url?: null | string
  width?: null | number
}
