// The types of fileConditions.mjs.

export interface FileResponse {
  headers: Record<string, string>
  /** In bytes, inclusive; absent without a body. The end of an empty file is -1. */
  range?: { end: number; start: number }
  status: 200 | 206 | 304 | 412 | 416
}

export declare function fileResponse(
  method: string,
  header: (name: string) => null | string | undefined,
  file: { etag: string; mtimeMs: number; size: number },
): FileResponse
