/** The part of saxen that is used here; it comes without types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributesOf: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(event: 'closeTag', handler: (name: string) => void): this
    on(event: 'text', handler: (value: string, decode: Decode) => void): this
    on(event: 'cdata', handler: (value: string) => void): this
    on(event: 'error', handler: (error: Error) => void): this
    parse(xml: string): this
  }
}
