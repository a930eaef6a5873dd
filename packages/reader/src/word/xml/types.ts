// XML as plain values, with the usual prefixes of Office files.

export interface XMLElement {
  attributes: Record<string, string>
  children: XMLNode[]
  name: string
}

export type XMLNode = string | XMLElement
