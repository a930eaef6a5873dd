// As much of the program as tests use.
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType?: string })
    data: object[]
  }
}
