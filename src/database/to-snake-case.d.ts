// How Payload derives the name of a table from a slug.
declare module 'to-snake-case' {
  function toSnakeCase(text: string): string
  export = toSnakeCase
}
