import { Parser } from 'saxen'

/** One element of an XML part as it is met: its name without a prefix, and its attributes with their entities resolved. */
export type Element = { name: string; attributes: Record<string, string> }

/**
 * Reads an XML part from its beginning to its end. `open` hears of every element, `close` of its end with the text that stood right in it.
 * Throws where the XML is broken.
 */
export function readXml(
  xml: string,
  on: { open?: (element: Element) => void; close?: (name: string, text: string) => void },
): void {
  const parser = new Parser()
  let text = ''
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('openTag', (name, attributesOf, decode) => {
    text = ''
    if (!on.open) return
    const attributes = Object.entries(attributesOf()).map(([key, value]) => [key, decode(value)])
    on.open({ name: local(name), attributes: Object.fromEntries(attributes) })
  })
  parser.on('closeTag', (name) => {
    on.close?.(local(name), text)
    text = ''
  })
  parser.on('text', (value, decode) => {
    text += decode(value)
  })
  parser.on('cdata', (value) => {
    text += value
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
}
