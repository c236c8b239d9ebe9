import type { Reading } from './readings.ts'

/** A code and nothing more, but politeness and that it is to be shown. */
const ALONE =
  /^[\s/]*(?:(?:please|pls|can you|could you|let me see|show(?: me)?|open|see|view|display|look at|请|帮我|看看?|看一?下|打开|查看?|显示|调出)\s*)*((?:ap|[dfcv])-?\d{1,20})[\s,，]*(?:please|pls|吧|一下)?[\s.。!！]*$/iu

/** `AP1`, `show F2`, 看一下 V5: the code in the form in which it is kept, where a message asks to see what has it and says nothing else. */
export function codeAlone(text: string): string | undefined {
  const code = ALONE.exec(text)?.[1]
  return code?.replace('-', '').toUpperCase()
}

const CODE = /^(?:ap|[dfcv])-?\d{1,20}$/iu
const SHOWS = /^[\s/]*(?:(?:please|pls|show(?: me)?|open|see|view|看看?|看一?下|打开|查看?|显示|调出)\s*)*/iu
/** What the code of each letter is looked up by. */
const BY_LETTER = { A: 'request', D: 'deal', F: 'next', C: 'complaint', V: 'account' } as const

/** `F2 F3`, `D1 和 D4`: several codes and nothing more. Each is offered to be opened: nothing is said of which, or what. */
export function codesAlone(text: string): Reading | undefined {
  const said = text.replace(SHOWS, '').replace(/[\s.。!！?？]*$/u, '')
  const codes = said
    .split(/[\s,，、;；/&+]+|(?<=\d)\s*(?:和|跟|与)\s*(?=[a-z])/iu)
    .filter((each) => each && !/^(?:and|和|跟|与)$/iu.test(each))
  if (codes.length < 2 || codes.length > 5 || !codes.every((each) => CODE.test(each))) return undefined
  const found = [...new Set(codes.map((each) => each.replace('-', '').toUpperCase()))].map((code) => ({
    code,
    intent: BY_LETTER[code[0] as keyof typeof BY_LETTER],
  }))
  return {
    intent: 'unknown',
    unknown: said.slice(0, 40),
    nearest: [...new Set(found.map(({ intent }) => intent))],
    codes: found,
  }
}

/** Whether it is the code of a visit: there is no command for those. */
export function isVisitCode(text: string): boolean {
  return /^\s*V\d{1,20}\s*$/iu.test(text)
}
