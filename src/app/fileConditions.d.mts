// The types of fileConditions.mjs.

export interface FileJudgement {
  headers: Record<string, string>
  /** In bytes, both included; absent where no body is sent. The end of an empty file is -1. */
  range?: { end: number; start: number }
  status: 200 | 206 | 304 | 412 | 416
}

/** What a file is answered with. `asked` gives a header of the request. */
export declare function judgeFile(
  method: string,
  asked: (name: string) => null | string | undefined,
  file: { etag: string; mtimeMs: number; size: number },
): FileJudgement
